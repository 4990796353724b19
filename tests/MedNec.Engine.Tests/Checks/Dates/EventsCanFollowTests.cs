using MedNec.Engine.Checks.Dates;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Dates;

public sealed class EventsCanFollowTests : CheckTests<EventsCanFollow>
{
    public override Example Wrong => Example.Of("diagnosed 2026-05, treated for it 2024", A.Brief() with { Diagnoses = [A.Apnea() with { Onset = A.Date("2026-05") }], Trials = [Trial("2024-01-10", "2024-04-02")] });

    public override Example Right => Example.Of("diagnosed 2024-03, treated for it 2026", A.Brief());

    [Fact]
    public void An_onset_before_birth_is_flagged() => Flags(A.Brief() with { Diagnoses = [A.Apnea() with { Onset = A.Date("1969-03") }] }, saying: "before the patient's birth");

    [Fact]
    public void An_onset_after_the_letter_is_flagged() => Flags(A.Brief() with { Diagnoses = [A.Apnea() with { Onset = A.Date("2027-03") }], Trials = [] }, saying: "after the letter's date");

    [Fact]
    public void A_treatment_that_ends_before_it_begins_is_flagged() => Flags(A.Brief() with { Trials = [Trial("2026-04-02", "2026-01-10")] }, saying: "before it began");

    [Fact]
    public void A_service_begun_before_its_authorization_is_flagged() => Flags(A.BriefFor(A.Cpap() with { Start = A.Date("2026-10-01") }), saying: "prior authorization comes first");

    [Fact]
    public void A_visit_after_the_letter_is_flagged() => Flags(A.LetterSaying("She was seen on December 5, 2026."), quoting: "December 5, 2026");

    [Fact]
    public void A_date_of_no_calendar_is_flagged() => Flags(A.LetterSaying("She was seen on February 30, 2026."), quoting: "February 30, 2026");

    [Theory]
    [InlineData("Surgery was scheduled for December 5, 2026.")]
    [InlineData("The device is to be used until November 30, 2027.")]
    [InlineData("She was seen on October 30, 2026.")]
    public void What_is_planned_passes(string sentence) => Passes(A.LetterSaying(sentence));

    [Fact]
    public void A_renewal_goes_on() => Passes(A.Renewal());

    [Fact]
    public void A_treatment_before_one_of_two_diseases_passes() =>
        Passes(A.Brief() with { Diagnoses = [A.Apnea(), new Engine.Letters.Diagnosis { Code = "J45.909", Text = "Asthma", Onset = A.Date("2026-06") }] });

    private static Trial Trial(string start, string end) => new() { Treatment = "Oral appliance", Start = A.Date(start), End = A.Date(end), Outcome = TrialOutcome.Failed, Detail = "no relief" };
}
