using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Appeal;

/// <summary>An appeal holds something that the denied request did not: a fact from after the denial, an error of the payer, a rule. What it is worth, a person judges.</summary>
public sealed class AppealAddsSomething : ICheck
{
    // A letter with fewer new sentences than this is the earlier one again.
    private const double NearlyAll = 0.95;

    private static readonly Lazy<WordList> Shows = new(() => WordList.Of("words/appeal.yaml", "shows"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-APP-002", Severity.Warning, "New fact, error or rule shown")
    {
        Kind = CheckKind.LanguageModel,
        Part = "something dated after the denial, an error or a rule is in the appeal, and it is not the earlier letter again",
        Why = "The same letter sent again gets the same answer.",
        Source = "“How to write a letter of medical necessity” (clinic guide), scenario 2",
        Applies = new() { Purposes = [Purpose.Appeal] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Denial?.NoticeDate is { IsPossible: true } || IsSentAgain(letter, brief) ? null : Skip.Person("The date of the denial is not known: see what the appeal adds to the denied request.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (IsSentAgain(letter, brief))
        {
            yield return new Finding { Message = "This is the patient's earlier letter again, nearly word for word: add a new fact, show what the payer overlooked, or name the rule it misapplied." };
        }
        else if (brief.Denial?.NoticeDate is { IsPossible: true } notice && !HasNews(letter, brief, notice))
        {
            yield return new Finding { Message = $"Nothing in the appeal is newer than the denial of {notice.InWords()}, and no error or rule is shown: add a new fact, show what the payer overlooked, or name the rule it misapplied." };
        }
    }

    private static bool HasNews(LetterReading letter, Brief brief, PartialDate notice) =>
        brief.Denial!.Reasons.Any(reason => !string.IsNullOrWhiteSpace(reason.Answer))
        || brief.Documents.Any(document => document.Kind is not ("denial-notice" or "request-form") && IsAfter(document.Date, notice, brief))
        || brief.Chart.Facts.Any(fact => IsAfter(fact.Date, notice, brief))
        || brief.Trials.Any(trial => IsAfter(trial.Start, notice, brief) || IsAfter(trial.End, notice, brief))
        || letter.Dates.Any(date => date.In.IsBody && date.In.Section is not (SectionIds.Request or SectionIds.Outcomes or SectionIds.Opening) && IsAfter(date.Value, notice, brief))
        || Shows.Value.StandsIn(letter, statement => statement.IsBody);

    // After the denial and not later than the letter: what is planned is no news.
    private static bool IsAfter(PartialDate? date, PartialDate notice, Brief brief) => date is { IsPossible: true } day && day.Earliest > notice.Latest && day.Earliest <= brief.LetterDate.Latest;

    private static bool IsSentAgain(LetterReading letter, Brief brief)
    {
        var own = letter.Body.Where(statement => statement.Section is not (SectionIds.Opening or SectionIds.Closing)).Select(statement => LetterWords.Squeezed(statement.Text)).ToList();
        return own.Count > 0 && (brief.Library.Memory?.EarlierLetters ?? []).Any(earlier =>
        {
            var known = earlier.Statements.Select(statement => LetterWords.Squeezed(statement.Text)).ToHashSet(StringComparer.Ordinal);
            return own.Count(known.Contains) >= own.Count * NearlyAll;
        });
    }
}
