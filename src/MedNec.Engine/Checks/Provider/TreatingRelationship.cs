using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Provider;

/// <summary>The first paragraph says in which role, and since when, the writer treats the patient.</summary>
public sealed partial class TreatingRelationship : ICheck
{
    private const int FirstSentences = 5;

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PRV-006", Severity.Warning, "Treating relationship stated")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "The judgment of the clinician who treats the patient weighs more than that of one who was asked for a letter.",
        Source = "“How to write a letter of medical necessity” (clinic guide), template and step 3",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var opening = Opening.Sentences(letter, FirstSentences);
        var since = brief.Clinician?.TreatingSince is { IsPossible: true } date ? date.InWords() : null;
        if (!opening.Any(statement => Treats().IsMatch(statement.Text)))
        {
            yield return new Finding { Message = $"The first paragraph does not say that the writer treats the patient: add the role{(since is null ? " and since when" : $" and \"since {since}\"")}." };
        }
        else if (!opening.Any(statement => Treats().IsMatch(statement.Text) && Since().IsMatch(statement.Text)))
        {
            yield return new Finding { Message = since is null ? "The letter does not say since when the writer treats the patient: enter the month and year." : $"The first paragraph does not say since when the writer treats the patient: add \"since {since}\"." };
        }
    }

    [GeneratedRegex(@"\b(?:treat(?:s|ed|ing)?|under my care|in my care|car(?:e|ed|ing) for|follow(?:ed|ing)? (?:by me|her|him|them|this patient)|has been my patient|have seen|have followed|evaluated|attending|primary care)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Treats();

    [GeneratedRegex(@"\b(?:since|from|began|beginning|starting|for (?:the )?(?:past|last|over|more than|about|nearly|almost)|for (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|over the (?:past|last)|first (?:saw|seen|evaluated))\b.{0,60}?(?:\b(?:19|20)\d\d\b|\b(?:day|week|month|year)s?\b|\d{1,2}/\d{2,4})|\b(?:in|on|evaluated on)\b.{0,30}?\b(?:19|20)\d\d\b", RegexOptions.IgnoreCase)]
    private static partial Regex Since();
}
