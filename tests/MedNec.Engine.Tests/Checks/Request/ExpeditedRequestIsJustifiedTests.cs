using MedNec.Engine.Checks.Request;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Request;

public sealed class ExpeditedRequestIsJustifiedTests : CheckTests<ExpeditedRequestIsJustified>
{
    public override Example Wrong => Example.Of("URGENT!!", A.Letter("URGENT!! I request a CPAP device."));

    public override Example Right => Example.Saying("I ask for an expedited review: waiting 7 days could seriously jeopardize her health because she fell asleep at the wheel on May 3, 2026.");

    [Fact]
    public void The_brief_s_wish_needs_the_words_too() => Flags(A.BriefFor(A.Cpap() with { Expedited = true }), saying: "could seriously jeopardize");

    [Fact]
    public void The_words_without_a_fact_are_flagged() => Flags(A.Letter("I ask for expedited review.", "Waiting could seriously jeopardize her health."), saying: "not why");

    [Fact]
    public void A_rush_request_is_flagged() => Flags(A.Letter("Please treat this as an urgent request."), quoting: "Please treat this as an urgent request.");

    [Fact]
    public void A_fact_in_the_next_sentence_passes() => Passes(A.Letter("I ask for expedited review.", "Waiting could seriously jeopardize her health.", "Her AHI was 32 events/hour."));

    [Fact]
    public void Urgent_care_is_a_place() => DoesNotApply(A.Brief(), A.Letter("She was seen in urgent care. I request a CPAP device."));
}
