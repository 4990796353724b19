using System.Globalization;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;

namespace MedNec.Engine.Checks.Signature;

/// <summary>Where somebody else drafted the letter, the signer attests having read it, and took the time to.</summary>
public sealed class DelegatedDraftIsReviewed : ICheck
{
    private static readonly Lazy<int> LeastSeconds = new(() => int.Parse(Packs.Yaml("rules/review.yaml")["seconds"].Text, CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-SIG-008", Severity.Warning, "Delegated drafter recorded")
    {
        Why = "Staff may draft, only the clinician can attest: a letter signed two seconds after it was opened was not read.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, step 2 and careful review",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Drafting is not { } drafting || (string.IsNullOrWhiteSpace(drafting.By) && drafting.Models.Count == 0) ? Skip.NotApplicable("The brief does not say that somebody else drafted the letter.")
        : IsTheSigner(drafting, brief) ? Skip.NotApplicable("The signer drafted the letter.")
        : brief.Signature is null ? Skip.NotApplicable("The letter is not signed yet; LMN-SIG-001 says so.")
        : drafting is { Attested: true, ReviewSeconds: null } ? Skip.Person("The brief does not say how long the signer read the letter.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var drafting = brief.Drafting!;
        var (drafter, signer) = (string.IsNullOrWhiteSpace(drafting.By) ? drafting.Models[0].Name ?? "A model" : drafting.By, brief.Signature!.By ?? brief.Clinician?.Name ?? "the signer");
        if (drafting.Attested != true)
        {
            yield return new Finding { Message = $"{drafter} drafted the letter, and {signer} has not attested to having read it: {signer} reads it and attests." };
        }

        if (drafting.ReviewSeconds is { } seconds && seconds < LeastSeconds.Value)
        {
            yield return new Finding { Message = string.Create(CultureInfo.InvariantCulture, $"{signer} signed {seconds} seconds after opening what {drafter} drafted: read it before signing.") };
        }
    }

    private static bool IsTheSigner(Drafting drafting, Brief brief) =>
        drafting.Models.Count == 0 && (brief.Signature?.By ?? brief.Clinician?.Name) is { } signer && drafting.By is { } by && FullName.Parse(by).IsSameAs(FullName.Parse(signer));
}
