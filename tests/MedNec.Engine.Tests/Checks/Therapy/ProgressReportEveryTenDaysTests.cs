using MedNec.Engine.Checks.Therapy;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Therapy;

public sealed class ProgressReportEveryTenDaysTests : CheckTests<ProgressReportEveryTenDays>
{
    public override Example Wrong => Example.Of("18", With(18));

    public override Example Right => Example.Of("9", With(9));

    [Fact]
    public void The_run_is_named_with_its_first_day() => Flags(With(25, 10), saying: "From September 11, 2026 on, 15 days");

    [Fact]
    public void Eleven_are_one_too_many() => Flags(With(11), saying: "11 days");

    [Fact]
    public void A_late_report_does_not_mend_it() => Flags(With(14, 14), saying: "14 days");

    [Fact]
    public void Ten_pass() => Passes(With(10));

    [Fact]
    public void Reports_in_time_pass() => Passes(With(28, 10, 20));

    [Fact]
    public void Unknown_days_are_for_a_person() => NeedsPerson(With(0));

    [Fact]
    public void Other_payers_count_otherwise() => DoesNotApply(With(18) with { Coverage = A.Coverage() });

    private static Brief With(int days, params int[] reports) => A.BriefFor(A.PhysicalTherapy()) with
    {
        Coverage = A.Medicare(),
        TherapyUse = new TherapyUse { TreatmentDays = [.. Enumerable.Range(1, days).Select(Day)], ProgressReports = [.. reports.Select(Day)] },
    };

    private static Charts.PartialDate Day(int number) => Charts.PartialDate.Of(new DateOnly(2026, 9, 1).AddDays(number - 1));
}
