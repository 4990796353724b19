using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Outcomes;

/// <summary>The letter says when the effect will be measured again, or at what value treatment stops.</summary>
public sealed class ReviewOrStopRule : ICheck
{
    private static readonly Lazy<WordList> Again = new(() => WordList.Of("words/review.yaml", "again"));
    private static readonly Lazy<WordList> Stop = new(() => WordList.Of("words/review.yaml", "stop"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-OUT-003", Severity.Advice, "Reassessment or stop rule")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "A reviewer approves more easily what has an end: a day on which the effect is looked at, or a value below which treatment stops.",
        Source = "“How to write a letter of medical necessity” (clinic guide), measurable goals",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        IsSaid(letter) ? null
        : brief.Goals.Count == 0 && !letter.In(SectionIds.Outcomes).Any() ? Skip.Person("Neither the brief nor the letter has a goal: say when the effect will be looked at.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (!IsSaid(letter))
        {
            yield return new Finding { Message = "The letter does not say when the effect is reviewed or when treatment stops: add a review date or a stopping value, such as \"I will measure it again at week 8 and stop if it changed by less than 30%\"." };
        }
    }

    private static bool IsSaid(LetterReading letter)
    {
        foreach (var line in letter.Words.Lines.Where(line => line.Statement.IsBody && line.Statement.Section is not (SectionIds.Treatments or SectionIds.Diagnosis or SectionIds.Status or SectionIds.Closing or SectionIds.Opening)))
        {
            var statement = line.Statement;
            if ((Again.Value.StandsIn(line) && (letter.Dates.Any(date => date.In == statement) || letter.Durations.Any(span => span.In == statement) || line.Words.Any(word => word.Text is "then" or "visit" or "every" or "monthly" or "weekly" or "quarterly" or "annually")))
                || (Stop.Value.StandsIn(line) && line.Words.Any(word => word.Text is "if" or "when" or "unless" or "once" or "after" or "at" or "by")))
            {
                return true;
            }
        }

        return false;
    }
}
