namespace MedNec.Engine.Reading;

/// <summary>A treatment as a text names it.</summary>
/// <param name="Name">The name we compare with: the common name of a drug, a class of drugs, "physical therapy".</param>
/// <param name="Class">The class of a drug; null for anything else.</param>
/// <param name="IsClass">Whether the text names the class and no one drug of it.</param>
/// <param name="IsDrug">Whether it is a drug or a class of drugs.</param>
public sealed record NamedTreatment(string Name, string? Class, bool IsClass, bool IsDrug)
{
    /// <summary>Whether both can mean the same: one drug, or a class and a drug of it.</summary>
    public bool IsSameAs(NamedTreatment other) =>
        Name == other.Name || (IsClass && other.Class == Name) || (other.IsClass && Class == other.Name);
}

/// <summary>Reads treatments: the drugs we know (<c>packs/reading/drugs.yaml</c>) and what is no drug (<c>packs/reading/treatments.yaml</c>).</summary>
public static class TreatmentReader
{
    private const int MostWords = 4;

    private static readonly PackNode Pack = Packs.Yaml("reading/treatments.yaml");
    private static readonly Dictionary<string, string> Known = Pack["treatments"].Items
        .SelectMany(treatment => treatment["said"].Texts.Select(said => (Said: Key(said), Name: treatment["said"].Texts[0])))
        .DistinctBy(pair => pair.Said)
        .ToDictionary(pair => pair.Said, pair => pair.Name, StringComparer.Ordinal);
    private static readonly HashSet<string> Beginnings = [.. Known.Keys.Select(said => said.Split(' ')[0])];
    private static readonly Dictionary<string, IReadOnlyList<string>> Documents = Pack["treatments"].Items
        .ToDictionary(treatment => treatment["said"].Texts[0], treatment => treatment["documents"].Texts, StringComparer.Ordinal);
    private static readonly HashSet<string> General = [.. Pack["any"].Texts.Select(Key)];
    private static readonly HashSet<string> DrugRecords = [.. Pack["drug-records"].Texts.Select(Key)];

    /// <summary>The treatments that <paramref name="text"/> names, in order: drugs first.</summary>
    public static IReadOnlyList<NamedTreatment> In(string text)
    {
        var named = DrugReader.In(text).Select(drug => new NamedTreatment(drug.Value.Name, drug.Value.Class, drug.Value.IsClass, true)).ToList();
        var words = ContentWords.In(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (!Beginnings.Contains(words[i]))
            {
                continue;
            }

            for (var count = Math.Min(MostWords, words.Count - i); count > 0; count--)
            {
                if (Known.TryGetValue(string.Join(' ', words.Skip(i).Take(count)), out var name))
                {
                    named.Add(new(name, null, false, false));
                    i += count - 1;
                    break;
                }
            }
        }

        return named;
    }

    /// <summary>Whether the words stand for treatment in general: "conservative care".</summary>
    public static bool IsGeneral(string words) => General.Contains(Key(words));

    /// <summary>Whether a document of that kind and title shows that <paramref name="treatment"/> was given.</summary>
    public static bool IsShownBy(NamedTreatment treatment, string? kind, string? title) =>
        treatment.IsDrug ? ContentWords.In(title ?? "").Any(DrugRecords.Contains) : kind is not null && Documents[treatment.Name].Contains(kind);

    private static string Key(string words) => string.Join(' ', ContentWords.In(words));
}
