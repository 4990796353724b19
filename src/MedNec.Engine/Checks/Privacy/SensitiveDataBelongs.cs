using System.Buffers;
using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Checks.Rules;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Privacy;

/// <summary>HIV, genetic, reproductive and minor-consent information is in letter and packet only where the request is about it; where the state wants a written release, only with one.</summary>
public sealed class SensitiveDataBelongs : ICheck
{
    private static readonly Lazy<IReadOnlyList<Matter>> Matters = new(() => [.. SensitiveWords.Pack["kinds"].Items.Select(Matter.Of)]);
    // The longest word of each phrase: most pages hold none of them, and are not read word by word.
    private static readonly Lazy<SearchValues<string>> Signs = new(() => SearchValues.Create([.. SensitiveWords.Pack["kinds"].Items.SelectMany(kind => kind["words"].Texts).Select(phrase => phrase.TrimEnd('*').Split(' ').MaxBy(word => word.Length)!).Distinct(StringComparer.Ordinal)], StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PHI-004", Severity.Warning, "HIV, genetic, reproductive, minor-consent data")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "An HIV result in a packet for a knee brace tells the payer what it has no business to know, and in many states its disclosure without a release is an offence.",
        Source = "state confidentiality law (confirm per state); Genetic Information Nondiscrimination Act (GINA); 45 CFR 164.502(b)",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var documents = brief.Documents.Select(document => (document, Texts: Lines(document))).ToList();
        var sentences = letter.Words.Lines.Where(line => line.Statement.IsBody && line.Statement.Text.AsSpan().ContainsAny(Signs.Value)).ToList();
        foreach (var matter in Matters.Value)
        {
            bool? belongs = null;
            foreach (var (document, _) in documents.Where(pair => pair.document.IsLabelled(matter.Labels) || pair.Texts.Exists(line => SensitiveWords.First(matter.Words, line) is not null)))
            {
                if (!(belongs ??= matter.BelongsTo(brief)) && !SensitiveWords.Holds(document.Consent, [], brief))
                {
                    yield return Told(matter, brief, $"{document.Label} holds {matter.Name} information, which the request is not about", "take it out");
                }
                else if (belongs == true && matter.ReleaseIn(brief) is { } release && document.IsLabelled(matter.Labels) && !SensitiveWords.Holds(document.Consent, [], brief))
                {
                    yield return new Finding { Message = $"{document.Label} holds {matter.Name} information, and no written release is on file: {release.Citation}.{release.Confirm}" };
                }
            }

            foreach (var line in sentences)
            {
                if (SensitiveWords.First(matter.Words, line) is { } hit && !(belongs ??= matter.BelongsTo(brief)) && !line.Statement.Statement.Facts.Any(id => letter.Facts.Find(id) is { Kind: FactKind.Citation }))
                {
                    yield return Told(matter, brief, $"The letter speaks of {matter.Name} information, which the request is not about", "take it out") with { Where = line.At(hit.At, hit.Count) };
                }
            }
        }
    }

    private static Finding Told(Matter matter, Brief brief, string what, string mend) => matter.ReleaseIn(brief) is { } release
        ? new Finding { Severity = Severity.Blocker, Message = $"{what}: {mend}, or get the patient's written release ({release.Citation}).{release.Confirm}" }
        : new Finding { Message = $"{what}: {mend}, or say in the letter why it bears on the request." };

    /// <summary>The title and the pages that may speak of such a matter, as words.</summary>
    private static List<LetterWords.Line> Lines(AttachedDocument document) =>
        [.. document.Pages.Select(page => page.Text).Prepend(document.Title).OfType<string>().Where(text => text.AsSpan().ContainsAny(Signs.Value)).Select(SensitiveWords.LineOf)];

    private sealed record Matter(string Name, IReadOnlyList<string> Labels, IReadOnlyList<PhraseWords> Words, IReadOnlyList<string> Codes, IReadOnlyList<(IReadOnlyList<string> States, RuleStanding Standing)> Releases)
    {
        public static Matter Of(PackNode row) => new(
            row["name"].Text, row["labels"].Texts, SensitiveWords.Phrases(row["words"]), row["codes"].Texts, [.. row["releases"].Items.Select(release => (release["states"].Texts, RuleStanding.Of(release)))]);

        /// <summary>Whether the request's own diagnoses, items or the payer's questions speak of it.</summary>
        public bool BelongsTo(Brief brief) =>
            brief.Diagnoses.Any(diagnosis => DiagnosisFamily.FallsUnder(diagnosis.Code, Codes))
            || brief.Diagnoses.Select(diagnosis => diagnosis.Text).Concat(brief.Items.Select(item => item.Name)).Concat(brief.Request?.Asks ?? []).Concat(brief.Denial?.Reasons.Select(reason => reason.Text) ?? [])
                .Any(text => SensitiveWords.Says(Words, text));

        /// <summary>The state's rule that wants a written release; null where we know of none.</summary>
        public RuleStanding? ReleaseIn(Brief brief) => Releases.FirstOrDefault(release => release.States.Contains(brief.Coverage?.State ?? "", StringComparer.OrdinalIgnoreCase)).Standing;
    }
}
