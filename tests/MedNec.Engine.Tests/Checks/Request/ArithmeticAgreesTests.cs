using MedNec.Engine.Checks.Request;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Request;

public sealed class ArithmeticAgreesTests : CheckTests<ArithmeticAgrees>
{
    public override Example Wrong => Example.Of("3/week x 12 weeks = 24", A.BriefFor(A.PhysicalTherapy() with { Quantity = 24 }));

    public override Example Right => Example.Of("3/week x 12 weeks = 36", A.BriefFor(A.PhysicalTherapy()));

    [Fact]
    public void The_right_sum_is_named() => Flags(A.BriefFor(A.PhysicalTherapy() with { Quantity = 24 }), saying: "3 times per week for 12 weeks makes 36, not 24 visits");

    [Fact]
    public void A_sum_in_a_sentence_is_mended() => Flags(A.LetterSaying("She is to come 3 times per week for 12 weeks, 24 sessions in all."), quoting: "24", fixing: "36");

    [Fact]
    public void Doses_are_counted_too() => Flags(A.BriefFor(A.Injection() with { Quantity = 12 }), saying: "not 12 doses");

    [Fact]
    public void A_dose_on_the_last_day_may_be_one_more() => Passes(A.BriefFor(A.Injection() with { Quantity = 7 }));

    [Fact]
    public void A_month_is_four_weeks_or_a_little_more() => Passes(A.BriefFor(A.PhysicalTherapy() with { Duration = "P3M", Quantity = 39 }));

    [Fact]
    public void A_device_is_not_counted() => DoesNotApply(A.Brief());
}
