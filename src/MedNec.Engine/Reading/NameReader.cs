using System.Text.RegularExpressions;

namespace MedNec.Engine.Reading;

/// <summary>A person's name as a text gives it.</summary>
/// <param name="Words">The words of the name, without title and credentials: "Maria", "T.", "Ortiz".</param>
public sealed record PersonName(IReadOnlyList<string> Words)
{
    /// <summary>"Mr", "Dr" and so on, without its stop.</summary>
    public string? Title { get; init; }

    /// <summary>"MD", "PT, DPT".</summary>
    public string? Credentials { get; init; }

    /// <summary>How the title speaks of the person.</summary>
    public Gender? Gender { get; init; }

    /// <summary>Whether a title or credentials say that this is a clinician.</summary>
    public bool IsClinician => Credentials is not null || Title is "Dr" or "Drs" or "Doctor" or "Prof" or "Professor" or "Nurse";

    /// <summary>The last word.</summary>
    public string Family => Words[^1];

    /// <summary>The name as written.</summary>
    public override string ToString() => string.Join(' ', Words);

    /// <summary>Whether the name can mean the person called <paramref name="known"/>: each of its words, or its initial, is a word of that name, and they share more than an initial.</summary>
    public bool CouldBe(string? known)
    {
        if (string.IsNullOrWhiteSpace(known))
        {
            return false;
        }

        var folded = Folding.Fold(known);
        var parts = folded.Split([' ', '-', ',', '.', '\''], StringSplitOptions.RemoveEmptyEntries);
        var shared = false;
        foreach (var word in Words.SelectMany(word => Folding.Fold(word).Split([' ', '-', '.', '\''], StringSplitOptions.RemoveEmptyEntries)))
        {
            // "Maria T. Ortiz" may be known as "Maria Ortiz": an initial more decides nothing.
            if (word.Length == 1)
            {
                continue;
            }

            if (!parts.Any(part => part == word || (part.Length == 1 && part[0] == word[0])))
            {
                return false;
            }

            shared |= parts.Contains(word);
        }

        return shared || NameReader.HasNoSpaces(folded) && Words.Any(word => folded.Contains(Folding.Fold(word), StringComparison.Ordinal));
    }
}

/// <summary>
/// Reads persons' names: behind a title ("Mr. Dunn"), before credentials ("Hana Lee, MD"), with an initial inside ("Maria T.
/// Ortiz"), behind a usual given name, or in Chinese, Japanese or Korean script (<c>packs/reading/names.yaml</c>).
/// </summary>
public static partial class NameReader
{
    // Hiragana: kana, Han and Hangul stand behind it.
    private const char FirstOfEastAsia = '\u3040';

    private static readonly PackNode Pack = Packs.Yaml("reading/names.yaml");
    private static readonly Dictionary<string, Gender?> Titles = Pack["titles"].Entries
        .SelectMany(group => group.Value.Texts.Select(title => (title, group.Key switch { "she" => Gender.She, "he" => Gender.He, _ => (Gender?)null })))
        .ToDictionary(pair => pair.title, pair => pair.Item2, StringComparer.Ordinal);
    private static readonly HashSet<string> Credentials = [.. Pack["credentials"].Words];
    private static readonly WordSet NotAPerson = WordSet.Of(Pack["not-a-person"]);
    private static readonly WordSet BeforeAName = WordSet.Of(Pack["before-a-name"]);
    private static readonly WordSet GivenNames = WordSet.Of(Pack["given-names"]);

    /// <summary>The names, in order; start and end take in title and credentials.</summary>
    public static IReadOnlyList<Found<PersonName>> In(string text)
    {
        var found = new List<Found<PersonName>>();
        for (var at = WordStarts.Next(text, 0); at >= 0;)
        {
            if (!(char.IsUpper(text[at]) || text[at] >= FirstOfEastAsia) || Run().Match(text, at) is not { Success: true } run)
            {
                at = WordStarts.Next(text, at + 1);
                continue;
            }

            if (Read(text, run) is { } name)
            {
                found.Add(name);
            }

            at = WordStarts.Next(text, run.Index + run.Length);
        }

        return found;
    }

    /// <summary>Whether a name is written without spaces, as Chinese and Korean names are.</summary>
    internal static bool HasNoSpaces(string name) => name.Length > 0 && name[0] >= FirstOfEastAsia;

