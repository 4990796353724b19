using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Views;
using MedNec.Engine.Checks.Treatments;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Treatments;

public sealed class AlternativesAreAnsweredTests : CheckTests<AlternativesAreAnswered>
{
    public override Example Wrong => Of("no alternative named", "She needs the power chair.");

    public override Example Right => Of("\"manual chair: shoulder OA prevents propulsion\"", "A manual chair is out: shoulder OA prevents propulsion.");

    [Fact]
    public void The_known_reason_is_offered() => Flags(With(), A.LetterOf(With(), "She needs the power chair."), saying: "(shoulder osteoarthritis)");

    [Fact]
    public void A_name_without_a_reason_is_flagged() => Flags(With(), A.LetterOf(With(), "The plan prefers a manual chair.", "She asks for the power chair.", "Thank you."), saying: "without saying why");

    [Fact]
    public void The_policy_s_treatment_must_be_mentioned() =>
        Flags(Demanding("weight reduction", "diet"), A.LetterOf(A.Brief(), "I recommend the device."), saying: "asks for weight reduction");

    [Fact]
    public void A_refusal_needs_its_reason() =>
        Flags(A.Brief() with { Trials = [new Trial { Treatment = "Oral appliance", Outcome = TrialOutcome.Declined }] }, saying: "was declined and not why");

    [Fact]
    public void The_reason_of_the_brief_passes() => Passes(With(), A.LetterOf(With(), "With shoulder osteoarthritis on both sides a manual chair is beyond her."));

    [Fact]
    public void The_policy_s_treatment_by_another_name_passes() => Passes(Demanding("weight reduction", "diet"), A.LetterOf(A.Brief(), "A diet was kept for a year."));

    [Fact]
    public void A_refusal_with_a_reason_leaves_nothing_to_answer() =>
        NeedsPerson(A.Brief() with { Trials = [new Trial { Treatment = "Oral appliance", Outcome = TrialOutcome.Declined, Detail = "no teeth to hold it" }] });

    [Fact]
    public void No_known_alternative_is_for_a_person() => NeedsPerson(A.Brief());

    private static Brief With() => A.BriefFor(A.Cpap() with { Name = "Power chair", Code = "K0823", Alternatives = [new Alternative { Name = "Manual chair", Reason = "shoulder osteoarthritis" }] }) with { Trials = [] };

    private static Brief Demanding(params string[] treatment) => A.Brief() with
    {
        Policy = "acme/cpap",
        Trials = [],
        Library = new TestLibrary { Policies = new PolicyShelf([new Policy { Id = "acme/cpap", Number = "0123", Views = new() { PriorTherapies = [new PriorTherapy(treatment, 90, null)] } }]) },
    };

    private static Example Of(string words, string sentence) => new(words, With(), A.LetterOf(With(), sentence));
}
