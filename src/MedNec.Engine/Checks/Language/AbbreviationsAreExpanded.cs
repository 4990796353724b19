using System.Text.RegularExpressions;
using MedNec.Engine.Checks.Language.Writing;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Language;

/// <summary>An abbreviation that not every reviewer knows is written out where it is first used, and shorthand of the chart nowhere.</summary>
public sealed partial class AbbreviationsAreExpanded : ICheck
{
    private const int LongestAbbreviation = 6;

    // How many words before "(ACDF)" may be what it stands for.
    private const int ReachOfMeaning = 10;
    private const int Near = 200;
    private const int LongestQuotation = 600;

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-LNG-004", Severity.Advice, "Abbreviation expanded at first use")
    {
        Why = "The first reader at the payer is seldom of the specialty: what must be looked up is passed over.",
        Source = "“How to write a letter of medical necessity” (clinic guide), step 4; “Letters of medical necessity” (intake guide), step 2",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        NamesOfBrief? names = null;
        var done = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var statement in letter.Body.Where(statement => !IsLoud(statement.Text)))
        {
            foreach (var (words, at) in Candidates(statement.Text))
            {
                foreach (var part in Parts(words, at))
                {
                    if (done.Contains(part.Words) || MessageFor(part.Words, brief, ref names) is not { } found || IsExpanded(statement.Text, part, done) || IsQuoted(statement.Text, part.Start))
                    {
                        continue;
                    }

                    done.Add(part.Words);
                    yield return new Finding { Message = found.Message, Fix = found.Fix, Where = statement.At(part.Start, part.Start + part.Words.Length) };
                }
            }
        }
    }

    // Most short words are words: only those that are shorthand are looked at further.
    private static List<(string Words, int At)> Candidates(string text)
    {
        var found = new List<(string Words, int At)>();
        foreach (var match in Shortened().EnumerateMatches(text))
        {
            var words = text.AsSpan(match.Index, match.Length);
            if (words.ContainsAnyExceptInRange('a', 'z') || Abbreviations.List.IsShorthand(words))
            {
                found.Add((words.ToString(), match.Index));
            }
        }

        return found;
    }

    // "w/HNP" is shorthand and an abbreviation, "EMG/NCS" two abbreviations, "s/p" one piece of shorthand.
    private static IEnumerable<(string Words, int Start)> Parts(string words, int at)
    {
        if (words.StartsWith("w/", StringComparison.OrdinalIgnoreCase) && !words.Equals("w/o", StringComparison.OrdinalIgnoreCase))
        {
            yield return (words[..2], at);
            if (words.Length > 2 && char.IsUpper(words[2]))
            {
                yield return (words[2..], at + 2);
            }
        }
        else if (Abbreviations.List.Shorthand(words).Count > 0 || Abbreviations.List.IsKnown(words))
        {
            yield return (words, at);
        }
        else
        {
            var start = 0;
            foreach (var part in words.Split('/', '-', '&'))
            {
                yield return (part, at + start);
                start += part.Length + 1;
            }
        }
    }

    private static (string Message, string? Fix)? MessageFor(string words, Brief brief, ref NamesOfBrief? names)
    {
        var list = Abbreviations.List;
        var isCapitals = words.Length > 1 && words.All(char.IsAsciiLetterUpper);
        if (list.Shorthand(words) is { Count: > 0 } meant && !(isCapitals && words.Length < 4))
        {
            var sure = meant.Count == 1 ? meant[0] : null;
            return ($"\"{words}\" is shorthand of the chart: write {Listed(meant)}.", sure is null ? null : CertainSlips.InCaseOf(words.Length > 1 && char.IsUpper(words[0]) && !char.IsUpper(words[^1]) ? "Aa" : "a", sure));
        }

        var capitals = words.EndsWith('s') ? words[..^1] : words;
        if (capitals.Length is < 2 or > LongestAbbreviation || !capitals.All(char.IsAsciiLetterUpper) || list.IsKnown(capitals))
        {
            return null;
        }

        var meanings = list.Meanings(capitals);
        if (meanings.Count == 0 && (capitals.Length == 2 || brief.Library.Spelling?.Knows(capitals.ToLowerInvariant()) == true || DrugReader.In(capitals).Count > 0 || OrganizationReader.PayersIn(capitals).Count > 0))
        {
            return null;
        }

        return (names ??= NamesOfBrief.OfOthers(brief)).Hold(capitals) ? null
            : meanings.Count == 0 ? ($"Not every reviewer knows \"{words}\": write it out where it is first used.", null)
            : ($"Not every reviewer knows \"{words}\": write {Listed([.. meanings.Select(meaning => $"{meaning} ({capitals})")])} where it is first used.", meanings.Count == 1 && capitals == words ? $"{meanings[0]} ({capitals})" : null);
    }

    // "anterior cervical discectomy and fusion (ACDF)", or "ACDF (anterior cervical discectomy and fusion)": from here on it is known.
    private static bool IsExpanded(string text, (string Words, int Start) part, HashSet<string> done)
    {
        var end = part.Start + part.Words.Length;
        var initial = char.ToLowerInvariant(part.Words[0]);
        var isExpanded = (part.Start > 0 && text[part.Start - 1] == '(' && LetterWords.Split(text[Math.Max(0, part.Start - Near)..(part.Start - 1)]).TakeLast(ReachOfMeaning).ToList() is { Count: > 1 } before && before.Exists(word => word.Text[0] == initial))
            || (end + 2 < text.Length && text[end] == ' ' && text[end + 1] == '(' && char.ToLowerInvariant(text[end + 2]) == initial && text.IndexOf(')', end, Math.Min(Near, text.Length - end)) is var close && close > 0 && text.AsSpan(end + 2, close - end - 2).Contains(' '));
        if (isExpanded)
        {
            done.Add(part.Words);
            done.Add(part.Words + "s");
        }

        return isExpanded;
    }

    // A heading or a sentence all in capitals says nothing of its words.
    private static bool IsLoud(string text)
    {
        var (loud, words) = (0, 0);
        foreach (var word in text.AsSpan().Split(' '))
        {
            var letters = text.AsSpan(word);
            words += letters.Length > 1 ? 1 : 0;
            loud += letters.Length > 1 && !letters.ContainsAnyInRange('a', 'z') ? 1 : 0;
        }

        return loud > 3 && loud * 2 > words;
    }

    private static bool IsQuoted(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - LongestQuotation), Math.Min(at, LongestQuotation));
        return before.LastIndexOf('“') > before.LastIndexOf('”') || before.Count('"') % 2 == 1;
    }

    private static string Listed(IReadOnlyList<string> words) => string.Join(" or ", words.Select(word => $"\"{word}\""));

    [GeneratedRegex(@"(?<![\w.@/&’'-])(?:[Ww]/(?:[A-Za-z]{0,12})|[A-Za-z]/[A-Za-z](?:/[A-Za-z])?|[A-Z]{2,6}s?(?:[/&-][A-Z]{1,6}s?){0,3}|[Qq](?:2|4|6|8|12)[Hh]|[a-z]{2,6}|[A-Z][a-z]{1,5})(?![\w/@-]|\.\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Shortened();
}
