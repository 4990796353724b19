using System.Text.RegularExpressions;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Checks.Rules;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Signature;

/// <summary>Who may not sign alone under <c>packs/rules/cosignature.yaml</c> is co-signed by a physician.</summary>
public sealed partial class TraineeIsCosigned : ICheck
{
    private static readonly Lazy<PackNode> Rule = new(() => Packs.Yaml("rules/cosignature.yaml"));
    private static readonly Lazy<IReadOnlyList<Row>> Rows = new(() => [.. Rule.Value["rows"].Items.Select(row => new Row(
        row["who"].Text, [.. (row.Find("credentials")?.Texts ?? []).Select(LetterWords.Squeezed)], [.. (row.Find("words")?.Texts ?? []).Select(PhraseWords.Parse)], RuleScope.Of(row), RuleStanding.Of(row)))]);

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-SIG-007", Severity.Warning, "Co-signature rule")
    {
        Why = "A letter that a resident or student signs alone comes back: the payer wants the clinician who answers for the patient.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, questions (who may sign, subject to payer rules)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Signature is null ? Skip.NotApplicable("The letter is not signed yet; LMN-SIG-001 says so.")
        : string.IsNullOrWhiteSpace(brief.Clinician?.Credentials) && brief.Signature.By?.Contains(',', StringComparison.Ordinal) != true ? Skip.Person("The brief does not say what the signer is.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var said = string.Join(" | ", new[] { brief.Clinician?.Credentials, brief.Clinician?.Specialty, brief.Signature!.By }.OfType<string>());
        if (Rows.Value.FirstOrDefault(row => row.Standing.Holds(brief.LetterDate.Earliest) && row.Scope.Concerns(brief) && Means(row, said, brief)) is not { } rule)
        {
            yield break;
        }

        var cosigner = brief.Signature.CosignedBy is { Length: > 0 } kept ? kept : letter.SignatureBlock().Select(statement => Cosigned().Match(statement.Text)).FirstOrDefault(match => match.Success)?.Groups["name"].Value;
        var signer = brief.Signature.By ?? brief.Clinician?.Name ?? "The signer";
        if (string.IsNullOrWhiteSpace(cosigner))
        {
            yield return new Finding { Message = $"{signer} signs as {rule.Who[(rule.Who.IndexOf(' ', StringComparison.Ordinal) + 1)..]} and alone: let the attending physician co-sign ({rule.Standing.Citation}).{rule.Standing.Confirm}" };
        }
        else if (FullName.Parse(cosigner).IsSameAs(FullName.Parse(signer)))
        {
            yield return new Finding { Message = $"{signer} is also named as co-signer: the attending physician co-signs.{rule.Standing.Confirm}" };
        }
        else if (Rows.Value.Any(row => row.Words.Count > 0 && Says(row, cosigner)) || (cosigner.Contains(',', StringComparison.Ordinal) && !IsPhysician(cosigner)))
        {
            yield return new Finding { Message = $"{cosigner}, who co-signed, is not a physician by these credentials: the attending physician co-signs.{rule.Standing.Confirm}" };
        }
    }

    private static bool Means(Row row, string said, Brief brief) => Says(row, said) || (row.Credentials.Count > 0 && Credentials(brief).Any(row.Credentials.Contains));

    private static bool Says(Row row, string said)
    {
        var line = LineOf(said);
        return row.Words.Any(words => words.StandsIn(line));
    }

    private static LetterWords.Line LineOf(string said) => new(new PlacedStatement("", 0, new Statement { Text = Levels().Replace(said, "$1 "), Role = Role.Courtesy }));

    private static IEnumerable<string> Credentials(Brief brief) =>
        (brief.Clinician?.Credentials ?? AfterName(brief.Signature!.By)).Split([',', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(written => written.Split(' ').Prepend(written)).Select(LetterWords.Squeezed);

    private static bool IsPhysician(string named) => AfterName(named).Split([',', ' ', ';', '/'], StringSplitOptions.RemoveEmptyEntries).Select(LetterWords.Squeezed).Any(Rule.Value["physicians"].Texts.Contains);

    private static string AfterName(string? named) => named?.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma ? named[(comma + 1)..] : "";

    private sealed record Row(string Who, IReadOnlyList<string> Credentials, IReadOnlyList<PhraseWords> Words, RuleScope Scope, RuleStanding Standing);

    [GeneratedRegex(@"\b(?:co-?signed(?:\sby)?|attending(?:\sphysician)?)\s?:?\s{1,2}(?<name>(?:Dr\.?\s)?\p{Lu}[\p{L}'’-]+(?:\s(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+)){1,3}(?:,\s?\p{Lu}[\p{L}.-]{1,6})?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cosigned();

    // "PGY-2" and "PGY2" say one word.
    [GeneratedRegex(@"\b(PGY)-?\d\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Levels();
}
