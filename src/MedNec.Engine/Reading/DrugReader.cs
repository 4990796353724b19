namespace MedNec.Engine.Reading;

/// <summary>A drug as a text names it.</summary>
/// <param name="Name">Its common name, whatever brand was written; for a class the class.</param>
/// <param name="Class">The class it belongs to; null where its relatives are of no matter.</param>
/// <param name="IsClass">Whether the text names the class and no one drug of it.</param>
public sealed record WrittenDrug(string Name, string? Class, bool IsClass);

/// <summary>Reads the drugs and classes of drugs that we know (<c>packs/reading/drugs.yaml</c>), by common name or brand.</summary>
public static class DrugReader
{
    private static readonly KnownNames<WrittenDrug> Known = new(Load());

    /// <summary>The drugs, in order.</summary>
    public static IReadOnlyList<Found<WrittenDrug>> In(string text) => Known.In(text);

    private static IEnumerable<(string Name, WrittenDrug Drug)> Load()
    {
        foreach (var (name, body) in Packs.Yaml("reading/drugs.yaml")["classes"].Entries)
        {
            var group = name == "alone" ? null : name;
            foreach (var own in body["names"].Texts)
            {
                yield return (own, new(name, group, true));
            }

            foreach (var names in body["drugs"].Texts.Select(drug => drug.Split('|', StringSplitOptions.TrimEntries)))
            {
                foreach (var written in names)
                {
                    yield return (written, new(names[0], group, false));
                }
            }
        }
    }
}
