using MedNec.Engine.Checks.Request;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Request;

public sealed class CourseHasFrequencyAndDurationTests : CheckTests<CourseHasFrequencyAndDuration>
{
    public override Example Wrong => Example.Of("exercise", A.BriefFor(A.PhysicalTherapy() with { Frequency = null, Duration = null, Quantity = null, Start = null }));

    public override Example Right => Example.Of("3 x/week supervised, 12 weeks, 36 sessions", A.BriefFor(A.PhysicalTherapy()));

    [Fact]
    public void A_missing_frequency_is_asked_for() => Flags(A.BriefFor(A.PhysicalTherapy() with { Frequency = null }), saying: "needs its frequency");

    [Fact]
    public void A_missing_total_is_asked_for() => Flags(A.BriefFor(A.PhysicalTherapy() with { Quantity = null }), saying: "needs its total");

    [Fact]
    public void A_known_duration_that_the_letter_leaves_out_is_offered() =>
        Flags(A.BriefFor(A.PhysicalTherapy()), A.LetterOf(A.BriefFor(A.PhysicalTherapy()), "I request physical therapy 3 times per week, 36 visits."), saying: "for 12 weeks");

    [Fact]
    public void Other_words_for_the_same_pass() =>
        Passes(A.BriefFor(A.PhysicalTherapy()), A.LetterOf(A.BriefFor(A.PhysicalTherapy()), "I request physical therapy 3x/week for twelve weeks, 36 visits."));

    [Fact]
    public void A_last_day_is_a_duration() =>
        Passes(A.BriefFor(A.PhysicalTherapy()), A.LetterOf(A.BriefFor(A.PhysicalTherapy()), "I request physical therapy three times a week through 02/22/2027, 36 visits."));

    [Fact]
    public void A_device_is_no_course() => DoesNotApply(A.Brief());
}
