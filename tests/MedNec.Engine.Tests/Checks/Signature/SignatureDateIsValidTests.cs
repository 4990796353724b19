using MedNec.Engine.Checks.Signature;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Signature;

public sealed class SignatureDateIsValidTests : CheckTests<SignatureDateIsValid>
{
    public override Example Wrong => Example.Of("blank", A.Brief() with { Signature = A.Signature() with { On = null } });

    public override Example Right => Example.Of("2026-11-20", A.Brief());

    [Fact]
    public void A_signature_older_than_the_letter_is_flagged() => Flags(A.Brief() with { Signature = A.Signature() with { On = A.Date("2026-11-19") } }, saying: "older than the letter");

    [Fact]
    public void A_signature_of_tomorrow_is_flagged() => Flags(A.Brief() with { Signature = A.Signature() with { On = A.Date("2026-11-21") } }, saying: "in the future");

    [Fact]
    public void A_day_no_calendar_has_is_flagged() => Flags(A.Brief() with { Signature = A.Signature() with { On = A.Date("2026-11-31") } }, saying: "is no date");

    [Fact]
    public void A_later_day_than_the_letter_passes() => Passes(A.Brief() with { Date = A.Date("2026-11-18"), Signature = A.Signature() with { On = A.Date("2026-11-19") } });

    [Fact]
    public void A_letter_without_date_is_judged_by_today() => Passes(A.Brief() with { Date = null });

    [Fact]
    public void A_draft_is_not_judged() => DoesNotApply(A.Brief() with { Signature = null });
}
