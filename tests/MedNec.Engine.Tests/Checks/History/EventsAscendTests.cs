using MedNec.Engine.Checks.History;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.History;

public sealed class EventsAscendTests : CheckTests<EventsAscend>
{
    public override Example Wrong => Example.Of("2026, then 2023, then 2025", A.Letter("She fell in March 2026. The pain began in May 2023. Surgery followed in 2025."));

    public override Example Right => Example.Of("2023, then 2025, then 2026", A.Letter("The pain began in May 2023. Surgery followed in 2025. She fell in March 2026."));

    [Fact]
    public void Treatments_out_of_order_are_flagged() =>
        Flags(A.Brief() with
        {
            Trials =
            [
                new Trial { Treatment = "Oral appliance", Start = A.Date("2026-01-10"), End = A.Date("2026-04-02"), Outcome = TrialOutcome.Failed, Detail = "no relief" },
                new Trial { Treatment = "Positional therapy", Start = A.Date("2025-01-10"), End = A.Date("2025-04-02"), Outcome = TrialOutcome.Failed, Detail = "no relief" },
            ],
        }, saying: "January 10, 2025 comes behind January 10, 2026");

    [Fact]
    public void A_jump_back_is_shown_where_it_stands() => Flags(A.Letter("She was seen on October 30, 2026. She had stopped work on June 1, 2026."), quoting: "June 1, 2026");

    [Fact]
    public void A_month_and_a_day_of_it_do_not_disagree() => Passes(A.Letter("She fell on March 9, 2026. In March 2026 she stopped work."));

    [Fact]
    public void What_lies_ahead_is_no_story() => Passes(A.Letter("The device is to start on December 1, 2026. She was seen on October 30, 2026."));

    [Fact]
    public void A_clean_letter_passes() => Passes(A.Brief());
}
