using MedNec.Engine.Checks.Payer;
using MedNec.Engine.Letters;
using MedNec.Engine.Payers;
using MedNec.Engine.Records;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Payer;

public sealed class ChannelIsAcceptedTests : CheckTests<ChannelIsAccepted>
{
    public override Example Wrong => Example.Of("mailed; payer accepts portal only", By("mail", new AcceptedChannel("portal", null)));

    public override Example Right => Example.Of("portal", By("portal", new AcceptedChannel("portal", null)));

    [Fact]
    public void Both_channels_are_named() => Flags(Wrong.Brief, saying: "go by mail; Acme Health takes this request by portal only");

    [Fact]
    public void What_holds_for_the_purpose_goes_before_what_holds_for_all() =>
        Flags(By("fax", new AcceptedChannel("fax", null), new AcceptedChannel("portal", Purpose.PriorAuthorization)), saying: "by portal only");

    [Fact]
    public void Several_channels_are_offered() => Flags(By("email", new AcceptedChannel("portal", null), new AcceptedChannel("fax", null)), saying: "portal or fax");

    [Fact]
    public void Upper_case_is_no_other_channel() => Passes(By("Portal", new AcceptedChannel("portal", null)));

    [Fact]
    public void One_of_several_passes() => Passes(By("fax", new AcceptedChannel("portal", null), new AcceptedChannel("fax", null)));

    [Fact]
    public void Without_a_directory_a_person_looks() => NeedsPerson(A.Brief() with { Submission = new Submission { Channel = "mail" } });

    [Fact]
    public void Without_a_channel_a_person_looks() => NeedsPerson(By("mail", new AcceptedChannel("portal", null)) with { Submission = null });

    [Fact]
    public void A_payer_whose_channels_are_unknown_is_left_to_a_person() => NeedsPerson(By("mail"));

    private static Brief By(string channel, params AcceptedChannel[] accepted) => A.Brief() with
    {
        Submission = new Submission { Channel = channel },
        Library = new TestLibrary { Payers = new([new PayerProfile { Name = "Acme Health", Channels = accepted }]) },
    };
}
