using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.History;

/// <summary>The clinical part of the letter has sentences, not only codes, dates and bullets. Whether they connect, a person judges.</summary>
public sealed class HistoryIsNarrative : ICheck
{
    private const int LinesOfAList = 3;
    private const int WordsOfASentence = 5;

    private static readonly HashSet<string> Verbs =
    [
        "is", "are", "was", "were", "has", "have", "had", "does", "did", "do", "cannot", "can't", "could", "can", "tried", "began", "started", "stopped", "reports", "reported", "denies", "shows", "showed", "shown", "states", "takes", "took", "used", "uses", "needs", "needed", "requires",
        "fell", "falls", "rose", "worked", "works", "walks", "walked", "stands", "sleeps", "wakes", "misses", "missed", "lives", "helped", "failed", "caused", "brought", "gave", "led", "remains", "remained", "became", "developed", "suffers", "suffered", "presented", "underwent", "received",
        "completed", "improved", "worsened", "limits", "limited", "prevents", "drops", "climbs", "leaves", "lost", "drives", "recorded", "found", "confirmed", "been", "will", "would", "must",
    ];

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HX-006", Severity.Warning, "Narrative, not a code list")
    {
        Kind = CheckKind.LanguageModel,
        Part = "the clinical sections are not only a list",
        Why = "A list of codes and dates leaves it to the reviewer to find the argument.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 4",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => Clinical(letter).Count == 0 ? Skip.Person("The letter has no clinical part that could be told from the rest.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var clinical = Clinical(letter);
        if (clinical.Count >= LinesOfAList && !clinical.Exists(IsSentence))
        {
            yield return new Finding { Message = $"The clinical part is a list of {clinical.Count} entries without a sentence: tell in two short paragraphs what the patient has, what was tried and where the patient stands.", Where = clinical[0].Statement.Whole };
        }
    }

    private static List<LetterWords.Line> Clinical(LetterReading letter) =>
        [.. letter.Words.Lines.Where(line => line.Statement is { IsBody: true, Section: SectionIds.Diagnosis or SectionIds.Status or SectionIds.Treatments or SectionIds.Body or SectionIds.Injury })];

    private static bool IsSentence(LetterWords.Line line) =>
        line.Words.Count(word => char.IsLetter(word.Text[0]) && word.Text.Length > 1) >= WordsOfASentence && line.Words.Any(word => Verbs.Contains(word.Text));
}
