using MedNec.Engine.Checks.Medicare;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Medicare;

public sealed class RequiredAuthorizationIsAffirmedTests : CheckTests<RequiredAuthorizationIsAffirmed>
{
    private static readonly Authorization Affirmed = new() { Number = "A0000000000012", Decision = "affirmed", DecidedOn = A.Date("2026-10-01") };

    public override Example Wrong => Example.Of("expired orthosis PA (61 d)", With(Affirmed, "2026-12-01"));

    public override Example Right => Example.Of("day 40", With(Affirmed, "2026-11-10"));

    [Fact]
    public void A_decision_that_does_not_affirm_is_flagged() => Flags(With(Affirmed with { Decision = "non-affirmed" }, "2026-11-10"), saying: "\"non-affirmed\"");

    [Fact]
    public void A_missing_number_is_flagged() => Flags(With(Affirmed with { Number = null }, "2026-11-10"), saying: "UTN");

    [Fact]
    public void A_last_day_the_payer_states_counts() => Flags(With(Affirmed with { Through = A.Date("2026-11-01") }, "2026-11-10"), saying: "holds until November 1, 2026");

    [Fact]
    public void A_wheelchair_s_holds_longer() => Passes(With(Affirmed, "2026-12-01", "K0823"));

    [Fact]
    public void A_list_that_is_not_confirmed_says_so() => Flags(With(Affirmed, "2027-06-01", "K0823"), saying: "confirm with the payer");

    [Fact]
    public void The_sixtieth_day_passes() => Passes(With(Affirmed, "2026-11-30"));

    [Fact]
    public void A_letter_that_asks_for_it_has_none_yet() => DoesNotApply(With(null, "2026-11-10") with { Purpose = Purpose.PriorAuthorization });

    [Fact]
    public void An_appeal_without_it_is_for_a_person() => NeedsPerson(With(null, "2026-11-10"));

    [Fact]
    public void What_is_not_on_the_list_needs_none() => DoesNotApply(With(Affirmed, "2027-01-01", "E0601"));

    private static Brief With(Authorization? authorization, string delivery, string code = "L0651") =>
        A.Appeal() with
        {
            Coverage = A.Medicare(),
            Items = [new RequestedItem { System = "HCPCS", Code = code, Name = "Lumbar orthosis", Quantity = 1, Service = Service.Dme }],
            Authorization = authorization,
            Delivery = new Delivery { PlannedOn = A.Date(delivery) },
        };
}
