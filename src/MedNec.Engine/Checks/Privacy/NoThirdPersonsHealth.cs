using System.Buffers;
using System.Text.RegularExpressions;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Privacy;

/// <summary>The letter tells no named relative's health: "family history of bipolar disorder" is enough.</summary>
public sealed partial class NoThirdPersonsHealth : ICheck
{
    private static readonly Lazy<IReadOnlyList<PhraseWords>> Illness = new(() => [.. Packs.Yaml("words/third-party.yaml")["illness"].Texts.Select(PhraseWords.Parse)]);
    private static readonly Lazy<HashSet<string>> Relatives = new(() => [.. Packs.Yaml("words/third-party.yaml")["relatives"].Texts.Select(Folding.Fold)]);

    private static readonly Lazy<SearchValues<string>> Signs = new(() => SearchValues.Create([.. Packs.Yaml("words/third-party.yaml")["relatives"].Texts], StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PHI-006", Severity.Warning, "Third-party persons")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "A sister's name and diagnosis are her own health information: the payer needs only that the family history is positive.",
        Source = "45 CFR 164.502(b) (minimum necessary)",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var statement in letter.Body.Where(statement => statement.Text.AsSpan().ContainsAny(Signs.Value)))
        {
            foreach (var (start, end, name) in Named(statement.Text))
            {
                if (!IsThePatient(name, brief) && (SaysIllness(statement.Text[end..]) || SaysBirth(statement.Text[end..], name, brief)))
                {
                    yield return new Finding
                    {
                        Message = $"The letter names {statement.Text[start..end].Trim()} with health details of that person: write \"family history of …\" without the name.",
                        Where = statement.At(start, end),
                    };
                }
            }
        }
    }

    /// <summary>"her sister Anna Ortiz", "Anna Ortiz, her sister,".</summary>
    private static IEnumerable<(int Start, int End, string Name)> Named(string text)
    {
        foreach (var match in Before().Matches(text).Where(match => Relatives.Value.Contains(Folding.Fold(match.Groups["who"].Value))))
        {
            yield return (match.Index, match.Index + match.Length, match.Groups["name"].Value);
        }

        foreach (var match in Behind().Matches(text).Where(match => Relatives.Value.Contains(Folding.Fold(match.Groups["who"].Value))))
        {
            yield return (match.Index, match.Index + match.Length, match.Groups["name"].Value);
        }
    }

    // "… has bipolar disorder", "(bipolar disorder)", "'s schizophrenia"; not "… reports that the patient has apnea".
    private static bool SaysIllness(string behind)
    {
        if (Has().Match(behind) is not { Success: true } has)
        {
            return false;
        }

        var clause = behind[(has.Index + has.Length)..];
        var stop = ClauseEnd().Match(clause);
        return SensitiveWords.Says(Illness.Value, stop.Success ? clause[..stop.Index] : clause);
    }

    /// <summary>A relative's birth date; that of the plan's holder belongs to the request.</summary>
    private static bool SaysBirth(string behind, string name, Brief brief) =>
        Born().IsMatch(behind) && !(brief.Coverage?.Subscriber?.Name is { } holder && FullName.Parse(holder).SharesEveryWordWith(FullName.Parse(name)));

    private static bool IsThePatient(string name, Brief brief) => brief.Subject.Name is { } own && FullName.Parse(own).IsSameAs(FullName.Parse(name));

    [GeneratedRegex(@"\b(?<who>\p{L}{3,12}(?:-in-law|-husband|-wife|-sister|-brother)?),?\s(?:named\s|called\s)?(?:(?:Mr|Mrs|Ms)\.?\s)?(?<name>\p{Lu}[\p{Ll}'’-]+(?:\s\p{Lu}\.)?(?:\s\p{Lu}[\p{L}'’-]+){0,2})", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"(?<name>\p{Lu}[\p{Ll}'’-]+(?:\s\p{Lu}\.)?(?:\s\p{Lu}[\p{L}'’-]+){1,2}),?\s\(?(?:her|his|their|the\spatient['’]s)\s(?:(?:older|younger|elder|twin|late|only|oldest|youngest)\s)?(?<who>\p{L}{3,12}(?:-in-law)?)\)?", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"^[,\s]{0,2}(?:(?:who|also|both|aged?\s\d{1,3},?|\(?age\s\d{1,3}\)?,?|\d{1,3},)\s){0,2}(?:has|had|have|suffers?|suffered|lives?\swith|lived\swith|carries|is\s(?:a|an|also|being|treated|diagnosed|affected|on)|was\s(?:a|an|also|being|treated|diagnosed|affected|hospitalized)|died|takes|took|underwent|developed|struggles|battled)\b|^\s?\((?=[^)]{3,60}\))|^['’]s\s(?=\p{Ll})|^,\swith\s|^\swith\s", RegexOptions.CultureInvariant)]
    private static partial Regex Has();

    [GeneratedRegex(@"[.;]|\b(?:that\sshe|that\she|that\sthe\spatient|the\spatient|while\sshe|while\she|Ms\.|Mr\.)", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"^,?\s?\(?(?:born|DOB|date\sof\sbirth)\b.{0,6}\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Born();
}
