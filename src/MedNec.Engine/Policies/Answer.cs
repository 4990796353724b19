namespace MedNec.Engine.Policies;

/// <summary>What the record says about a demand of a policy.</summary>
public enum Answer
{
    /// <summary>The record proves it.</summary>
    Met,

    /// <summary>The record shows that it is not so.</summary>
    NotMet,

    /// <summary>The record does not say, or contradicts itself.</summary>
    NotDocumented,
}

/// <summary>
/// Joining answers: the strong three-valued logic of Kleene. The order of the answers never matters, and an answer that
/// becomes <see cref="Answer.NotDocumented"/> never turns the whole into <see cref="Answer.Met"/>.
/// </summary>
public static class Answers
{
    /// <summary>Met when all are; not met when one is not. Met for none.</summary>
    public static Answer All(IEnumerable<Answer> answers) => AtLeast(int.MaxValue, answers);

    /// <summary>Met when one is; not met when none can be.</summary>
    public static Answer Any(IEnumerable<Answer> answers) => AtLeast(1, answers);

    /// <summary>Met when <paramref name="least"/> are, or all where there are fewer; not met when so many cannot be any more.</summary>
    public static Answer AtLeast(int least, IEnumerable<Answer> answers)
    {
        var (count, met, open) = (0, 0, 0);
        foreach (var answer in answers)
        {
            count++;
            met += answer == Answer.Met ? 1 : 0;
            open += answer == Answer.NotDocumented ? 1 : 0;
        }

        var needed = Math.Min(least, count);
        return met >= needed ? Answer.Met : met + open >= needed ? Answer.NotDocumented : Answer.NotMet;
    }

    /// <summary>Met and not met change places; what is not documented stays so.</summary>
    public static Answer Not(Answer answer) => answer switch
    {
        Answer.Met => Answer.NotMet,
        Answer.NotMet => Answer.Met,
        _ => Answer.NotDocumented,
    };

    /// <summary>As a person reads it: "met", "not met", "not documented".</summary>
    public static string InWords(this Answer answer) => answer switch
    {
        Answer.Met => "met",
        Answer.NotMet => "not met",
        _ => "not documented",
    };

    /// <summary>As the JSON of the command line has it: "met", "not-met", "not-documented".</summary>
    public static string Key(this Answer answer) => InWords(answer).Replace(' ', '-');
}
