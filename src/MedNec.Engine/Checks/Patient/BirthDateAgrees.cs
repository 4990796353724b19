using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Patient;

/// <summary>The birth date is the same in chart, brief and letter, and a living person's.</summary>
public sealed partial class BirthDateAgrees : ICheck
{
    private const int OldestPatient = 120;

    // "Subscriber: Luis Ortiz, date of birth …": so far before the label may the word stand that makes it another's.
    private const int SubscriberReach = 120;

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAT-003", Severity.Blocker, "DOB equal everywhere and plausible")
    {
        Why = "A birth date with day and month exchanged is the commonest clerical denial: the payer's system finds no such member.",
        Source = "“How to write a letter of medical necessity” (clinic guide), mistake 3",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Subject.BirthDate is null ? Skip.NotApplicable("No birth date is known; LMN-PAT-001 asks for it.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var known = brief.Subject.BirthDate!.Value;
        if (Fault(known, brief.Today) is { } fault)
        {
            yield return new Finding { Message = $"The patient's birth date, {known.AsForm()}, {fault}: correct it." };
        }

        if (brief.Patient?.BirthDate is { } entered && brief.Chart.Patient?.BirthDate is { } charted && !entered.Agrees(charted) && entered.IsPossible && charted.IsPossible)
        {
            yield return new Finding { Message = $"The brief says that the patient was born on {entered.AsForm()}; the chart says {charted.AsForm()}. Find out which is right." };
        }

        var right = brief.Chart.Patient?.BirthDate is { IsPossible: true } fromChart ? fromChart : known;
        var source = brief.Chart.Patient?.BirthDate is { IsPossible: true } ? "chart" : "brief";
        foreach (var written in Written(letter, brief))
        {
            if (!written.Value.Agrees(right) && !written.Value.Agrees(known))
            {
                yield return new Finding
                {
                    Message = right.IsPossible
                        ? $"The birth date in the letter is {Said(written.Value)}; the {source} says {right.AsForm()}."
                        : $"The birth date in the letter is {Said(written.Value)}: correct it.",
                    Where = written.Place,
                    Fix = right.IsPossible && Fault(right, brief.Today) is null ? LikeWritten(right, written.Text) : null,
                };
            }
        }
    }

    private static string? Fault(PartialDate born, DateOnly today) => born switch
    {
        { IsPossible: false } => "is no date of the calendar",
        _ when born.Earliest > today => "lies in the future",
        _ when born.Latest < today.AddYears(-OldestPatient) => "would make the patient older than 120",
        _ => null,
    };

    private static IEnumerable<Mention<PartialDate>> Written(LetterReading letter, Brief brief)
    {
        var holder = brief.Coverage?.Subscriber is { IsSelf: false } other ? other : null;
        var dates = letter.Dates.ToLookup(date => date.In);
        foreach (var statement in letter.Statements)
        {
            var namesHolder = holder?.Name is { } name && statement.Text.Contains(name, StringComparison.OrdinalIgnoreCase);
            using var next = dates[statement].GetEnumerator();
            var more = next.MoveNext();
            foreach (Match label in Label().Matches(statement.Text))
            {
                while (more && next.Current.Start < label.Index)
                {
                    more = next.MoveNext();
                }

                if (!more)
                {
                    break;
                }

                var before = statement.Text[Math.Max(0, label.Index - SubscriberReach)..label.Index];
                if (next.Current.Start - (label.Index + label.Length) <= 3 && !(holder is not null && (namesHolder || SubscriberLabel().IsMatch(before))))
                {
                    yield return next.Current;
                }
            }
        }
    }

    private static string Said(PartialDate date) => date.AsForm();

    // The fix is written as the letter writes its date: "April 12, 1979" or 1979-04-12 or 04/12/1979.
    private static string LikeWritten(PartialDate right, string written) => written switch
    {
        _ when written.Any(char.IsLetter) => right.InWords(),
        _ when written.Length == 10 && written[4] == '-' => right.ToString(),
        _ => right.AsForm(),
    };

    [GeneratedRegex(@"\b(?:date of birth|birth ?date|D\.?O\.?B\.?|born(?: on)?)(?!\w)\s{0,3}(?:is|was|[:=(–-])?\s{0,3}", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:subscriber|policy ?holder|insured|held by|mother|father|parent|spouse|guardian)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SubscriberLabel();
}
