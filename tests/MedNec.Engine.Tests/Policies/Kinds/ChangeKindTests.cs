using static MedNec.Engine.Tests.Policies.TheDemand;

namespace MedNec.Engine.Tests.Policies.Kinds;

public sealed class ChangeKindTests : KindTests
{
    private const string Halved = "change: { tests: [AHI], falls-by: 50, in: percent, within: P12M }";

    [Fact]
    public void From_the_oldest_to_the_newest() => Met(Halved, Record(Result("AHI", "40 events/hour", "2026-01-10"), Result("AHI", "60 events/hour", "2026-05-10"), Result("AHI", "20 events/hour", "2026-10-10")));

    [Fact]
    public void Too_little_is_not_met() => NotMet(Halved, Record(Result("AHI", "40 events/hour", "2026-01-10"), Result("AHI", "20.1 events/hour", "2026-10-10")), because: "it went from 40 events/hour to 20.1 events/hour");

    [Fact]
    public void One_value_shows_no_change() => NotDocumented(Halved, Record(Result("AHI", "40 events/hour", "2026-01-10")), asking: "from before treatment and from today");

    [Fact]
    public void A_value_before_the_window_does_not_count() => NotDocumented(Halved, Record(Result("AHI", "40 events/hour", "2025-01-10"), Result("AHI", "2 events/hour", "2026-10-10")));

    [Fact]
    public void Two_values_of_one_day_that_answer_differently_conflict() =>
        Conflicting(Halved, Record(Result("AHI", "40 events/hour", "2026-01-10"), Result("AHI", "10 events/hour", "2026-10-10"), Result("AHI", "39 events/hour", "2026-10-10")));

    [Fact]
    public void Units_convert_or_are_asked_for()
    {
        Met("change: { tests: [PaCO2], rises-by: 7 }", Record(Result("PaCO2", "6 kPa", "2026-01-10"), Result("PaCO2", "100 mmHg", "2026-10-10")));
        NotDocumented(Halved, Record(Result("AHI", "40 events/hour", "2026-01-10"), Result("AHI", "10 mg/dL", "2026-10-10")), asking: "in one unit");
    }

    [Fact]
    public void Nothing_falls_by_half_from_zero() => NotDocumented(Halved, Record(Result("AHI", "0 events/hour", "2026-01-10"), Result("AHI", "0 events/hour", "2026-10-10")));

    [Fact]
    public void A_value_given_as_a_bound_has_no_difference() => NotDocumented(Halved, Record(Result("AHI", "> 40 events/hour", "2026-01-10"), Result("AHI", "10 events/hour", "2026-10-10")));
}
