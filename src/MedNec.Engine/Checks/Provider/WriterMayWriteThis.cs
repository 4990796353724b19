using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Provider;

/// <summary>Whoever writes may write this letter: by profession, for this payer and item, and not for themselves (<c>packs/rules/writers.yaml</c>).</summary>
public sealed class WriterMayWriteThis : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PRV-004", Severity.Blocker, "Writer allowed for this payer and item")
    {
        Why = "A request signed by somebody who may not order the item is returned unread, however good its reasons.",
        Source = "42 CFR 410.38; “Letter of Medical Necessity: Clinic Guide & Essentials” (questions); “What is a Letter of Medical Necessity and When Do You Need One?” (who can write)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        if (IsThePatient(brief))
        {
            return null;
        }

        var credentials = CredentialsOf(brief);
        if (string.IsNullOrWhiteSpace(credentials))
        {
            return Skip.Person("The writer's credentials are not entered: see whether they may write this letter.");
        }

        var professions = WriterRules.Standard.ProfessionsOf(credentials);
        return professions.Count == 0 ? Skip.Person($"We do not know the credentials \"{credentials}\": see whether they may write this letter.")
            : brief.Items.All(item => IsDecided(WriterRules.Standard.For(item, brief), professions, brief)) ? null
            : Skip.Person($"No rule that we hold says whether \"{credentials}\" may write for this payer and item.");
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (IsThePatient(brief))
        {
            yield return new Finding { Message = $"{brief.Clinician!.Name} is the patient: another licensed practitioner, who treats the patient, must write." };
            yield break;
        }

        var credentials = CredentialsOf(brief)!;
        var professions = WriterRules.Standard.ProfessionsOf(credentials);
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in brief.Items)
        {
            var rule = WriterRules.Standard.For(item, brief);
            if (!Any(rule.May, professions) && Any(rule.Not, professions) && !IsCosigned(rule, brief) && said.Add(rule.Item))
            {
                yield return new Finding
                {
                    Message = $"The writer signs as {credentials}, who may not write for {rule.Item} here ({rule.Standing.Citation}): {rule.Instead}{(rule.Standing.IsDraft ? "; confirm with the payer" : "")}.",
                    Where = Signed(letter, brief),
                };
            }
        }
    }

    private static bool IsDecided(WriterRule rule, IReadOnlyList<string> professions, Brief brief) => Any(rule.May, professions) || Any(rule.Not, professions) || IsCosigned(rule, brief);

    private static bool Any(IReadOnlyList<string> allowed, IReadOnlyList<string> professions) => professions.Any(allowed.Contains);

    private static bool IsCosigned(WriterRule rule, Brief brief) => brief.Signature?.CosignedBy is { } by && Any(rule.May, WriterRules.Standard.ProfessionsOf(Behind(by)));

    private static string? CredentialsOf(Brief brief) => brief.Clinician?.Credentials is { Length: > 0 } own ? own : brief.Signature?.By is { } by ? Behind(by) : null;

    /// <summary>"Hana Lee, PT, DPT" signs as "PT, DPT".</summary>
    private static string Behind(string signed) => signed.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma ? signed[(comma + 1)..].Trim() : "";

    private static bool IsThePatient(Brief brief) =>
        brief.Clinician?.Name is { Length: > 0 } writer && brief.Subject.Name is { Length: > 0 } patient
        && FullName.Parse(writer) is { Count: > 1 } one && one.IsSameAs(FullName.Parse(patient)) && (brief.Clinician.Credentials is null || brief.IsForHealthAccount);

    private static Place? Signed(LetterReading letter, Brief brief)
    {
        if (CredentialsOf(brief)?.Split(',')[0].Trim() is not { Length: > 0 } credential || brief.Clinician?.Name is not { } name)
        {
            return null;
        }

        return letter.SignatureBlock()
            .Where(statement => statement.Text.Contains(name, StringComparison.OrdinalIgnoreCase))
            .Select(statement => statement.Text.LastIndexOf(credential, StringComparison.Ordinal) is >= 0 and var at ? statement.At(at, at + credential.Length) : null)
            .FirstOrDefault(place => place is not null);
    }
}
