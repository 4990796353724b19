using MedNec.Engine.Policies;

namespace MedNec.Engine.Tests.Policies;

/// <summary>The logic of three answers, proved on 20,000 trees drawn by a fixed lot; and that a wrong logic is seen.</summary>
public sealed class AnswersTests
{
    private const int Trees = 20_000;

    /// <summary>How a logic joins answers and turns one round.</summary>
    private sealed record Logic(Func<int, IEnumerable<Answer>, Answer> AtLeast, Func<Answer, Answer> Not);

    private static readonly Logic Ours = new(Answers.AtLeast, Answers.Not);

    [Fact]
    public void The_order_of_the_branches_never_matters() => Broken(Ours, OrderMatters).ShouldBe(0);

    [Fact]
    public void A_leaf_that_becomes_not_documented_never_turns_the_whole_into_met() => Broken(Ours, ForgettingProves).ShouldBe(0);

    [Fact]
    public void Nor_into_not_met() => Broken(Ours, ForgettingRefutes).ShouldBe(0);

    [Fact]
    public void A_tree_of_leaves_that_are_all_not_documented_is_not_documented_however_often_it_is_denied() => Broken(Ours, SilenceSpeaks).ShouldBe(0);

    [Fact]
    public void Not_turns_met_and_not_met_round_and_never_not_documented_into_met()
    {
        Answers.Not(Answer.Met).ShouldBe(Answer.NotMet);
        Answers.Not(Answer.NotMet).ShouldBe(Answer.Met);
        Answers.Not(Answer.NotDocumented).ShouldBe(Answer.NotDocumented);
    }

    [Fact]
    public void At_least_one_is_any_and_at_least_as_many_as_there_are_is_all()
    {
        var chance = new Chance(3);
        for (var i = 0; i < Trees; i++)
        {
            var answers = Enumerable.Range(0, 1 + chance.Below(6)).Select(_ => Leaf(chance)).ToList();

            Answers.AtLeast(1, answers).ShouldBe(Answers.Any(answers));
            Answers.AtLeast(answers.Count, answers).ShouldBe(Answers.All(answers));
            Answers.Any(answers).ShouldBe(Answers.Not(Answers.All(answers.Select(Answers.Not))));
        }
    }

    [Theory]
    [InlineData(Answer.Met, Answer.Met, Answer.Met, Answer.Met)]
    [InlineData(Answer.Met, Answer.NotMet, Answer.NotMet, Answer.Met)]
    [InlineData(Answer.Met, Answer.NotDocumented, Answer.NotDocumented, Answer.Met)]
    [InlineData(Answer.NotMet, Answer.NotMet, Answer.NotMet, Answer.NotMet)]
    [InlineData(Answer.NotMet, Answer.NotDocumented, Answer.NotMet, Answer.NotDocumented)]
    [InlineData(Answer.NotDocumented, Answer.NotDocumented, Answer.NotDocumented, Answer.NotDocumented)]
    public void All_and_any_are_Kleenes(Answer one, Answer other, Answer all, Answer any)
    {
        Answers.All([one, other]).ShouldBe(all);
        Answers.Any([one, other]).ShouldBe(any);
    }

    [Fact]
    public void They_are_named_as_people_and_as_programs_write_them()
    {
        Enum.GetValues<Answer>().Select(answer => answer.InWords()).ShouldBe(["met", "not met", "not documented"]);
        Enum.GetValues<Answer>().Select(answer => answer.Key()).ShouldBe(["met", "not-met", "not-documented"]);
    }

    [Fact]
    public void A_logic_that_counts_what_is_not_documented_as_met_is_seen() =>
        Broken(new(Answers.AtLeast, answer => answer == Answer.Met ? Answer.NotMet : Answer.Met), ForgettingProves).ShouldBeGreaterThan(0);

    [Fact]
    public void A_logic_that_leaves_out_what_is_not_documented_is_seen() =>
        Broken(new((least, answers) => answers.Where(answer => answer != Answer.NotDocumented).ToList() is var known ? Answers.AtLeast(Math.Min(least, known.Count), known) : default, Answers.Not), ForgettingProves).ShouldBeGreaterThan(0);

    [Fact]
    public void A_logic_in_which_the_first_branch_decides_is_seen() =>
        Broken(new((least, answers) => answers.First() is var first && first == Answer.NotDocumented ? first : Answers.AtLeast(least, answers), Answers.Not), OrderMatters).ShouldBeGreaterThan(0);

    [Fact]
    public void A_logic_that_takes_silence_for_a_no_is_seen() =>
        Broken(new(Answers.AtLeast, answer => answer == Answer.NotDocumented ? Answer.NotMet : Answers.Not(answer)), SilenceSpeaks).ShouldBeGreaterThan(0);

    private static int Broken(Logic logic, Func<Logic, Tree, Chance, bool> breaks)
    {
        var chance = new Chance(20261122);
        return Enumerable.Range(0, Trees).Count(_ => breaks(logic, Tree.Drawn(chance, 4), chance));
    }

    private static bool OrderMatters(Logic logic, Tree tree, Chance chance) => tree.Answered(logic) != tree.Shuffled(chance).Answered(logic);

    private static bool ForgettingProves(Logic logic, Tree tree, Chance chance) => tree.Answered(logic) != Answer.Met && tree.Forgetting(chance).Answered(logic) == Answer.Met;

    private static bool ForgettingRefutes(Logic logic, Tree tree, Chance chance) => tree.Answered(logic) != Answer.NotMet && tree.Forgetting(chance).Answered(logic) == Answer.NotMet;

    private static bool SilenceSpeaks(Logic logic, Tree tree, Chance chance) => tree.Silent().Answered(logic) != Answer.NotDocumented;

    private static Answer Leaf(Chance chance) => chance.Of(Enum.GetValues<Answer>());

    /// <summary>A tree of answers: a leaf, a denial of one branch, or a count of several.</summary>
    private sealed record Tree(Answer? Leaf, bool IsDenied, int Least, IReadOnlyList<Tree> Of)
    {
        public static Tree Drawn(Chance chance, int levels)
        {
            if (levels == 0 || chance.Below(4) == 0)
            {
                return new(AnswersTests.Leaf(chance), chance.Below(4) == 0, 0, []);
            }

            var of = Enumerable.Range(0, 1 + chance.Below(4)).Select(_ => Drawn(chance, levels - 1)).ToList();
            return new(null, chance.Below(5) == 0, chance.Below(3) switch { 0 => 1, 1 => of.Count, _ => 1 + chance.Below(of.Count) }, of);
        }

        public Answer Answered(Logic logic)
        {
            var answer = Leaf ?? logic.AtLeast(Least, Of.Select(branch => branch.Answered(logic)));
            return IsDenied ? logic.Not(answer) : answer;
        }

        public Tree Shuffled(Chance chance) => this with { Of = chance.Shuffled(Of.Select(branch => branch.Shuffled(chance))) };

        /// <summary>The same with each leaf forgotten by a chance of one in three.</summary>
        public Tree Forgetting(Chance chance) => Leaf is not null ? this with { Leaf = chance.Below(3) == 0 ? Answer.NotDocumented : Leaf } : this with { Of = [.. Of.Select(branch => branch.Forgetting(chance))] };

        public Tree Silent() => Leaf is not null ? this with { Leaf = Answer.NotDocumented } : this with { Of = [.. Of.Select(branch => branch.Silent())] };
    }
}
