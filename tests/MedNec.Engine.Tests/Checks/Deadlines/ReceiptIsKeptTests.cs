using MedNec.Engine.Checks.Deadlines;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Deadlines;

public sealed class ReceiptIsKeptTests : CheckTests<ReceiptIsKept>
{
    public override Example Wrong => Example.Of("none", Sent("2026-11-20", null, null));

    public override Example Right => Example.Of("confirmation 2026-11-20 14:02", Sent("2026-11-20", "Fax OK 2026-11-20 14:02", "2026-11-20"));

    [Fact]
    public void The_day_by_which_it_must_be_kept_is_named() => Flags(Wrong.Brief, saying: "by November 23, 2026");

    [Fact]
    public void A_confirmation_of_two_days_later_is_flagged() => Flags(Sent("2026-11-17", "Portal 88121", "2026-11-19"), saying: "more than a business day after November 17, 2026");

    [Fact]
    public void A_confirmation_of_another_letter_is_flagged() => Flags(Sent("2026-11-20", "Portal 88121", "2026-11-19"), saying: "it proves another one");

    [Fact]
    public void Monday_is_the_business_day_after_Friday() => Passes(Sent("2026-11-20", "Portal 88121", "2026-11-23"));

    [Fact]
    public void Thanksgiving_is_no_business_day() => Passes(Sent("2026-11-25", "Portal 88121", "2026-11-27"));

    [Fact]
    public void A_Christmas_on_Saturday_is_kept_on_Friday() => Passes(Sent("2027-12-23", "Portal 88121", "2027-12-27"));

    [Fact]
    public void A_confirmation_without_day_is_left_to_a_person() => NeedsPerson(Sent("2026-11-20", "Portal 88121", null));

    [Fact]
    public void A_letter_that_has_not_gone_out_has_no_receipt() => DoesNotApply(A.Brief());

    private static Brief Sent(string on, string? confirmation, string? kept) =>
        A.Brief() with { Submission = new Submission { SentOn = A.Date(on), Confirmation = confirmation, ConfirmedOn = kept is null ? null : A.Date(kept) } };
}
