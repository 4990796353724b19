using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Evidence;

/// <summary>
/// The tests that bear on a diagnosis or aim, out of <c>packs/reading/tests.yaml</c>: under which names charts and briefs
/// know them, and for which ICD-10-CM codes they are usual. It chooses what a letter shows; it judges no value.
/// </summary>
internal sealed partial class UsualTests
{
    private static readonly Lazy<UsualTests> Loaded = new(() => new UsualTests(Packs.Yaml("reading/tests.yaml")));

    private readonly IReadOnlyList<Test> tests;

    private UsualTests(PackNode pack) => tests =
    [
        .. pack["tests"].Items.Where(test => test.Find("for") is not null).Select((test, i) => new Test(
            i,
            (test.Find("name") ?? test["id"]).Text,
            [Plain((test.Find("name") ?? test["id"]).Text), .. (test.Find("also")?.Texts ?? []).Concat(test.Find("show")?.Texts ?? []).Select(Plain)],
            test.Find("loinc")?.Texts ?? [],
            test.Find("for")?.Texts ?? [])),
    ];

    /// <summary>The table, read once.</summary>
    public static UsualTests Table => Loaded.Value;

    /// <summary>The test that a result of a chart is, or is a kind of; null when it is none of ours.</summary>
    public Test? Of(Fact result) => OfCode(result) ?? NamedIn(result.What.Text);

    /// <summary>
    /// How a letter names a result: in the chart's own words. Only a formal LOINC name ("Glucose [Mass/volume] in Blood"), or
    /// an abbreviation ("AHI"), gives way to the test's; "pain on walking" must not become "pain".
    /// </summary>
    public string NameOf(Fact result)
    {
        var words = result.What.Text;
        var plain = Plain(words);
        var name = Casing.ChartName(words);
        var isShort = !words.Contains(' ', StringComparison.Ordinal) && words.Count(char.IsUpper) > 1;
        var test = tests.FirstOrDefault(test => test.Names[0] == plain || (isShort && test.Names.Contains(plain))) ?? (name == words ? null : OfCode(result));
        return test?.Name ?? InBrackets(Casing.Within(name, unlessProper: !IsTitle(name)));
    }

    // "Grip strength, left hand" reads as "grip strength (left hand)" within a sentence; "KOOS, JR. score" is one name.
    private static string InBrackets(string name)
    {
        var comma = name.IndexOf(", ", StringComparison.Ordinal);
        return comma < 0 || name.EndsWith("score", StringComparison.OrdinalIgnoreCase) || name.Contains('(', StringComparison.Ordinal) ? name : $"{name[..comma]} ({name[(comma + 2)..]})";
    }

    private static bool HasWords(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || text[at - 1] == ' ') && (end == text.Length || text[end] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTitle(string name) => name.Split(' ').Count(word => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1])) > 1;

    private Test? OfCode(Fact result) => result.What.In(CodeSystems.Loinc) is { } code ? tests.FirstOrDefault(test => test.Loinc.Contains(code)) : null;

    /// <summary>The test whose name stands in the words: "reduce AHI" names the apnea-hypopnea index.</summary>
    public Test? NamedIn(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }

        var plain = Plain(words);
        Test? longest = null;
        var length = 0;
        foreach (var test in tests)
        {
            foreach (var name in test.Names)
            {
                if (name.Length > length && HasWords(plain, name))
                {
                    (longest, length) = (test, name.Length);
                }
            }
        }

        return longest;
    }

    /// <summary>Whether the test is usual for one of the diagnoses.</summary>
    public static bool IsUsual(Test test, IEnumerable<Diagnosis> diagnoses) =>
        diagnoses.Any(diagnosis => diagnosis.Code is { } code && test.For.Any(prefix => code.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Words in small letters with single spaces between them, without marks.</summary>
    public static string Plain(string words) => NoWord().Replace(words.ToLowerInvariant(), " ").Trim();

    [GeneratedRegex("[^\\p{L}\\p{N}]+")]
    private static partial Regex NoWord();
}

/// <summary>A test by its names.</summary>
/// <param name="Order">Its place in the table.</param>
/// <param name="Name">How a letter names it.</param>
/// <param name="Names">How charts and briefs name it, in small letters without marks.</param>
/// <param name="Loinc">Its LOINC codes.</param>
/// <param name="For">The beginnings of the ICD-10-CM codes for which it is usual.</param>
internal sealed record Test(int Order, string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Loinc, IReadOnlyList<string> For);
