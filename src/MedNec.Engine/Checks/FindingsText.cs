using System.Globalization;
using System.Text;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Checks;

/// <summary>A review as text that a clinician reads: what is wrong, where, and what to write instead.</summary>
public static class FindingsText
{
    private const int Longest = 70;

    /// <summary>The findings of <paramref name="review"/> over <paramref name="letter"/>, most serious first, what was settled behind them, with the verdict as the last line.</summary>
    /// <param name="review">The review.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="verbose">Whether to name each check that a person must decide, and each that the clinic turned off.</param>
    public static string Of(Review review, Letter letter, bool verbose = false)
    {
        var text = new StringBuilder();
        foreach (var finding in review.Findings.OrderBy(finding => finding.Resolved is not null))
        {
            Append(text, finding, letter);
        }

        if (verbose)
        {
            Append(text, "Turned off by the clinic", review.TurnedOff, review);
            Append(text, "Need a person", review.NeedsPerson, review);
        }

        return text.Append(Summary(review)).ToString();
    }

    /// <summary>The verdict in a line: "2 block, 3 to look at; 38 checks ran, 12 do not apply, 4 need a person."</summary>
    public static string Summary(Review review)
    {
        var settled = review.Findings.Count - review.Open.Count();
        var notes = string.Concat(
            settled > 0 ? $"; {settled} settled by a person" : "",
            review.TurnedOff.Count > 0 ? $"; {review.TurnedOff.Count} turned off by the clinic" : "");
        return $"{Verdict(review)}{notes}; {review.Ran.Count} checks ran, {review.NotApplicable.Count - review.TurnedOff.Count} do not apply, {review.NeedsPerson.Count} need a person.";
    }

    /// <summary>What counts, in a few words: "2 block, 3 to look at"; "Clear" when nothing does.</summary>
    public static string Verdict(Review review)
    {
        var counts = review.Open.CountBy(finding => finding.Severity ?? Severity.Blocker).ToDictionary();
        var (blockers, warnings, advice) = (counts.GetValueOrDefault(Severity.Blocker), counts.GetValueOrDefault(Severity.Warning), counts.GetValueOrDefault(Severity.Advice));
        var verdict = string.Join(", ", new[]
        {
            blockers > 0 ? $"{blockers} block{(blockers == 1 ? "s" : "")}" : null,
            warnings > 0 ? $"{warnings} to look at" : null,
            advice > 0 ? $"{advice} advice" : null,
        }.OfType<string>());
        return verdict.Length == 0 ? "Clear" : verdict;
    }

    private static void Append(StringBuilder text, Finding finding, Letter letter)
    {
        var state = finding.Resolved is null ? finding.Severity!.Value.ToString().ToLowerInvariant() : "settled";
        text.Append(CultureInfo.InvariantCulture, $"{state,-8} {finding.Id}  {finding.Message}\n");
        if (finding.Where is { } place)
        {
            var part = letter.Find(place.Section)?.Heading ?? place.Section;
            text.Append(CultureInfo.InvariantCulture, $"         {part}, statement {place.Statement + 1}: \"{Shortened(place.Quote)}\"\n");
        }

        if (finding.Resolved is { } resolved)
        {
            text.Append(CultureInfo.InvariantCulture, $"         {resolved.Sentence()}\n");
        }
        else if (finding.Fix is { } fix)
        {
            text.Append(CultureInfo.InvariantCulture, $"         write: {fix}\n");
        }
    }

    private static void Append(StringBuilder text, string heading, IReadOnlyList<string> ids, Review review)
    {
        if (ids.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{heading}\n");
        foreach (var same in ids.GroupBy(id => review.Skipped.GetValueOrDefault(id) ?? "", StringComparer.Ordinal))
        {
            // The rules that want a reader all give one reason: it is said once.
            text.Append(CultureInfo.InvariantCulture, $"  {string.Join(", ", same)}\n    {same.Key}\n");
        }

        text.Append('\n');
    }

    private static string Shortened(string quote) => quote.Length <= Longest ? quote : quote[..(Longest - 3)] + "…";
}
