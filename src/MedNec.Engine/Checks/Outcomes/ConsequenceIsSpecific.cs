using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Outcomes;

/// <summary>The letter says what happens without the treatment, and names it. Whether it has its clinical ground, a person judges.</summary>
public sealed class ConsequenceIsSpecific : ICheck
{
    // "The patient will get worse without it": what remains beside the vague phrase and its frame names nothing.
    private const int WordsOfAFrame = 2;

    private static readonly HashSet<string> Frame =
    [
        "without", "untreated", "denied", "approved", "patient", "patients", "condition", "health", "symptoms", "treatment", "therapy", "this", "that", "their", "likely", "will", "would", "could", "continue", "further", "risk", "risks", "there", "faces",
        "overall", "significantly", "quickly", "rapidly", "otherwise", "delay", "delayed", "care", "life", "quality", "over", "time", "more", "much", "very", "also", "with", "have", "from", "requested", "service", "it's", "problems", "serious", "severe", "possible",
    ];

    private static readonly Lazy<WordList> Consequence = new(() => WordList.Of("words/outcomes.yaml", "consequence"));
    private static readonly Lazy<WordList> Vague = new(() => WordList.Of("words/outcomes.yaml", "vague"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-OUT-002", Severity.Warning, "Consequence of no treatment specific")
    {
        Kind = CheckKind.LanguageModel,
        Part = "a consequence is named in more than words such as \"will get worse\"",
        Why = "The cost of refusing must be named, with its clinical ground, or it weighs nothing.",
        Source = "“How to write a letter of medical necessity” (clinic guide), template and component 6",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Purpose is Purpose.Reimbursement or Purpose.InformationRequest && Told(letter).Count == 0 ? Skip.NotApplicable("This purpose does not ask for consequences.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var told = Told(letter);
        if (told.Count == 0)
        {
            yield return new Finding { Message = "The letter does not say what happens without the treatment: name the risk and the finding it rests on." };
        }
        else if (told.TrueForAll(line => IsVague(line, brief)))
        {
            var place = told.Select(Vague.Value.FirstIn).First(found => found is not null)!;
            yield return new Finding { Message = $"\"{place.Quote}\" names no risk: say what is to be feared, and the finding it rests on.", Where = place };
        }
    }

    private static List<LetterWords.Line> Told(LetterReading letter)
    {
        var own = letter.Words.Lines.Where(line => line.Statement is { Section: SectionIds.Consequences, IsBody: true }).ToList();
        return own.Count > 0 ? own : [.. letter.Words.Lines.Where(line => line.Statement.IsBody && line.Statement.Section is not (SectionIds.Treatments or SectionIds.Opening or SectionIds.Closing or SectionIds.Diagnosis) && (line.Statement.Section is not SectionIds.Outcomes || line.Words.Any(word => word.Text is "without" or "untreated")) && (Consequence.Value.StandsIn(line) || Vague.Value.StandsIn(line)))];
    }

    private static bool IsVague(LetterWords.Line line, Brief brief)
    {
        if (Vague.Value.FirstIn(line) is not { } place || SpecificFact.In(line) != FactKinds.None)
        {
            return false;
        }

        var start = place.Start;
        var items = brief.Items.SelectMany(item => LetterWords.Split(item.Label)).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        return line.Words.Count(word => word.Text.Length > 3 && !Frame.Contains(word.Text) && !items.Contains(word.Text) && (word.Start < start || word.Start >= place.End)) <= WordsOfAFrame;
    }
}
