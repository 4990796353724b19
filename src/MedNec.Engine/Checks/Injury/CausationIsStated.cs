using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Injury;

/// <summary>One sentence ties the injury, by its date or its mechanism, to the diagnosis with the standard of proof. Whether it is true, a person judges.</summary>
public sealed class CausationIsStated : ICheck
{
    private static readonly Lazy<WordList> Causes = new(() => WordList.Of("words/causation.yaml", "causes"));
    private static readonly Lazy<WordList> Standard = new(() => WordList.Of("words/causation.yaml", "standard"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-WC-001", Severity.Blocker, "Causation sentence")
    {
        Kind = CheckKind.LanguageModel,
        Part = "a sentence ties the injury to the diagnosis with its standard of proof",
        Why = "Without the sentence that ties injury to diagnosis the carrier owes nothing.",
        Source = "“How to write a letter of medical necessity” (clinic guide), workers' compensation; Cal. Lab. Code 4600",
        Applies = new() { Lines = [LineOfBusiness.WorkersComp] },
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var pattern = $"\"Within reasonable medical probability, {brief.Injury?.Mechanism ?? "the injury"}{(brief.Injury?.Date is { } day ? " on " + day.InWords() : "")} caused the diagnosis\"";
        var lines = letter.Words.Lines.Where(line => line.Statement.IsBody).ToList();
        var causal = lines.Where(line => Causes.Value.StandsIn(line) && Standard.Value.StandsIn(line)).ToList();
        if (causal.Count == 0)
        {
            yield return new Finding { Message = $"No sentence ties the injury to the diagnosis with its standard of proof: add one such as {pattern}." };
        }
        else if (!causal.Exists(line => Beside(line, lines).Any(near => NamesTheInjury(near, letter, brief))))
        {
            yield return new Finding { Message = $"The sentence of causation names neither the date nor the mechanism of the injury: add them, as in {pattern}.", Where = causal[0].Statement.Whole };
        }
    }

    private static IEnumerable<LetterWords.Line> Beside(LetterWords.Line line, List<LetterWords.Line> lines)
    {
        var at = lines.IndexOf(line);
        return lines.Skip(Math.Max(0, at - 1)).Take(at == 0 ? 2 : 3);
    }

    private static bool NamesTheInjury(LetterWords.Line line, LetterReading letter, Brief brief)
    {
        if (brief.Injury?.Date is { IsPossible: true } day ? letter.Dates.Any(date => date.In == line.Statement && date.Value.Agrees(day)) : letter.Dates.Any(date => date.In == line.Statement && date.Value.IsPossible))
        {
            return true;
        }

        var words = LetterWords.Split(brief.Injury?.Mechanism ?? "").Where(word => word.Text.Length > 3).Select(word => word.Text[..Math.Min(6, word.Text.Length)]).Distinct().ToList();
        return words.Count > 0 && words.Count(stem => line.Words.Any(word => word.Text.StartsWith(stem, StringComparison.Ordinal))) * 2 >= words.Count;
    }
}
