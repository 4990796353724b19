using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Provider;

/// <summary>The letter offers a call between clinicians and gives the number for it outside the letterhead.</summary>
public sealed partial class PeerToPeerContact : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PRV-007", Severity.Advice, "Peer-to-peer contact")
    {
        Why = "Many denials are turned in one call between clinicians; a reviewer who must search for the number does not call.",
        Source = "“How to write a letter of medical necessity” (clinic guide), template (close)",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (!letter.Statements.Any(Offers))
        {
            yield return new Finding
            {
                Message = (brief.Clinician?.Phone ?? brief.Clinic?.Phone) is { } phone
                    ? $"Offer a call near the close: \"Peer-to-peer: {phone}\", with the hours."
                    : "Offer a call near the close: a direct number for a clinician's call, with the hours.",
            };
        }
    }

    private static bool Offers(PlacedStatement statement) =>
        statement.Section is not (SectionIds.Letterhead or SectionIds.Recipient) && Telephone().IsMatch(statement.Text) && Invitation().IsMatch(statement.Text);

    [GeneratedRegex(@"(?:\(\d{3}\)\s?|\b(?:\d{3}[-. ])?)\d{3}[-. ]\d{4}\b")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\b(?:peer|call|reach|contact|discuss|speak|telephone me|phone me|available)", RegexOptions.IgnoreCase)]
    private static partial Regex Invitation();
}
