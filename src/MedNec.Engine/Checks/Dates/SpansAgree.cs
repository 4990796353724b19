using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Consistency;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Dates;

/// <summary>"For 3 years" and "over 12 weeks" agree with the dates of the disease, the treatment and the relationship.</summary>
public sealed partial class SpansAgree : ICheck
{
    // Ten parts in a hundred: people round.
    private const decimal Tolerance = 0.10m;

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DAT-004", Severity.Warning, "Relative time agrees")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "\"For 3 years\" beside an onset fourteen months ago is what a reviewer sees first, and what last year's letter leaves behind.",
        Source = "“How to write a letter of medical necessity” (clinic guide), step 3",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.LetterDate.IsPossible ? null : Skip.NotApplicable("The letter's date is no date of the calendar.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var span in letter.Durations.Where(span => span.In.IsBody && span.Value.Sense is DurationSense.Lasting or DurationSense.UpToNow or DurationSense.Plain
            && !ComparableSentence.IsRequest(span.In, letter) && span.In.Section is not (SectionIds.Outcomes or SectionIds.Consequences or SectionIds.Closing or SectionIds.Benefit)))
        {
            if (Meant(span, letter, brief) is { } meant && !Agrees(span, meant.Least, meant.Most))
            {
                yield return new Finding
                {
                    Message = $"\"{span.Text}\" does not agree with {meant.What}: by that it is {InUnit(meant.Least, meant.Most, span.Value.Unit)}.",
                    Where = span.Place,
                };
            }
        }
    }

    /// <summary>What the span is said of, and the least and most days it can be.</summary>
    private static (string What, int Least, int Most)? Meant(Mention<WrittenDuration> span, LetterReading letter, Brief brief)
    {
        var statement = span.In;
        var before = statement.Text[..span.Start];
        var facts = statement.Statement.Facts.Select(letter.Facts.Find).OfType<Fact>().ToList();
        var day = brief.LetterDate;
        if (TwoDates(span, letter) is { } written)
        {
            return written;
        }

        if (span.Value.Sense == DurationSense.Plain || span.Value.UpTo is not null)
        {
            return null;
        }

        if (Treating().IsMatch(before) && brief.Clinician?.TreatingSince is { IsPossible: true } since)
        {
            return ($"treating since {since.InWords()}", Between(since.Latest, day.Earliest), Between(since.Earliest, day.Latest));
        }

        var trials = facts.Where(fact => fact.Kind == FactKind.Trial).ToList();
        // An injection of one day works for weeks: the span is not the treatment's.
        if (trials is [{ Date: { IsPossible: true } start, End: { IsPossible: true } end } trial] && start != end && span.Value.Sense == DurationSense.Lasting)
        {
            // Something within the trial may have been shorter; nothing in it was longer. The last day counts.
            return ($"{trial.What.Text} from {start.InWords()} to {end.InWords()}", 0, Between(start.Earliest, end.Latest) + 1);
        }

        var diseases = facts.Where(fact => fact.Kind is FactKind.Diagnosis && fact.Date is { IsPossible: true }).ToList();
        return trials.Count == 0 && diseases is [{ Date: { } onset } disease] && Having().IsMatch(before)
            ? ($"the onset of {disease.What.Text} in {onset.InWords()}", Between(onset.Latest, day.Earliest), Between(onset.Earliest, day.Latest))
            : null;
    }

    /// <summary>"from January 10, 2026 to April 2, 2026 (12 weeks)": the sentence holds both dates itself.</summary>
    private static (string What, int Least, int Most)? TwoDates(Mention<WrittenDuration> span, LetterReading letter)
    {
        var dates = letter.DatesIn[span.In].Where(date => date.Value.IsPossible).ToList();
        return dates is [var first, var last] && FromTo().IsMatch(span.In.Text[first.End..last.Start]) && span.Start - last.End is >= 0 and <= 3 && span.Value.UpTo is null
            ? ($"{first.Text} to {last.Text}", Between(first.Value.Latest, last.Value.Earliest), Between(first.Value.Earliest, last.Value.Latest) + 1)
            : null;
    }

    private static bool Agrees(Mention<WrittenDuration> span, int least, int most)
    {
        var said = span.Value.Days;
        var unit = said / Math.Max(span.Value.Count, 1);
        // "More than 2 years" is right from 2 years on.
        var open = OpenAbove().IsMatch(span.Text) || OpenAbove().IsMatch(span.In.Text[..span.Start]);
        return said <= Math.Max(most * (1 + Tolerance), Ceiling(most, unit))
            && (open || said >= Math.Min(least * (1 - Tolerance), Floor(least, unit)));
    }

    // Whole units passed, as people count years and weeks; a week begun counts as a week.
    private static decimal Floor(int days, decimal unit) => Math.Floor(days / unit) * unit;

    private static decimal Ceiling(int days, decimal unit) => unit > 8 ? days : Math.Ceiling(days / unit) * unit;

    private static int Between(DateOnly start, DateOnly end) => Math.Max(0, end.DayNumber - start.DayNumber);

    private static string InUnit(int least, int most, CalendarUnit unit)
    {
        var days = new WrittenDuration(1, unit, DurationSense.Plain).Days;
        var (from, to) = (Math.Round(least / days, 1), Math.Round(most / days, 1));
        var word = unit.ToString().ToLowerInvariant() + "s";
        return from == 0 ? string.Create(CultureInfo.InvariantCulture, $"at most {to:0.#} {word}")
            : from == to ? string.Create(CultureInfo.InvariantCulture, $"{from:0.#} {word}")
            : string.Create(CultureInfo.InvariantCulture, $"{from:0.#} to {to:0.#} {word}");
    }

    [GeneratedRegex(@"\b(?:treated|treating|treat|cared\sfor|under\smy\scare|been\smy\spatient|followed)\b[^.;]{0,60}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Treating();

    [GeneratedRegex(@"\b(?:has|have|had|suffer(?:s|ed|ing)|living|lives|with|experienc(?:es|ed|ing)|diagnosed|symptomatic)\b[^.;]{0,120}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Having();

    [GeneratedRegex(@"^\s?(?:to|through|until|and|–|-)\s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromTo();

    [GeneratedRegex(@"\b(?:over|more\sthan|at\sleast|nearly|almost)\s{1,2}(?:the\s)?(?:past\s|last\s)?(?:[0-9]|[a-z]{3,7}\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenAbove();
}
