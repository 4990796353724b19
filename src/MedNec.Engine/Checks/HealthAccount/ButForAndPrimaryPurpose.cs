using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.HealthAccount;

/// <summary>The letter answers both halves of the tax test: the expense is primarily for the disease, and would not be made but for it.</summary>
public sealed class ButForAndPrimaryPurpose : ICheck
{
    private static readonly Lazy<IReadOnlyList<PhraseWords>> PrimaryPurpose = new(() => Phrases("primary-purpose"));
    private static readonly Lazy<IReadOnlyList<PhraseWords>> ButFor = new(() => Phrases("but-for"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HSA-006", Severity.Warning, "But-for and primary-purpose sentence")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "The courts ask two things of an expense that is also personal: is it an essential element of the treatment, and would it not have been made otherwise.",
        Source = "Jacobs v. Commissioner, 62 T.C. 813 (1974)",
        Applies = new() { HealthAccount = true },
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (!Says(letter, PrimaryPurpose.Value))
        {
            yield return new Finding { Message = "The letter does not say that the expense is primarily for the disease: add a sentence such as \"It is prescribed primarily to treat the diagnosed condition, not for general health\"." };
        }

        if (!Says(letter, ButFor.Value))
        {
            yield return new Finding { Message = "The letter does not say that the expense would not be made but for the disease: add a sentence such as \"It would not be purchased but for this condition\"." };
        }
    }

    private static bool Says(LetterReading letter, IReadOnlyList<PhraseWords> phrases) => letter.Words.Lines.Any(line => phrases.Any(phrase => phrase.StandsIn(line)));

    private static List<PhraseWords> Phrases(string key) => [.. Packs.Yaml("words/health-account.yaml")[key].Texts.Select(PhraseWords.Parse)];
}
