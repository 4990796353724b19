using MedNec.Engine.Checks.Attachments;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Attachments;

public sealed class DenialIsAttachedTests : CheckTests<DenialIsAttached>
{
    public override Example Wrong => Example.Of("absent", A.Appeal() with { Documents = [] });

    public override Example Right => Example.Of("present", A.Appeal());

    [Fact]
    public void Another_notice_s_date_is_flagged() => Flags(A.Appeal() with { Documents = [A.Document("denial-notice", "Denial", "2026-09-02")] }, saying: "find out which is right");

    [Fact]
    public void A_notice_without_any_date_is_flagged() =>
        Flags(A.Appeal() with { Documents = [new AttachedDocument { Kind = "denial-notice" }], Denial = A.Appeal().Denial! with { NoticeDate = null } }, saying: "has no date");

    [Fact]
    public void A_notice_dated_in_the_brief_will_do() => Passes(A.Appeal() with { Documents = [new AttachedDocument { Kind = "denial-notice" }] });

    [Fact]
    public void One_right_notice_of_two_will_do() => Passes(A.Appeal() with { Documents = [A.Document("denial-notice", "Old denial", "2026-01-02"), A.Document("denial-notice", "Denial", "2026-10-02")] });

    [Fact]
    public void A_first_request_has_no_denial() => DoesNotApply(A.Brief());
}
