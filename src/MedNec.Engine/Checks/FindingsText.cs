using System.Globalization;
using System.Text;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Checks;

/// <summary>A review as text that a clinician reads: what is wrong, where, and what to write instead.</summary>
public static class FindingsText
{
    /// <summary>The findings of <paramref name="review"/> over <paramref name="letter"/>, most serious first, with the verdict as the last line.</summary>
    public static string Of(Review review, Letter letter)
    {
        var text = new StringBuilder();
        foreach (var finding in review.Findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{finding.Severity!.Value.ToString().ToLowerInvariant(),-8} {finding.Id}  {finding.Message}\n");
            if (finding.Where is { } place)
            {
                var part = letter.Find(place.Section)?.Heading ?? place.Section;
                text.Append(CultureInfo.InvariantCulture, $"         {part}, statement {place.Statement + 1}: \"{Shortened(place.Quote)}\"\n");
            }

            if (finding.Fix is { } fix)
            {
                text.Append(CultureInfo.InvariantCulture, $"         write: {fix}\n");
            }
        }

        return text.Append(Summary(review)).ToString();
    }

    /// <summary>The verdict in a line: "2 block, 3 to look at; 38 checks ran, 12 do not apply, 4 need a person."</summary>
    public static string Summary(Review review)
    {
        var blockers = review.Findings.Count(finding => finding.Severity == Severity.Blocker);
        var warnings = review.Findings.Count(finding => finding.Severity == Severity.Warning);
        var advice = review.Findings.Count - blockers - warnings;
        var verdict = string.Join(", ", new[]
        {
            blockers > 0 ? $"{blockers} block{(blockers == 1 ? "s" : "")}" : null,
            warnings > 0 ? $"{warnings} to look at" : null,
            advice > 0 ? $"{advice} advice" : null,
        }.OfType<string>());
        return $"{(verdict.Length == 0 ? "Clear" : verdict)}; {review.Ran.Count} checks ran, {review.NotApplicable.Count} do not apply, {review.NeedsPerson.Count} need a person.";
    }

    private static string Shortened(string quote) => quote.Length <= 70 ? quote : quote[..67] + "…";
}
