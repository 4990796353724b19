using MedNec.Cases.Audit;

namespace MedNec.Cases.Tests.Audit;

public sealed class HashChainTests
{
    [Fact]
    public void The_same_fields_after_the_same_entry_give_the_same_hash() =>
        HashChain.Link(HashChain.Start, "a", "b").ShouldBe(HashChain.Link(HashChain.Start, "a", "b"));

    [Fact]
    public void Another_entry_before_it_gives_another_hash() =>
        HashChain.Link(HashChain.Link(HashChain.Start, "x"), "a").ShouldNotBe(HashChain.Link(HashChain.Start, "a"));

    [Fact]
    public void Text_cannot_move_from_one_field_to_the_next() =>
        HashChain.Link(HashChain.Start, "ab", "c").ShouldNotBe(HashChain.Link(HashChain.Start, "a", "bc"));

    [Fact]
    public void A_field_without_text_is_not_a_field_with_empty_text() =>
        HashChain.Link(HashChain.Start, "a", null).ShouldNotBe(HashChain.Link(HashChain.Start, "a", ""));
}
