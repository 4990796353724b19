using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Dates;

/// <summary>Birth, onset, treatments, letter and start follow each other as they must.</summary>
public sealed partial class EventsCanFollow : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DAT-003", Severity.Blocker, "Event order possible")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "A treatment before the disease, or a visit after the letter, makes a reviewer doubt every other date.",
        Source = "Order of events: birth, onset, treatments, letter, start of service",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) => Entered(brief).Select(message => new Finding { Message = message }).Concat(Written(letter, brief));

    private static IEnumerable<string> Entered(Brief brief)
    {
        var day = brief.LetterDate;
        var born = brief.Subject.BirthDate is { IsPossible: true } birth ? birth : (PartialDate?)null;
        foreach (var diagnosis in brief.Diagnoses.Where(diagnosis => diagnosis.Onset is not null))
        {
            var (name, onset) = (diagnosis.Text ?? diagnosis.Code ?? "the diagnosis", diagnosis.Onset!.Value);
            if (!onset.IsPossible)
            {
                yield return $"The onset of {name}, {onset.Text}, is no date of the calendar: correct it.";
            }
            else if (born is { } b && onset.Latest < b.Earliest)
            {
                yield return $"The onset of {name}, {onset.InWords()}, lies before the patient's birth on {b.InWords()}: correct one of them.";
            }
            else if (day.IsPossible && onset.Earliest > day.Latest)
            {
                yield return $"The onset of {name}, {onset.InWords()}, lies after the letter's date, {day.InWords()}: correct one of them.";
            }
        }

        foreach (var message in brief.Trials.SelectMany(trial => OfTrial(trial, brief, born)))
        {
            yield return message;
        }

        foreach (var item in brief.Items.Where(item => item.Start is { IsPossible: true }))
        {
            // What goes on, what was denied and what was bought may have begun; what needs approval first may not.
            if (brief.Purpose == Purpose.PriorAuthorization && day.IsPossible && item.Start!.Value.Latest < day.Earliest)
            {
                yield return $"{item.Label} is to begin on {item.Start.Value.InWords()}, before the letter's date, {day.InWords()}: prior authorization comes first.";
            }
        }

        if (brief.Injury?.Date is { IsPossible: true } injured && day.IsPossible && injured.Earliest > day.Latest)
        {
            yield return $"The injury on {injured.InWords()} lies after the letter's date, {day.InWords()}: correct one of them.";
        }
    }

    private static IEnumerable<string> OfTrial(Trial trial, Brief brief, PartialDate? born)
    {
        var name = trial.Treatment ?? "A treatment";
        var day = brief.LetterDate;
        foreach (var wrong in new[] { trial.Start, trial.End }.OfType<PartialDate>().Where(date => !date.IsPossible))
        {
            yield return $"{name}: {wrong.Text} is no date of the calendar: correct it.";
        }

        if (trial.Start is not { IsPossible: true } start)
        {
            yield break;
        }

        var onsets = brief.Diagnoses.Select(diagnosis => diagnosis.Onset).ToList();
        if (born is { } b && start.Latest < b.Earliest)
        {
            yield return $"{name} was begun in {start.InWords()}, before the patient's birth on {b.InWords()}: correct one of them.";
        }
        else if (day.IsPossible && start.Earliest > day.Latest)
        {
            yield return $"{name} was begun on {start.InWords()}, after the letter's date, {day.InWords()}: correct one of them.";
        }
        else if (onsets.Count > 0 && onsets.TrueForAll(onset => onset is { IsPossible: true } known && start.Latest < known.Earliest))
        {
            yield return $"{name} was begun in {start.InWords()}, before the disease it was to treat was there ({onsets.Min()!.Value.InWords()}): correct one of them.";
        }

        if (trial.End is { IsPossible: true } end && end.Latest < start.Earliest)
        {
            yield return $"{name} ended on {end.InWords()}, before it began on {start.InWords()}: correct one of them.";
        }
    }

    private static IEnumerable<Finding> Written(LetterReading letter, Brief brief)
    {
        var day = brief.LetterDate;
        foreach (var date in letter.Dates.Where(date => date.In.IsBody))
        {
            if (!date.Value.IsPossible)
            {
                yield return new Finding { Message = $"{date.Text} is no date of the calendar: correct it.", Where = date.Place };
            }
            else if (day.IsPossible && date.Value.IsExact && date.Value.Earliest > day.Latest && Happened().IsMatch(date.In.Text[..date.Start]) && !Ahead().IsMatch(date.In.Text[..date.Start]))
            {
                yield return new Finding { Message = $"{date.Text} lies after the letter's date, {day.InWords()}, and is told as past: correct one of them.", Where = date.Place };
            }
            else if (brief.Subject.BirthDate is { IsPossible: true } born && date.Value.Latest < born.Earliest && date.Value.Month > 0)
            {
                yield return new Finding { Message = $"{date.Text} lies before the patient's birth on {born.InWords()}: correct one of them.", Where = date.Place };
            }
        }
    }

    [GeneratedRegex(@"\b(?:scheduled|planned|expected|approved|authorized|ordered|requested|due|goal|target|will|until|through|expires?|by)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();

    [GeneratedRegex(@"\b(?:was|were|had|underwent|showed|demonstrated|revealed|failed|stopped|started|began|tried|took|received|diagnosed|seen|injured|reported|measured|completed)\b[^.;]{0,60}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Happened();
}
