using MedNec.Engine.Checks.Dates;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Dates;

public sealed class SpansAgreeTests : CheckTests<SpansAgree>
{
    private static readonly Brief SinceSeptember2025 = A.Brief() with { Diagnoses = [A.Apnea() with { Onset = A.Date("2025-09") }] };

    public override Example Wrong => new("\"3 years\", onset 2025-09", SinceSeptember2025, A.LetterSaying("She has had obstructive sleep apnea for 3 years.", SinceSeptember2025));

    public override Example Right => new("\"14 months\", onset 2025-09", SinceSeptember2025, A.LetterSaying("She has had obstructive sleep apnea for 14 months.", SinceSeptember2025));

    [Theory]
    [InlineData("She has had obstructive sleep apnea for the past 6 months.", "for the past 6 months")]
    [InlineData("The oral appliance failed although it was worn for 9 months.", "for 9 months")]
    [InlineData("I have treated her for 7 years.", "for 7 years")]
    [InlineData("She wore it from January 10, 2026 to April 2, 2026 (6 months).", "6 months")]
    public void A_span_that_its_dates_deny_is_flagged(string sentence, string quote) => Flags(A.LetterSaying(sentence), quoting: quote);

    [Theory]
    [InlineData("She has had obstructive sleep apnea for 2 years.")]
    [InlineData("She has had obstructive sleep apnea for more than 2 years.")]
    [InlineData("The oral appliance was worn for 12 weeks.")]
    [InlineData("I have treated her for over 2 years.")]
    [InlineData("She wore it from January 10, 2026 to April 2, 2026 (12 weeks).")]
    [InlineData("She has slept badly for 20 years.")]
    public void A_span_that_agrees_or_is_said_of_something_else_passes(string sentence) => Passes(A.LetterSaying(sentence));

    [Fact]
    public void The_last_day_counts_and_an_injection_of_one_day_may_work_for_weeks() =>
        Passes(A.Brief() with
        {
            Trials =
            [
                new Trial { Treatment = "Prednisone 40 mg daily for 5 days", Start = A.Date("2026-08-10"), End = A.Date("2026-08-14"), Outcome = TrialOutcome.Failed, Detail = "no relief" },
                new Trial { Treatment = "Triamcinolone 40 mg injection", Start = A.Date("2026-08-20"), End = A.Date("2026-08-20"), Outcome = TrialOutcome.Partial, Detail = "relief for 3 weeks" },
            ],
        });
}
