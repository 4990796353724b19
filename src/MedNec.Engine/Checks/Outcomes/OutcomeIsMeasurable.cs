using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Outcomes;

/// <summary>
/// Each goal of the brief has what is measured, its target and its date, and the letter states an outcome with a number and
/// a time. Whether it is the right outcome, a person judges.
/// </summary>
public sealed class OutcomeIsMeasurable : ICheck
{
    private static readonly Lazy<WordList> Aim = new(() => WordList.Of("words/outcomes.yaml", "aim"));
    private static readonly Lazy<WordList> Number = new(() => WordList.Of("words/outcomes.yaml", "number"));
    private static readonly Lazy<WordList> Time = new(() => WordList.Of("words/outcomes.yaml", "time"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-OUT-001", Severity.Warning, "Expected outcome measurable")
    {
        Kind = CheckKind.LanguageModel,
        Part = "an outcome has a measure, a target and a time",
        Why = "An aim that cannot be measured cannot be met, and the renewal has nothing to show.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 6; “Letter of Medical Necessity: Clinic Guide & Essentials”, contents",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Goals.Count == 0 && brief.Purpose is Purpose.Reimbursement or Purpose.InformationRequest && !letter.In(SectionIds.Outcomes).Any() ? Skip.Person("Neither the brief nor the letter has a goal; this purpose does not always ask for one.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var goal in brief.Goals)
        {
            var missing = new[] { string.IsNullOrWhiteSpace(goal.Measure) ? "what is measured" : null, string.IsNullOrWhiteSpace(goal.Target) ? "its target" : null, goal.By is not { IsPossible: true } ? "the date by which it is reached" : null }.OfType<string>().ToList();
            if (missing.Count > 0)
            {
                yield return new Finding { Message = $"The goal {(string.IsNullOrWhiteSpace(goal.Measure) ? goal.Target : goal.Measure)} lacks {string.Join(" and ", missing)}: enter it.".Replace("goal  ", "goal ", StringComparison.Ordinal) };
                yield break;
            }
        }

        var stated = letter.Words.Lines.Where(line => line.Statement.Section == SectionIds.Outcomes).ToList();
        var read = stated.Count > 0 ? stated : [.. letter.Words.Lines.Where(line => line.Statement.IsBody && Aim.Value.StandsIn(line))];
        if (!HasNumberAndTime(letter, read))
        {
            yield return new Finding
            {
                Message = "The letter states no outcome with a number and a time: say what is measured, its target and by when, such as \"Oswestry score of 30 or less by week 12\".",
                Where = stated.Count == 1 && stated[0].Statement.Text.Length > 0 ? stated[0].Statement.Whole : null,
            };
        }
    }

    // Number and time may stand in two sentences of one section: "The goal is an AHI below 5. I will measure it in March."
    private static bool HasNumberAndTime(LetterReading letter, List<LetterWords.Line> lines)
    {
        var (number, time) = (false, false);
        foreach (var line in lines)
        {
            var statement = line.Statement;
            number |= letter.Measures.Any(measure => measure.In == statement) || Number.Value.StandsIn(line);
            time |= letter.Dates.Any(date => date.In == statement && date.Value.IsPossible) || letter.Durations.Any(span => span.In == statement) || Time.Value.StandsIn(line);
        }

        return number && time;
    }
}
