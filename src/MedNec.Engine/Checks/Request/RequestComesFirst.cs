using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Request;

/// <summary>The first two sentences name the item and what the payer is asked to do.</summary>
public sealed partial class RequestComesFirst : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-REQ-001", Severity.Warning, "Request in the first two sentences")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "Intake sorts a letter by its first lines; a request in the fourth paragraph is sorted wrong.",
        Source = "“How to write a letter of medical necessity” (clinic guide), step 3",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Items.Any(item => item.Name is not null || item.Code is not null) ? null : Skip.NotApplicable("The brief asks for nothing; LMN-REQ-002 says so.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var first = Opening.Sentences(letter, 2);
        var place = first.Count > 0 ? first[0].Whole : null;
        if (!first.Any(statement => Asks().IsMatch(statement.Text)))
        {
            yield return new Finding { Message = "The first two sentences do not say what is asked: begin with \"I request authorization of\" (or continuation, reconsideration, reimbursement) and the item.", Where = place };
        }
        else if (!brief.Items.Any(item => Names(first, item)))
        {
            yield return new Finding { Message = $"The first two sentences do not name {brief.Items[0].Label}: name it there.", Where = place };
        }
    }

    private static bool Names(IReadOnlyList<PlacedStatement> first, RequestedItem item)
    {
        var words = LetterWords.Split(item.Name ?? "").Where(word => word.Text.Length > 3).Select(word => word.Text[..Math.Min(6, word.Text.Length)]).ToList();
        return first.Any(statement =>
            (item.Code is { } code && LetterWords.Squeezed(statement.Text).Contains(LetterWords.Squeezed(code), StringComparison.Ordinal))
            || (words.Count > 0 && LetterWords.Split(statement.Text).Count(word => words.Any(stem => word.Text.StartsWith(stem, StringComparison.Ordinal))) * 2 >= words.Count));
    }

    [GeneratedRegex(@"\b(?:request|ask(?:ing)?\b|authoriz|authoris|approv|appeal|reconsider|overturn|continu|renew|extend|extension|reimburs|in support of|seek|document the medical necessity|exception|recommend|prescrib|respond|respons|repl)", RegexOptions.IgnoreCase)]
    private static partial Regex Asks();
}
