using MedNec.Engine.Contamination;
using Shouldly;

namespace MedNec.Engine.Tests.Contamination;

public sealed class ShinglesTests
{
    private static readonly ClinicKey Key = new(3, 5);

    [Fact]
    public void Fewer_words_than_a_run_have_none() => Shingles.Of(Key, ["a", "b", "c", "d"]).ShouldBeEmpty();

    [Fact]
    public void Nine_words_have_five_runs() => Shingles.Of(Key, ["a", "b", "c", "d", "e", "f", "g", "h", "i"]).Length.ShouldBe(5);

    [Fact]
    public void The_share_is_that_of_the_sets() => Shingles.Jaccard([1, 2, 3, 5], [2, 3, 4]).ShouldBe(0.4);

    [Fact]
    public void A_text_is_all_of_itself_and_nothing_of_nothing()
    {
        Shingles.Jaccard([1, 2, 3], [1, 2, 3]).ShouldBe(1);
        Shingles.Jaccard([], [1]).ShouldBe(0);
    }
}
