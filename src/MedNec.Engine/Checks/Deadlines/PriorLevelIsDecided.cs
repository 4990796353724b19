using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Deadlines;

/// <summary>An appeal goes to a level that its line of business has, and the levels before are decided.</summary>
public sealed class PriorLevelIsDecided : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DL-004", Severity.Blocker, "Right level, prior level exhausted")
    {
        Why = "An appeal that skips a level is dismissed unread, and meanwhile the time for the right level runs out.",
        Source = "45 CFR 147.136; 42 CFR 405.904, 422.578, 423.580, 438.408(f)",
        Applies = new() { Purposes = [Purpose.Appeal], HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { Coverage.Line: null } or { Coverage: null } => Skip.Person("The line of business is not known: it says which levels of appeal there are."),
        _ when AppealLadder.Of(brief.Coverage.Line) is null => Skip.NotApplicable("The table holds no levels of appeal for this line of business."),
        { Appeal: null or { Level: null, External: not true } } => Skip.Person("The level of this appeal is not recorded: see that the levels before it are decided."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var (ladder, appeal) = (AppealLadder.Of(brief.Coverage!.Line)!, brief.Appeal!);
        if (LevelOf(appeal, ladder) is not { } step)
        {
            yield return new Finding { Message = $"There is no level {appeal.Level} of appeal here: the last is {ladder.Levels[^1].Name} ({ladder.Cite})." };
            yield break;
        }

        // An urgent case may go outside at the same time as to the plan.
        if (step.Needs is not { } needed || (step.MayGoTogether && appeal.Expedited == true))
        {
            yield break;
        }

        var decided = appeal.Decisions.Where(decision => decision.On is { IsPossible: true } && (decision.Level ?? 1) >= needed).ToList();
        var below = ladder.Levels.First(level => level.Level == needed);
        if (decided.Count == 0)
        {
            yield return new Finding { Message = $"The {step.Name} comes after the {below.Name}, which is not decided: file there first, or record its decision ({ladder.Cite}).{(step.Late is null ? "" : $" An exception: {step.Late}.")}" };
        }
        else if (brief.FilingDate.IsPossible && decided.TrueForAll(decision => decision.On!.Value.Earliest > brief.FilingDate.Latest))
        {
            yield return new Finding { Message = $"The {below.Name} was decided on {decided[0].On!.Value.InWords()}, after this appeal of {brief.FilingDate.InWords()}: correct the date that is wrong." };
        }
    }

    // "External" is said where the number is not known, and stands above the number where the plan has fewer levels.
    private static AppealLevel? LevelOf(Records.Appeal appeal, AppealLadder ladder) =>
        appeal.External == true && ladder.Levels.FirstOrDefault(level => level.IsOutside && (appeal.Level is null || level.Level >= appeal.Level)) is { } outside ? outside
        : ladder.Levels.FirstOrDefault(level => level.Level == (appeal.Level ?? 1));
}
