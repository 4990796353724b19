using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.History;

/// <summary>The letter names an activity and its limit. Whether it is the limit that matters, a person judges.</summary>
public sealed class FunctionIsConcrete : ICheck
{
    // "Cannot climb 6 steps" becomes "She cannot climb more than 6 steps": most words stay.
    private const double MostOfIt = 0.6;

    private static readonly Service[] Functional = [Service.Dme, Service.PhysicalTherapy, Service.OccupationalTherapy, Service.SpeechTherapy];

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HX-002", Severity.Blocker, "Functional impact concrete")
    {
        Kind = CheckKind.LanguageModel,
        Part = "a sentence holds an activity and its limit",
        Why = "The payer pays for function: without an activity and its limit there is nothing that the item restores.",
        Source = "“How to write a letter of medical necessity” (clinic guide), Medicare; “Letter of Medical Necessity: Clinic Guide & Essentials”, pitfall 1",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.IsForHealthAccount ? Skip.NotApplicable("A health account asks for the diagnosis and the purpose, not for function.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var lines = letter.Words.Lines.Where(line => line.Statement.IsBody && line.Statement.Section is not (SectionIds.Outcomes or SectionIds.Opening or SectionIds.Closing)).ToList();
        if (lines.Exists(line => SpecificFact.In(line).HasFlag(FactKinds.Activity)) || brief.Function.Any(limit => lines.Exists(line => Tells(line, limit))))
        {
            yield break;
        }

        yield return new Finding
        {
            Severity = MustBlock(brief) ? Severity.Blocker : Severity.Warning,
            Message = brief.Function.Count > 0
                ? $"The letter leaves out what the patient cannot do (\"{brief.Function[0].TrimEnd('.')}\"): say it, with its measure."
                : "The letter names no activity that is limited: say what the patient cannot do, and how far, such as \"cannot climb 6 steps to her bathroom without help\".",
        };
    }

    private static bool MustBlock(Brief brief) =>
        brief.Coverage?.Line is LineOfBusiness.Medicare or LineOfBusiness.MedicareAdvantage or LineOfBusiness.Medicaid or LineOfBusiness.MedicaidManaged
        || brief.Items.Any(item => Functional.Contains(item.KnownService));

    private static bool Tells(LetterWords.Line line, string limit)
    {
        var sought = LetterWords.Split(limit).Where(word => word.Text.Length > 3).Select(word => word.Text[..Math.Min(6, word.Text.Length)]).Distinct().ToList();
        return sought.Count > 0 && sought.Count(stem => line.Words.Any(word => word.Text.StartsWith(stem, StringComparison.Ordinal))) >= sought.Count * MostOfIt;
    }
}
