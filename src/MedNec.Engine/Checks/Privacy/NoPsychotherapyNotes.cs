using System.Buffers;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Privacy;

/// <summary>No psychotherapy note goes with the letter unless the patient authorized it in writing; a summary of diagnosis, plan and progress is none.</summary>
public sealed class NoPsychotherapyNotes : ICheck
{
    private static readonly Lazy<PackNode> Rule = new(() => SensitiveWords.Pack["psychotherapy"]);
    private static readonly Lazy<IReadOnlyList<PhraseWords>> Titles = new(() => SensitiveWords.Phrases(Rule.Value["titles"]));
    private static readonly Lazy<IReadOnlyList<PhraseWords>> Heads = new(() => SensitiveWords.Phrases(Rule.Value["heads"]));

    private static readonly SearchValues<string> Signs = SearchValues.Create(["psychotherapy note", "process note"], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PHI-002", Severity.Blocker, "Psychotherapy notes excluded")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "Psychotherapy notes may not be disclosed without the patient's own authorization, and a payer may not ask for them.",
        Source = "45 CFR 164.501, 164.508(a)(2)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.Documents.Count == 0 ? Skip.NotApplicable("No document goes with the letter.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        from document in brief.Documents
        where IsNote(document) && !SensitiveWords.Holds(document.Consent, Rule.Value["consents"].Texts, brief)
        select new Finding { Message = $"{document.Label} is or holds a psychotherapy note: take it out and attach a summary of diagnosis, plan and progress, or get the patient's authorization (45 CFR 164.508(a)(2))." };

    private static bool IsNote(AttachedDocument document) =>
        Rule.Value["kinds"].Texts.Contains(document.Kind ?? "", StringComparer.OrdinalIgnoreCase)
        || document.IsLabelled(Rule.Value["labels"].Texts)
        || SensitiveWords.Says(Titles.Value, document.Title)
        || document.Pages.Any(page => page.Text is { } text && Mentions(text) && SensitiveWords.Says(Heads.Value, Head(text)));

    // Cheap first: most pages hold neither word.
    private static bool Mentions(string text) => Head(text).AsSpan().ContainsAny(Signs);

    /// <summary>A page is what its head says; further down the words may only be mentioned.</summary>
    private static string Head(string text) => text.Length > 300 ? text[..300] : text;
}
