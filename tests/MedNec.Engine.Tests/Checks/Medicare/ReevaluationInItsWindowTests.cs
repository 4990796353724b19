using MedNec.Engine.Checks.Medicare;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Medicare;

public sealed class ReevaluationInItsWindowTests : CheckTests<ReevaluationInItsWindow>
{
    // Day 62 of treatment; 24 of 30 nights are 80%.
    private static readonly DeviceUse Good = new()
    {
        StartedOn = A.Date("2026-06-01"),
        ReevaluatedOn = A.Date("2026-08-02"),
        Improved = true,
        From = A.Date("2026-06-20"),
        Nights = 30,
        NightsOfFourHours = 24,
    };

    public override Example Wrong => Example.Of("day 97", With(Good with { ReevaluatedOn = A.Date("2026-09-06") }));

    public override Example Right => Example.Of("day 62, 78 %", With(Good with { Nights = 50, NightsOfFourHours = 39 }));

    [Fact]
    public void Too_early_is_flagged() => Flags(With(Good with { ReevaluatedOn = A.Date("2026-06-20") }), saying: "on day 19");

    [Fact]
    public void Too_little_use_is_flagged() => Flags(With(Good with { NightsOfFourHours = 20 }), saying: "20 of 30 nights (67%)");

    [Fact]
    public void Too_few_nights_are_flagged() => Flags(With(Good with { Nights = 14, NightsOfFourHours = 14 }), saying: "over 14 nights");

    [Fact]
    public void Nights_after_the_third_month_are_flagged() => Flags(With(Good with { From = A.Date("2026-08-20") }), saying: "after the first three months");

    [Fact]
    public void No_improvement_is_flagged() => Flags(With(Good with { Improved = false }), saying: "symptoms improved");

    [Fact]
    public void The_letter_s_own_share_counts() => Flags(With(null), A.LetterOf(With(null), "She used it four hours or more on 55% of nights."), quoting: "55% of nights");

    [Fact]
    public void Day_31_and_day_91_pass()
    {
        Passes(With(Good with { ReevaluatedOn = A.Date("2026-07-02") }));
        Passes(With(Good with { ReevaluatedOn = A.Date("2026-08-31") }));
    }

    [Fact]
    public void Exactly_seventy_percent_pass() => Passes(With(Good with { NightsOfFourHours = 21 }));

    [Fact]
    public void Without_a_record_a_person_looks() => NeedsPerson(With(null));

    [Fact]
    public void A_first_request_has_no_use() => DoesNotApply(A.Brief() with { Coverage = A.Medicare() });

    private static Brief With(DeviceUse? use) => A.Renewal() with { Coverage = A.Medicare(), DeviceUse = use };
}
