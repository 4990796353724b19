using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Drugs;

/// <summary>The renewal of a drug shows what it did: one measure, before and now.</summary>
public sealed partial class RenewalShowsResponse : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DRG-008", Severity.Warning, "Renewal shows response")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "A plan renews a drug on its effect: without the value before treatment and the value now there is no effect to see.",
        Source = "“How to write a letter of medical necessity” (clinic guide), measurable goals",
        Applies = new() { Purposes = [Purpose.Renewal], Services = [Service.Drug] },
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (!MeasuredChange.IsTold(letter))
        {
            yield return new Finding
            {
                Message = "The letter does not show the response: give one measure with its value before treatment and its value now, each with its date.",
                Where = letter.Body.Select(statement => (statement, match: Vague().Match(statement.Text))).Where(found => found.match.Success)
                    .Select(found => found.statement.At(found.match.Index, found.match.Index + found.match.Length)).FirstOrDefault(),
            };
        }
    }

    [GeneratedRegex(@"\b(?:doing\swell|doing\sbetter|good\sresponse|responded\swell|responding\swell|much\simproved|has\simproved|stable)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vague();
}
