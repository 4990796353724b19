using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Request;

/// <summary>How often, times how long, is how many: three visits a week for twelve weeks are 36.</summary>
public sealed partial class ArithmeticAgrees : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-REQ-005", Severity.Warning, "Arithmetic agrees")
    {
        Why = "Where the numbers disagree the payer approves the smallest, and the rest is denied as beyond authorization.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 6",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Items.Any(IsCounted) || letter.Statements.Any(statement => Sums(statement).Any()) ? null : Skip.NotApplicable("Nothing is asked for by frequency, time and count.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var item in brief.Items.Where(IsCounted))
        {
            var (fewest, most) = Expected(Frequency.Parse(item.Frequency)!, CalendarSpan.Parse(item.Duration)!);
            if (item.Quantity < fewest || item.Quantity > most)
            {
                yield return new Finding
                {
                    Message = $"{item.Label}: {item.Frequency} for {CalendarSpan.Parse(item.Duration)} makes {fewest:0.##}{(fewest == most ? "" : $" to {most:0.##}")}, not {item.Quantity:0.##} {item.Unit}s. Correct the one that is wrong.",
                };
            }
        }

        foreach (var statement in letter.Statements)
        {
            foreach (var (expected, total) in Sums(statement))
            {
                if (expected != decimal.Parse(total.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
                {
                    yield return new Finding
                    {
                        Message = $"The sentence speaks of {total.Value}, but its frequency and weeks make {expected:0.##}. Correct the one that is wrong.",
                        Where = statement.At(total.Index, total.Index + total.Length),
                        Fix = expected == decimal.Truncate(expected) ? expected.ToString("0", CultureInfo.InvariantCulture) : null,
                    };
                }
            }
        }
    }

    // Visits and doses are counted one by one; tablets and devices are not.
    private static bool IsCounted(RequestedItem item) =>
        item is { Quantity: > 0, Unit: { } unit } && Unit().IsMatch(unit) && Frequency.Parse(item.Frequency) is not null && CalendarSpan.Parse(item.Duration) is not null;

    private static (decimal Fewest, decimal Most) Expected(Frequency often, CalendarSpan span)
    {
        var (shortest, longest) = span.Unit switch
        {
            CalendarUnit.Day => (span.Count, span.Count),
            CalendarUnit.Week => (7 * span.Count, 7 * span.Count),
            // A month is four weeks to a therapist and up to 31 days to a calendar.
            CalendarUnit.Month => (28 * span.Count, 31 * span.Count),
            _ => (336 * span.Count, 366 * span.Count),
        };
        var (few, many) = (often.Times * shortest / often.Days, often.Times * longest / often.Days);

        // With an interval both ends may count: every 4 weeks for 24 weeks is 6 doses, or 7 with one on the last day.
        return (decimal.Floor(few), decimal.Ceiling(many) + (often.Days > 7 ? 1 : 0));
    }

    private static IEnumerable<(decimal Expected, Group Total)> Sums(PlacedStatement statement)
    {
        if (!statement.Text.Contains("week", StringComparison.OrdinalIgnoreCase) || Weeks().Matches(statement.Text) is not { Count: 1 } weeks)
        {
            yield break;
        }

        var often = Frequency.In(statement.Text).Where(found => found.Value.Days == 7).ToList();
        var totals = Total().Matches(statement.Text).Where(match => often.TrueForAll(found => match.Index >= found.End || match.Index + match.Length <= found.Start)).ToList();
        if (often.Count == 1 && totals.Count == 1 && weeks[0].Index >= often[0].End && totals[0].Index > weeks[0].Index)
        {
            yield return (often[0].Value.Times * int.Parse(weeks[0].Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), totals[0].Groups["n"]);
        }
    }

    [GeneratedRegex("^(?:visit|session|treatment|dose|injection|infusion|appointment)s?$", RegexOptions.IgnoreCase)]
    private static partial Regex Unit();

    [GeneratedRegex(@"\b(?<n>\d{1,2})[ -]weeks?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Weeks();

    [GeneratedRegex(@"(?<n>\b\d{1,3})(?= (?:total |further |more |additional |supervised |therapy |PT |OT )?(?:visits|sessions|treatments|appointments)\b)|(?<==\s{0,2})(?<n>\d{1,3})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Total();
}
