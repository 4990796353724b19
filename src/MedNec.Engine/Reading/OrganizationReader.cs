using System.Text.RegularExpressions;

namespace MedNec.Engine.Reading;

/// <summary>An organization as a text names it.</summary>
/// <param name="Name">Its name: for a payer we know, the one we compare with; else as written.</param>
/// <param name="IsPayer">Whether it is an insurer or program we know (<c>packs/reading/payers.yaml</c>).</param>
public sealed record WrittenOrganization(string Name, bool IsPayer);

/// <summary>Reads organizations: payers we know, names given, and capitalised names that end in "Health", "Clinic", "Hospital" and the like.</summary>
public static partial class OrganizationReader
{
    private const int MostWords = 5;

    private static readonly PackNode Pack = Packs.Yaml("reading/payers.yaml");
    private static readonly IReadOnlyList<IReadOnlyList<string>> Families = [.. Pack["families"].Items.Select(family => family.Texts)];
    private static readonly IReadOnlyList<string> Programs = Pack["programs"].Texts;
    private static readonly Dictionary<string, string> Payers = Pack["payers"].Entries
        .SelectMany(payer => payer.Value.Texts.Prepend(payer.Key).Select(name => (Name: Folding.Fold(name), payer.Key)))
        .DistinctBy(pair => pair.Name)
        .ToDictionary(pair => pair.Name, pair => pair.Key, StringComparer.Ordinal);
    private static readonly WordSet FirstWords = new(Payers.Keys.Select(name => name.Split(' ')[0]));
    private static readonly WordSet LastWords = new(
        ["Health", "Healthcare", "Insurance", "Company", "Plan", "Plans", "System", "Network", "Center", "Group", "Associates", "Clinic", "Clinics", "Hospital", "Hospitals", "Administrator", "Administrators",
         "Cross", "Shield", "Pharmacy", "Imaging", "Laboratory", "Laboratories", "Therapy", "Rehabilitation"]);

    /// <summary>The organizations, in order; of two that overlap the first and longer.</summary>
    public static IReadOnlyList<Found<WrittenOrganization>> In(string text, IReadOnlyList<string>? known = null)
    {
        var found = new List<Found<WrittenOrganization>>();
        foreach (var name in (known ?? []).Where(name => name.Length > 2))
        {
            for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
            {
                if (IsWhole(text, at, at + name.Length))
                {
                    found.Add(new(at, at + name.Length, new(name, false)));
                }
            }
        }

        found.AddRange(PayersIn(text));
        if (HasWord(text, LastWords))
        {
            found.AddRange(Named().Matches(text).Select(match => new Found<WrittenOrganization>(match.Index, match.Index + match.Length, new(match.Value, false))));
        }

        var kept = new List<Found<WrittenOrganization>>();
        foreach (var one in found.OrderBy(one => one.Start).ThenByDescending(one => one.End).ThenByDescending(one => one.Value.IsPayer))
        {
            if (kept.Count == 0 || !kept[^1].Span.Overlaps(one.Span))
            {
                kept.Add(one);
            }
        }

        return kept;
    }

    /// <summary>Whether the two payers, by the names we compare with, are one house.</summary>
    public static bool AreOneHouse(string one, string other) => one == other || Families.Any(family => family.Contains(one) && family.Contains(other));

    /// <summary>Whether the name is a public program's, whose rules are cited in letters to any payer.</summary>
    public static bool IsProgram(string payer) => Programs.Contains(payer);

    /// <summary>The payers we know that <paramref name="text"/> names, in order.</summary>
    public static IReadOnlyList<Found<WrittenOrganization>> PayersIn(string text)
    {
        var found = new List<Found<WrittenOrganization>>();
        if (!HasWord(text, FirstWords))
        {
            return found;
        }

        var words = Word().Matches(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (!FirstWords.Contains(words[i].ValueSpan))
            {
                continue;
            }

            for (var count = Math.Min(MostWords, words.Count - i); count > 0; count--)
            {
                var (start, end) = (words[i].Index, words[i + count - 1].Index + words[i + count - 1].Length);
                // A payer's name has a capital: "medical mutual agreement" and "regional medica" have none.
                if (end - start <= 40 && text.AsSpan(start, end - start).ContainsAnyInRange('A', 'Z') && Payers.TryGetValue(Folding.Fold(text[start..end]), out var payer))
                {
                    found.Add(new(start, end, new(payer, true)));
                    i += count - 1;
                    break;
                }
            }
        }

        return found;
    }

    private static bool HasWord(string text, WordSet words)
    {
        for (var at = WordStarts.Next(text, 0); at >= 0;)
        {
            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '.' or '&' or '\'' or '’' or '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            {
                end++;
            }

            if (text.AsSpan(at, end - at).ContainsAnyInRange('A', 'Z') && words.Contains(text.AsSpan(at, end - at)))
            {
                return true;
            }

            at = WordStarts.Next(text, end);
        }

        return false;
    }

    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));

    [GeneratedRegex(@"[\p{L}][\p{L}.&'’-]{0,30}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(?!(?:The|Your|Our|My|This|That|Her|His|Their|In|At|For|With|From|Under)\s)\p{Lu}[\p{L}&'’.-]{1,25}(?:\s(?:of|&|\p{Lu}[\p{L}&'’.-]{1,25})){0,5}\s(?:Health(?:care|\sPlans?|\sSystem|\sNetwork|\sCenter)?|Insurance(?:\sCompany|\sGroup)?|Clinics?|Hospitals?|Medical\s(?:Center|Group|Associates)|Benefits?\sAdministrators?|Blue\sCross(?:\s(?:and\s)?Blue\sShield)?|Blue\sShield|Pharmacy|Imaging|Laborator(?:y|ies)|Physical\sTherapy|Sleep\sCenter|Rehabilitation)(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
