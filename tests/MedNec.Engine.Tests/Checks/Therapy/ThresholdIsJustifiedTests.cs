using MedNec.Engine.Checks.Therapy;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Therapy;

public sealed class ThresholdIsJustifiedTests : CheckTests<ThresholdIsJustified>
{
    private const string Paragraph = "Therapy this year will exceed the KX threshold of $2,480 because her gait still needs guarding on stairs.";

    public override Example Wrong => Example.Of("$2,610, none", With(2100, 510));

    public override Example Right => new("present", With(2100, 510), A.LetterSaying(Paragraph, With(2100, 510)));

    [Fact]
    public void The_sum_is_named() => Flags(With(2480, 1), saying: "$2,481 in 2026, over the threshold of $2,480");

    [Fact]
    public void The_year_before_had_its_own() => Flags(With(2411, 0) with { TherapyUse = new TherapyUse { Year = 2025, Allowed = 2411 } }, saying: "$2,410");

    [Fact]
    public void Dollars_of_the_plan_count() =>
        Flags(Dollars((Service.PhysicalTherapy, 1600), (Service.SpeechTherapy, 1000)), saying: "Physical and speech therapy comes to $2,600");

    [Fact]
    public void Up_to_the_threshold_passes() => Passes(With(2000, 480));

    [Fact]
    public void Occupational_therapy_is_counted_apart() => Passes(Dollars((Service.PhysicalTherapy, 1600), (Service.OccupationalTherapy, 1000)));

    [Fact]
    public void A_year_without_a_number_is_for_a_person() => NeedsPerson(With(2600, 0) with { TherapyUse = new TherapyUse { Year = 2027, Allowed = 2600 } });

    [Fact]
    public void Unknown_dollars_are_for_a_person() => NeedsPerson(With(0, 0) with { TherapyUse = null });

    [Fact]
    public void Other_payers_have_no_such_threshold() => DoesNotApply(With(2610, 0) with { Coverage = A.Coverage() });

    private static Brief With(decimal allowed, decimal planned) => A.BriefFor(A.PhysicalTherapy()) with { Coverage = A.Medicare(), TherapyUse = new TherapyUse { Year = 2026, Allowed = allowed, Planned = planned } };

    private static Brief Dollars(params (Service Service, decimal Used)[] used) => With(0, 0) with
    {
        TherapyUse = null,
        Coverage = A.Medicare() with { Benefits = [.. used.Select(one => new Benefit { Service = one.Service, Unit = "dollar", Used = one.Used, AsOf = A.Date("2026-11-18") })] },
    };
}
