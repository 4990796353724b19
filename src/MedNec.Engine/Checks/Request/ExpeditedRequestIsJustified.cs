using System.Text.RegularExpressions;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Request;

/// <summary>A request for a fast decision uses the words of the rule, with the fact that makes waiting dangerous.</summary>
public sealed partial class ExpeditedRequestIsJustified : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-REQ-009", Severity.Blocker, "Expedited request justified")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "The plan must decide fast when a clinician says that waiting could seriously jeopardize life, health or function. \"URGENT\" alone moves nothing.",
        Source = "42 CFR 422.570; 29 CFR 2560.503-1(m)(1)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Items.Any(item => item.Expedited) || Asking(letter) is not null ? null : Skip.NotApplicable("No fast decision is asked for.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var lines = letter.Words.Lines;
        var standard = lines.ToList().FindIndex(line => Standard().IsMatch(line.Statement.Text));
        if (standard < 0)
        {
            yield return new Finding
            {
                Message = "The letter asks for a fast decision without the rule's words: say that waiting \"could seriously jeopardize\" life, health or function, and why.",
                Where = Asking(letter)?.Whole,
            };
        }
        else if (!lines.Skip(standard).Take(2).Any(line => Because().IsMatch(line.Statement.Text) || line.Facts != FactKinds.None))
        {
            yield return new Finding
            {
                Message = "The letter says that waiting is dangerous, not why: add the fact (a result, an event, a date) in the same or the next sentence.",
                Where = lines[standard].Statement.Whole,
            };
        }
    }

    private static PlacedStatement? Asking(LetterReading letter) => letter.Statements.FirstOrDefault(statement => Fast().IsMatch(statement.Text));

    [GeneratedRegex(@"\bURGENT(?! care)\b|\bSTAT\b|(?i:\b(?:expedited|urgent|fast|rush) (?:review|request|decision|determination|appeal|authorization|processing)\b|\bexpedite (?:this|the|our|my)\b)")]
    private static partial Regex Fast();

    [GeneratedRegex(@"seriously jeopardi[sz]e|serious jeopardy|severe pain that cannot be adequately managed|imminent (?:risk|threat|danger)|regain maximum function", RegexOptions.IgnoreCase)]
    private static partial Regex Standard();

    [GeneratedRegex(@"\b(?:because|due to|since|as shown by|given)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Because();
}
