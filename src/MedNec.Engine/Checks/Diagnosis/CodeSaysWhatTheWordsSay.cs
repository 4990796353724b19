using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Diagnosis;

/// <summary>The words beside a code name the disease that the code stands for.</summary>
public sealed partial class CodeSaysWhatTheWordsSay : ICheck
{
    private const int Stem = 5;
    private const int NearWords = 4;
    private const int Looked = 12;

    // Words of a diagnosis that name no disease: sharing them proves nothing.
    private static readonly WordSet Empty = new(
        ("unspecified other specified type without with not and of the due to in elsewhere classified side region site initial subsequent encounter sequela chronic acute left right bilateral adult pediatric disorder disease syndrome condition "
        + "primary secondary mild moderate severe icd-10 icd-10-cm code diagnosis history class stage grade level status nos pain lower upper").Split(' '));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DX-013", Severity.Blocker, "Code and words agree")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "A reviewer reads the words, the system reads the code; where they name two diseases one of them is somebody's mistake.",
        Source = "“How to write a letter of medical necessity” (clinic guide), step 6; “What is a Letter of Medical Necessity and When Do You Need One?” (example)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        var codes = JudgedCode.All(letter, brief);
        return JudgedCode.WhyNone(codes, brief)
            ?? (codes.Any(code => code.Judged.Title is not null) ? null : Skip.Person("The title of no code is known: import the publisher's file with `mednec codes import`."));
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var code in JudgedCode.All(letter, brief).Where(code => code.Judged.Title is not null))
        {
            var names = NamesOf(code, brief.Library.Codes);
            if (code.Diagnosis?.Text is { Length: > 0 } text && Disagrees(text, code, names, brief) is { } why)
            {
                yield return new Finding { Message = $"{code.Code} is \"{code.Judged.Title}\", and the diagnosis is called \"{text}\": correct the one that is wrong{why}.", Where = code.Where?.Place };
                continue;
            }

            foreach (var mention in letter.Codes.Where(mention => mention.Value.Kind == WrittenCodeKind.Icd10Cm && CodeForm.Diagnosis(mention.Value.Value) == code.Code))
            {
                if (Beside(mention) is { } beside && beside.Near != code.Diagnosis?.Text && Disagrees(beside.Near, code, names, brief, beside.Clause) is { } reason)
                {
                    yield return new Finding { Message = $"{code.Code} is \"{code.Judged.Title}\", and the letter calls it \"{beside.Near}\": correct the one that is wrong{reason}.", Where = mention.Place };
                    break;
                }
            }
        }
    }

    /// <summary>What the code may be called: its title, its inclusion terms, people's names for it, the titles of its headings.</summary>
    private static List<string> NamesOf(JudgedCode code, CodeSets sets)
    {
        var names = new List<string> { code.Judged.Title! };
        names.AddRange(sets.Tabular.InclusionTerms(code.Code));
        names.AddRange(SearchSynonyms.Names.Where(name => code.Code.StartsWith(name.Code, StringComparison.Ordinal) || name.Code.StartsWith(code.Code, StringComparison.Ordinal)).Select(name => name.Words));
        for (var heading = code.Code[..^1].TrimEnd('.'); heading.Length >= 3; heading = heading[..^1].TrimEnd('.'))
        {
            if (sets.Judge(heading, code.Judged.On, CodeSystems.Icd10Cm).Title is { } title)
            {
                names.Add(title);
            }

            names.AddRange(sets.Tabular.InclusionTerms(heading));
        }

        return names;
    }

    /// <summary>How the words and the code's names disagree, as the end of a sentence; null when they can be the same.</summary>
    private static string? Disagrees(string words, JudgedCode code, List<string> names, Brief brief, string? clause = null)
    {
        var said = Stems(words);
        if (said.Count == 0)
        {
            return null;
        }

        var around = clause is null ? said : Stems(clause);
        if (names.Any(name => Stems(name).Overlaps(around)))
        {
            // The same disease, of another part or kind: "lumbar radiculopathy" is no "radiculopathy, cervical region".
            return Contrast(words, names) ? "" : null;
        }

        // Everyday words for it may be in no list: only words that lead to another disease are wrong.
        var found = brief.Library.Codes.Search(words, code.Judged.On, Looked).Where(match => match.System == CodeSystems.Icd10Cm).ToList();
        return found.Count > 0 && !found.Exists(match => SameCategory(match.Code, code.Code)) && found.Find(match => said.IsSubsetOf(Stems($"{match.Title} {match.Matched}"))) is { } other
            ? $" ({other.Title} is {other.Code})"
            : null;
    }

    private static bool Contrast(string words, List<string> names)
    {
        var said = ContentWords.In(words).ToHashSet(StringComparer.Ordinal);
        var title = names.SelectMany(ContentWords.In).ToHashSet(StringComparer.Ordinal);
        return DiagnosisLinks.AreContrary(said, title);
    }

    private static bool SameCategory(string one, string other) => one[..3] == other[..3];

    private static HashSet<string> Stems(string words)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in ContentWords.In(words).Concat(DiagnosisLinks.Meaning(words)))
        {
            if (SearchSynonyms.ShortForms.TryGetValue(word, out var longer))
            {
                stems.UnionWith(Stems(longer));
            }
            else if (word.Length > 2 && !char.IsDigit(word[0]) && !Empty.Contains(word))
            {
                stems.Add(word.Length > Stem ? word[..Stem] : word);
            }
        }

        return stems;
    }

    /// <summary>
    /// The words that the letter sets before a code in brackets, "lumbar stenosis (M54.12)", or behind it in a line, "M54.12
    /// Lumbar stenosis", and the clause they stand in; null where none stand so near.
    /// </summary>
    private static (string Near, string Clause)? Beside(Mention<WrittenCode> mention)
    {
        var text = mention.In.Text;
        if (Bracket().Match(text[..mention.Start]) is { Success: true } bracket)
        {
            var clause = text[..bracket.Index];
            var start = clause.LastIndexOfAny([';', ':', '.', ')', '(']) + 1;
            var words = ContentWords.PlacedIn(clause[start..]);
            return words.Count == 0 ? null : (clause[(start + words[Math.Max(0, words.Count - NearWords)].Start)..].Trim(), clause[start..]);
        }

        return Ahead().Match(text, mention.End) is { Success: true } after ? (after.Groups["words"].Value.Trim(), text) : null;
    }

    [GeneratedRegex(@"\s?\((?:ICD[-\s]?10(?:[-\s]?CM)?(?:\scodes?)?[:\s]{0,2})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\G(?:\s[-–—:]\s|[:,]?\s|\s\()(?<words>\p{L}[\p{L}\d' /,-]{3,80})\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();
}