    private static Found<PersonName>? Read(string text, Match run)
    {
        if (run.Groups["script"] is { Success: true } script)
        {
            return new(script.Index, script.Index + script.Length, new([script.Value]));
        }

        var title = run.Groups["title"] is { Success: true } written ? written.Value : null;
        if (title is null && run.Groups["word"].Captures.Count == 1)
        {
            return null;
        }

        if (title is "Dr" && IsStreet(text, run.Index))
        {
            return null;
        }

        var words = run.Groups["word"].Captures.Select(word => (word.Index, word.Value)).ToList();
        if (title is null)
        {
            words.RemoveRange(0, words.TakeWhile(word => BeforeAName.Contains(Bare(word.Value))).Count());
        }

        var credentials = CredentialsAt(text, run.Index + run.Length, out var end);
        // Behind a title the first word is a name whatever it means elsewhere: "Ms. Berg", "Dr. Will".
        var sure = title is null ? 0 : words.FindIndex(word => char.IsUpper(word.Value[0])) + 1;
        var other = words.FindIndex(sure, word => word.Value is not [_, '.'] && (NotAPerson.Contains(Bare(word.Value)) || BeforeAName.Contains(Bare(word.Value)) || (words.Count > 1 && Credentials.Contains(word.Value))));
        if (other >= 0)
        {
            if (title is null && words.Skip(other).Any(word => NotAPerson.Contains(Bare(word.Value))))
            {
                return null;
            }

            words.RemoveRange(other, words.Count - other);
            credentials = null;
        }

        while (words.Count > 0 && char.IsLower(words[^1].Value[0]))
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count == 0 || !IsPerson(title, credentials, words))
        {
            return null;
        }

        var last = words[^1];
        var start = title is null ? words[0].Index : run.Index;
        var possessive = last.Value.EndsWith("'s", StringComparison.Ordinal) || last.Value.EndsWith("’s", StringComparison.Ordinal) ? 2 : 0;
        words[^1] = (last.Index, last.Value[..^possessive]);
        return new(start, credentials is null ? last.Index + last.Value.Length - possessive : end, new([.. words.Select(word => word.Value)])
        {
            Title = title,
            Credentials = credentials,
            Gender = title is null ? null : Titles[title],
        });
    }

    private static bool IsPerson(string? title, string? credentials, List<(int Index, string Value)> words) =>
        title is not null
        || (words.Count > 1 && words[^1].Value.Length > 1 && !words[^1].Value.EndsWith('.')
            && (credentials is not null
                || GivenNames.Contains(Folding.Fold(words[0].Value))
                || (words.Count > 2 && words[0].Value.Length > 2 && words[1].Value is [_, '.'])));

    private static ReadOnlySpan<char> Bare(string word)
    {
        var bare = word.AsSpan().TrimEnd('.');
        return bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("’s", StringComparison.Ordinal) ? bare[..^2] : bare;
    }

    private static string? CredentialsAt(string text, int at, out int end)
    {
        end = at;
        var start = -1;
        for (var match = Credential().Match(text, at); match.Success; match = Credential().Match(text, end))
        {
            var word = match.Groups["word"];
            if (!Credentials.Contains(word.Value.Replace(".", "", StringComparison.Ordinal)))
            {
                break;
            }

            start = start < 0 ? word.Index : start;
            end = word.Index + word.Length;
        }

        return start < 0 ? null : text[start..end];
    }

    /// <summary>"12 Oak Dr. Columbus" is a street.</summary>
    private static bool IsStreet(string text, int at) => Street().IsMatch(text[Math.Max(0, at - 40)..at]);

    [GeneratedRegex(
        @"\G(?:(?<![\p{L}\p{N}_@./])(?:(?<title>Mr|Mrs|Ms|Miss|Mx|Dr|Drs|Prof|Professor|Doctor|Nurse)\.?[ \u00A0](?:(?<word>de|del|la|van|von|der|den|ter|bin|ibn|al|da|dos|di|du|le)[ \u00A0]){0,3})?"
        + @"(?<word>\p{Lu}(?:\.|[\p{L}\p{Mn}]{0,30}(?:['’-]\p{L}[\p{L}\p{Mn}]{0,30}){0,2}))"
        + @"(?:(?<=\.)[ \u00A0]?(?<word>\p{Lu}(?:\.|[\p{L}\p{Mn}]{1,30}(?:['’-]\p{L}[\p{L}\p{Mn}]{0,30}){0,2}))|[ \u00A0](?<word>\p{Lu}(?:\.|[\p{L}\p{Mn}]{0,30}(?:['’-]\p{L}[\p{L}\p{Mn}]{0,30}){0,2})|(?:de|del|la|las|los|van|von|der|den|ter|bin|ibn|al|da|dos|das|di|du|le|y|e|san)(?=[ \u00A0])|(?:al|el|d)['’-]\p{Lu}[\p{L}\p{Mn}]{1,30})){0,5}(?![\p{L}\p{N}])"
        + @"|(?<![\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF])(?<script>[\u4E00-\u9FFF]{2,4}|[\uAC00-\uD7AF]{2,4}|[\u3040-\u30FF\u4E00-\u9FFF]{2,8})(?![\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Run();

    [GeneratedRegex(@"\G,?\s(?<word>\p{Lu}[\p{L}.]{1,8}(?:[-/]\p{Lu}{1,3})?)(?![\p{L}\p{N}])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Credential();

    [GeneratedRegex(@"\d{1,6}\s(?:[NSEW]\.?\s)?\p{Lu}\p{L}{1,20}(?:\s\p{Lu}\p{L}{1,20})?\s$", RegexOptions.CultureInvariant)]
    private static partial Regex Street();
}
