using MedNec.Engine.Letters;
using MedNec.Engine.Policies;

namespace MedNec.Engine.Tests.Policies.Kinds;

/// <summary>The words in which the tests of a kind are written: a demand as a policy file has it, and the record that answers it.</summary>
public abstract class KindTests
{
    protected static AnsweredCriterion Met(string kind, Brief brief) => Answered(kind, brief, Answer.Met);

    protected static AnsweredCriterion NotMet(string kind, Brief brief, string? because = null) => Answered(kind, brief, Answer.NotMet, because);

    /// <summary>Not documented, and <paramref name="asking"/> stands in what is asked for.</summary>
    protected static AnsweredCriterion NotDocumented(string kind, Brief brief, string? asking = null)
    {
        var answered = Answered(kind, brief, Answer.NotDocumented);
        answered.Ground!.IsConflicting.ShouldBeFalse();
        return Asks(answered, asking);
    }

    protected static AnsweredCriterion Conflicting(string kind, Brief brief, string? asking = null)
    {
        var answered = Answered(kind, brief, Answer.NotDocumented);
        answered.Ground!.IsConflicting.ShouldBeTrue();
        answered.Facts.Count.ShouldBeGreaterThan(1);
        return Asks(answered, asking);
    }

    private static AnsweredCriterion Answered(string kind, Brief brief, Answer expected, string? because = null)
    {
        var answered = TheDemand.Judged(kind, brief);
        answered.Answer.ShouldBe(expected, answered.Ask ?? answered.Ground!.Because ?? "");
        (answered.Ask is null).ShouldBe(expected == Answer.Met, "what is met asks for nothing, and what is not asks for something");
        if (because is not null)
        {
            answered.Ground!.Because.ShouldNotBeNull().ShouldContain(because);
        }

        return answered;
    }

    private static AnsweredCriterion Asks(AnsweredCriterion answered, string? asking)
    {
        if (asking is not null)
        {
            answered.Ask.ShouldNotBeNull().ShouldContain(asking);
        }

        return answered;
    }
}
