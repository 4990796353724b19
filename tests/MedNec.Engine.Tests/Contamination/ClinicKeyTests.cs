using MedNec.Engine.Contamination;
using Shouldly;

namespace MedNec.Engine.Tests.Contamination;

public sealed class ClinicKeyTests
{
    private static readonly ClinicKey Key = ClinicKey.Of([.. Enumerable.Range(0, 16).Select(i => (byte)i)]);

    [Fact]
    public void The_hash_is_the_published_one() =>
        // The vector of the paper, appendix A: key 00 to 0f, message 00 to 0e.
        Key.Hash([.. Enumerable.Range(0, 15).Select(i => (byte)i)]).ShouldBe(0xa129ca6149be45e5UL);

    [Fact]
    public void Two_clinics_hash_one_name_differently() => new ClinicKey(1, 2).Hash("name", "maria ortiz").ShouldNotBe(Key.Hash("name", "maria ortiz"));

    [Fact]
    public void A_name_is_no_number() => Key.Hash("name", "1234567").ShouldNotBe(Key.Hash("number", "1234567"));

    [Fact]
    public void A_long_text_is_hashed_too() => Key.Hash("word", new string('x', 5000)).ShouldNotBe(Key.Hash("word", new string('x', 5001)));

    [Fact]
    public void A_key_of_another_length_is_refused() => Should.Throw<ArgumentException>(() => ClinicKey.Of([1, 2, 3])).Message.ShouldStartWith("A clinic's key has 16 bytes; this one has 3.");

    [Fact]
    public void A_key_does_not_show_itself() => Key.ToString().ShouldBe("a clinic's key");
}
