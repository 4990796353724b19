using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.HealthAccount;

/// <summary>The letter asks for at most twelve months; even a lifelong disease is renewed each year.</summary>
public sealed partial class AtMostTwelveMonths : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HSA-007", Severity.Blocker, "Duration at most 12 months")
    {
        Why = "Administrators honor a letter for at most a year; \"lifelong\" is read as no duration at all.",
        Source = "“What is a Letter of Medical Necessity and When Do You Need One?”, validity; practice of account administrators",
        Applies = new() { HealthAccount = true },
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var item in brief.Items)
        {
            if (item.Duration is { Length: > 0 } duration && CalendarSpan.Parse(duration) is var span && (span is null || IsTooLong(span)))
            {
                yield return new Finding { Message = $"{item.Label} is asked for {(span is null ? $"\"{duration}\"" : $"for {span}")}: ask for at most twelve months, and renew the letter." };
            }
        }

        foreach (var statement in letter.Statements)
        {
            if (Endless().Match(statement.Text) is { Success: true } match)
            {
                yield return new Finding
                {
                    Message = $"\"{match.Value}\" is longer than a health account's letter holds: ask for at most twelve months, and renew it.",
                    Where = statement.At(match.Index, match.Index + match.Length),
                };
            }
        }
    }

    private static bool IsTooLong(CalendarSpan span) => span.LastDayFrom(new DateOnly(2025, 1, 1)) > new DateOnly(2025, 12, 31);

    [GeneratedRegex(@"\b(?:lifelong|life-long|indefinite(?:ly)?|for life|for the rest of (?:his|her|their) life|without end date|no end date|(?:duration|valid for|period of|length of need|continue for)\W{0,3}(?:1[3-9]|[2-9][0-9]|lifetime|permanent)(?: months)?|(?:duration|valid for|period of|length of need|continue for)\W{0,3}(?:[2-9]|1[0-9]|two|three|five|ten) years)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Endless();
}
