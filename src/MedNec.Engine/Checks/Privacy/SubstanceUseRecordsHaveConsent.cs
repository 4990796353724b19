using System.Buffers;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Privacy;

/// <summary>A record of a substance use disorder program goes out with the patient's Part 2 consent, a copy or explanation of its scope, and the notice; counselling notes do not go out at all.</summary>
public sealed class SubstanceUseRecordsHaveConsent : ICheck
{
    private static readonly Lazy<PackNode> Rule = new(() => SensitiveWords.Pack["part-2"]);
    private static readonly Lazy<IReadOnlyList<PhraseWords>> Titles = new(() => SensitiveWords.Phrases(Rule.Value["titles"]));
    private static readonly Lazy<IReadOnlyList<PhraseWords>> Heads = new(() => SensitiveWords.Phrases(Rule.Value["heads"]));
    private static readonly Lazy<IReadOnlyList<PhraseWords>> Counselling = new(() => SensitiveWords.Phrases(Rule.Value["counselling"]));
    private static readonly SearchValues<string> Signs = SearchValues.Create(["part 2", "42 cfr", "treatment program", "counseling note", "counselling note"], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PHI-003", Severity.Blocker, "Part 2 SUD records")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "Records of a substance use program are protected beyond HIPAA: without consent and notice their disclosure is a violation even to the payer that pays for the care.",
        Source = "42 CFR 2.31, 2.32, 2.33 (as amended, in force since February 16, 2026)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.Documents.Count == 0 ? Skip.NotApplicable("No document goes with the letter.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var document in brief.Documents)
        {
            var name = document.Label;
            if (SensitiveWords.Says(Counselling.Value, document.Title) || document.Pages.Any(page => Signed(page.Text) && SensitiveWords.Says(Counselling.Value, page.Text)))
            {
                yield return new Finding { Message = $"{name} holds counselling notes of a substance use program: take them out; the general consent does not cover them (42 CFR 2.31(b))." };
            }
            else if (IsRecord(document))
            {
                if (!SensitiveWords.Holds(document.Consent, Rule.Value["consents"].Texts, brief))
                {
                    yield return new Finding { Message = $"{name} is a substance use treatment record and no Part 2 consent in force is on file for it: take it out, or get the patient's written consent (42 CFR 2.31)." };
                }
                else if (document.Consent!.NoticeIncluded != true)
                {
                    yield return new Finding { Message = $"{name} goes out without the notice that must go with it: add the notice of 42 CFR 2.32 and a copy of the consent or a description of its scope." };
                }
            }
        }
    }

    private static bool IsRecord(AttachedDocument document) =>
        Rule.Value["kinds"].Texts.Contains(document.Kind ?? "", StringComparer.OrdinalIgnoreCase)
        || document.IsLabelled(Rule.Value["labels"].Texts)
        || SensitiveWords.Says(Titles.Value, document.Title)
        || document.Pages.Any(page => Signed(page.Text) && SensitiveWords.Says(Heads.Value, page.Text));

    private static bool Signed(string? text) => text is not null && text.AsSpan().ContainsAny(Signs);
}
