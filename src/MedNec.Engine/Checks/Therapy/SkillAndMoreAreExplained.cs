using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Therapy;

/// <summary>
/// "Needs more therapy" does not stand alone: the letter names a skill, the home program, or what is measured. Whether that
/// shows why a therapist is needed, a person judges.
/// </summary>
public sealed class SkillAndMoreAreExplained : ICheck
{
    private const FactKinds Specific = FactKinds.Measure | FactKinds.Activity | FactKinds.Test;

    private static readonly Lazy<WordList> Skill = new(() => WordList.Of("words/therapy.yaml", "skill"));
    private static readonly Lazy<WordList> More = new(() => WordList.Of("words/therapy.yaml", "more"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-THR-006", Severity.Blocker, "Why skilled and why more")
    {
        Kind = CheckKind.LanguageModel,
        Part = "more therapy is not merely claimed: a skill, the home program or a measured state stands in the letter",
        Why = "More therapy is paid for when it needs a therapist and a home program will not do.",
        Source = "“How to write a letter of medical necessity” (clinic guide), scenario 6; Pub. 100-02 ch. 15 220.2",
        Applies = new() { Services = TherapyRules.Services },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => TherapyRules.IsContinued(brief) || MoreIn(letter) is not null ? null : Skip.NotApplicable("No more therapy is asked for than a first course.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var body = letter.Words.Lines.Where(line => line.Statement.IsBody && line.Statement.Section is not (SectionIds.Opening or SectionIds.Closing)).ToList();
        if (body.Exists(Skill.Value.StandsIn) || (brief.Goals.Count > 0 && body.Exists(line => line.Statement.Section == SectionIds.Outcomes && (SpecificFact.In(line) & Specific) != FactKinds.None))
            || body.Exists(line => line.Statement.Section is not (SectionIds.Request or SectionIds.Benefit) && (SpecificFact.In(line) & Specific) != FactKinds.None && !More.Value.StandsIn(line)))
        {
            yield break;
        }

        var place = MoreIn(letter);
        yield return new Finding
        {
            Message = $"{(place is null ? "The letter asks for more therapy" : $"\"{place.Quote}\" is only claimed")}: say which skill of the therapist is needed and why a home program will not do, with what is measured.",
            Where = place,
        };
    }

    private static Place? MoreIn(LetterReading letter) => letter.Words.Lines.Where(line => line.Statement.IsBody).Select(More.Value.FirstIn).FirstOrDefault(place => place is not null);
}
