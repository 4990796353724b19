using MedNec.Engine.Checks.Provider;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Provider;

public sealed class PeerToPeerContactTests : CheckTests<PeerToPeerContact>
{
    public override Example Wrong => Example.Of("no phone near the closing", A.LetterReplacing("555-0142", "the office"));

    public override Example Right => Example.Of("Peer-to-peer: 555-0142, weekdays 12-13 h", A.LetterReplacing("For a peer-to-peer call I can be reached at 555-0142", "Peer-to-peer: 555-0142"));

    [Fact]
    public void The_number_to_add_is_named() => Flags(A.LetterReplacing("555-0142", "the office"), saying: "Peer-to-peer: 555-0142");

    [Fact]
    public void A_fax_number_is_no_invitation() => Flags(A.Letter("I request a CPAP device.", "Our fax: 555-0143"));

    [Fact]
    public void A_number_without_invitation_is_none() => Flags(A.Letter("I request a CPAP device.", "Account 555-0199"));

    [Fact]
    public void An_invitation_in_other_words_passes() => Passes(A.Letter("Please call me at (614) 555-0142."));

    [Fact]
    public void A_contact_line_passes() => Passes(A.Letter("I am available to discuss this case at 614-555-0142."));
}
