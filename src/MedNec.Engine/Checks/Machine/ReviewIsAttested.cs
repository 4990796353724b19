using System.Globalization;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Machine;

/// <summary>The signer opened every section, attested to having read it, and signed this letter by itself.</summary>
public sealed class ReviewIsAttested : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-AI-005", Severity.Blocker, "Human review attested")
    {
        Why = "Fifty letters signed by one click were read by nobody; what a program drafted is the signer's only when the signer read it.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, careful review",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Signature is null ? Skip.NotApplicable("The letter is not signed yet; LMN-SIG-001 says so.")
        : brief.Drafting is not { } drafting ? Skip.Person("Nobody recorded how the signer read the letter.")
        : (drafting.Attested is null || drafting.SectionsOpened is null) && !Run(letter, brief).Any() ? Skip.Person("The record does not say whether the signer opened every section and attested to it.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var (drafting, signer) = (brief.Drafting!, brief.Signature?.By ?? brief.Clinician?.Name ?? "the signer");
        if (drafting.SignedTogether is > 1 and var together)
        {
            yield return new Finding { Message = string.Create(CultureInfo.InvariantCulture, $"{together} letters were signed by one act: {signer} reads and signs each by itself.") };
        }

        if (drafting.Attested == false)
        {
            yield return new Finding { Message = $"{signer} did not attest to having read the letter: read it and attest." };
        }

        if (drafting.SectionsOpened is { } opened && Unopened(letter, opened) is { Count: > 0 } unopened)
        {
            yield return new Finding { Message = $"{signer} signed without opening {string.Join(", ", unopened)}: read {(unopened.Count == 1 ? "it" : "them")} and sign again." };
        }
    }

    /// <summary>The sections of the argument that were not opened, by heading.</summary>
    private static List<string> Unopened(LetterReading letter, IReadOnlyList<string> opened) =>
        [.. letter.Letter.Sections
            .Where(section => letter.Body.Any(statement => statement.Section == section.Id))
            .Where(section => !opened.Contains(section.Id, StringComparer.OrdinalIgnoreCase) && !(section.Heading is { } heading && opened.Contains(heading, StringComparer.OrdinalIgnoreCase)))
            .Select(section => $"\"{section.Heading ?? section.Id}\"")];
}
