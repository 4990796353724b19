using MedNec.Engine.Checks.History;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.History;

public sealed class SafetyConcernIsSaidTests : CheckTests<SafetyConcernIsSaid>
{
    public override Example Wrong => new("two falls in chart, not in letter", With("Two falls at home"), A.LetterOf(With("Two falls at home"), "She walks with a cane."));

    public override Example Right => new("\"two falls in 60 days\"", With("Two falls at home"), A.LetterOf(With("Two falls at home"), "She has had two falls in 60 days."));

    [Fact]
    public void Aspiration_is_a_danger() => Flags(With("Aspiration pneumonia"), A.LetterOf(A.Brief(), "She coughs at meals."), saying: "aspiration");

    [Fact]
    public void Self_harm_counts_for_mental_health() =>
        Flags(Psychiatric("Suicidal ideation"), A.LetterOf(A.Brief(), "She is depressed."), saying: "the risk of self-harm");

    [Fact]
    public void A_fall_of_the_function_must_stay_in_the_letter() =>
        Flags(A.Brief() with { Function = ["Fell twice on the stairs in October 2026"] }, A.LetterOf(A.Brief(), "She climbs stairs slowly."), saying: "falls");

    [Fact]
    public void Falling_asleep_is_no_fall() => NeedsPerson(A.Brief());

    [Fact]
    public void The_word_in_another_form_passes() => Passes(With("Two falls at home"), A.LetterOf(A.Brief(), "In October she fell on the stairs."));

    [Fact]
    public void Self_harm_in_the_letter_passes() => Passes(Psychiatric("Suicidal ideation"), A.LetterOf(A.Brief(), "She has a wish to be dead on most days."));

    [Fact]
    public void What_is_denied_is_no_danger() => NeedsPerson(With("Patient denies falls"));

    [Fact]
    public void A_screen_is_no_event() => NeedsPerson(With("Fall risk assessment, falls screen"));

    [Fact]
    public void Two_years_ago_is_too_long() => NeedsPerson(With("Two falls at home", "2024-10-01"));

    [Fact]
    public void For_other_requests_self_harm_stays_private() => NeedsPerson(With("Suicidal ideation"));

    private static Brief With(string condition, string date = "2026-10-01") => A.Brief() with { Function = [], Trials = [], Chart = A.Chart() with { Facts = [A.Fact("Condition/x", FactKind.Condition, condition, date)] } };

    private static Brief Psychiatric(string condition) => With(condition) with { Items = [new RequestedItem { System = "HCPCS", Code = "S9480", Name = "Intensive outpatient program", Service = Service.BehavioralHealth }] };
}
