using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Benefits;

/// <summary>Where the letter counts visits used, it counts as the plan does.</summary>
public sealed partial class VisitsUsedAgree : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-BEN-003", Severity.Warning, "Visits used agree")
    {
        Why = "The reviewer sees the plan's own count beside the letter; a different one makes every other number doubtful.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, step 3 (intake and benefits data)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        !Counted(brief).Any() ? Skip.NotApplicable("The brief knows no count of visits used.")
        : !Written(letter).Any() ? Skip.NotApplicable("The letter counts no visits used.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var counts = Counted(brief).ToList();
        foreach (var (statement, count) in Written(letter))
        {
            var written = decimal.Parse(count.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            if (!counts.Exists(benefit => benefit.Used == written))
            {
                var known = counts[0];
                yield return new Finding
                {
                    Message = $"The letter counts {written:0} {known.Unit}s used; the plan counts {known.Used:0.##}{(known.AsOf is { } day ? $" as of {day.InWords()}" : "")}.",
                    Where = statement.At(count.Index, count.Index + count.Length),
                    Fix = counts.Count == 1 ? known.Used!.Value.ToString("0.##", CultureInfo.InvariantCulture) : null,
                };
            }
        }
    }

    private static IEnumerable<Benefit> Counted(Brief brief) =>
        brief.Coverage?.Benefits.Where(benefit => benefit.Used is not null && brief.Items.Any(item => item.Service == benefit.Service)) ?? [];

    private static IEnumerable<(PlacedStatement Statement, Group Count)> Written(LetterReading letter) =>
        from statement in letter.Statements
        from Match match in Used().Matches(statement.Text)
        select (statement, match.Groups["n"]);

    [GeneratedRegex(
        @"\b(?<n>\d{1,3})(?:\s?(?:of|/)\s?(?:the |her |his |their )?\d{1,3})?(?: (?:covered|allowed|annual|authorized|physical therapy|occupational therapy|speech therapy|therapy|PT|OT)){0,2} (?:visits|sessions|treatments)(?: (?:have been|has been|were|are|already))? used\b"
        + @"|\bused (?:all )?(?<n>\d{1,3})(?: (?:of|/) (?:the |her |his |their )?\d{1,3})?(?: (?:covered|allowed|annual|authorized|therapy|PT|OT)){0,2} (?:visits|sessions|treatments)\b"
        + @"|\bvisits used: ?(?<n>\d{1,3})\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Used();
}
