using System.Text.Json;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;

namespace MedNec.Engine.Checks.Privacy;

/// <summary>The letter goes to somebody who may have it, on a recorded basis: an employer, a custodian or an attorney only with the patient's authorization, or through the patient's hands (<c>packs/rules/recipients.yaml</c>).</summary>
public sealed class DisclosureHasABasis : ICheck
{
    private static readonly Lazy<IReadOnlyList<Recipient>> Recipients = new(() => [.. Packs.Yaml("rules/recipients.yaml")["recipients"].Items.Select(row => new Recipient(
        row["kind"].Text, row["bases"].Texts, SensitiveWords.Phrases(row.Find("words")), row.Find("lines-by-law")?.Texts ?? [], row["citation"].Text))]);

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PHI-009", Severity.Blocker, "Disclosure basis")
    {
        Why = "A diagnosis sent to an employer's personnel office without the patient's authorization is a violation that no approval makes good.",
        Source = "45 CFR 164.506, 164.508, 164.504(f)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Submission is not { } submission ? Skip.NotApplicable("The brief does not say how the letter goes out.")
        : Kind(submission, brief) is not { } kind ? Skip.Person("The brief does not say what the recipient is: payer, administrator, patient, employer, custodian or attorney.")
        : string.IsNullOrWhiteSpace(submission.Basis) && kind.Kind is "payer" or "administrator" ? Skip.Person("The brief does not record the basis of the disclosure.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var submission = brief.Submission!;
        var kind = Kind(submission, brief)!;
        var to = submission.To ?? $"the {kind.Kind}";
        if (IsByLaw(kind, submission, brief) || kind.Kind == "patient")
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(submission.Basis))
        {
            yield return new Finding { Message = $"The letter goes to {to} without a recorded basis: give it to the patient, or get the patient's authorization first ({kind.Citation})." };
        }
        else if (!kind.Bases.Contains(submission.Basis.Trim().ToLowerInvariant()))
        {
            yield return new Finding { Message = $"\"{submission.Basis}\" is no basis for a disclosure to {to}: give the letter to the patient, or get the patient's authorization first ({kind.Citation})." };
        }
    }

    /// <summary>What the recipient is: by its name where that says employer, custodian or attorney, else as the record says.</summary>
    private static Recipient? Kind(Submission submission, Brief brief)
    {
        var byName = Recipients.Value.FirstOrDefault(row => SensitiveWords.Says(row.Words, submission.To))
            ?? (submission.To is { } to && brief.Injury?.Employer is { Length: > 0 } employer && to.Contains(employer, StringComparison.OrdinalIgnoreCase) ? Named("employer") : null);
        var said = string.IsNullOrWhiteSpace(submission.ToKind) ? null : Named(submission.ToKind.Trim().ToLowerInvariant()) ?? Named("other");
        // A name that says "human resources" is the employer's whatever kind was entered, unless a more careful kind was.
        return said is null ? byName : said.Kind is "payer" or "administrator" && byName is { Kind: "employer" or "attorney" } ? byName : said;
    }

    private static Recipient? Named(string kind) => Recipients.Value.FirstOrDefault(row => row.Kind == kind);

    private static bool IsByLaw(Recipient kind, Submission submission, Brief brief) =>
        brief.Coverage?.Line is { } line && kind.LinesByLaw.Contains(JsonNamingPolicy.KebabCaseLower.ConvertName(line.ToString())) && submission.Basis is "law" or "workers-comp" or "required by law";

    private sealed record Recipient(string Kind, IReadOnlyList<string> Bases, IReadOnlyList<PhraseWords> Words, IReadOnlyList<string> LinesByLaw, string Citation);
}
