namespace MedNec.Engine.Reading;

/// <summary>A drug as a text names it.</summary>
/// <param name="Name">Its common name, whatever brand was written; for a class the class.</param>
/// <param name="Class">The class it belongs to; null where its relatives are of no matter.</param>
/// <param name="IsClass">Whether the text names the class and no one drug of it.</param>
public sealed record WrittenDrug(string Name, string? Class, bool IsClass);

/// <summary>Reads the drugs and classes of drugs that we know (<c>packs/reading/drugs.yaml</c>), by common name or brand.</summary>
public static class DrugReader
{
    private const int MostWords = 4;

    private static readonly Dictionary<string, WrittenDrug> Known = Load();
    private static readonly WordSet FirstWords = new(Known.Keys.Select(name => name.Split(' ', '-')[0]));

    /// <summary>The drugs, in order.</summary>
    public static IReadOnlyList<Found<WrittenDrug>> In(string text)
    {
        var found = new List<Found<WrittenDrug>>();
        var lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = WordStarts.Next(text, 0); at >= 0;)
        {
            var end = WordStarts.End(text, at);
            var next = WordStarts.Next(text, end);
            if (FirstWords.Contains(text.AsSpan(at, end - at)))
            {
                // "insulin glargine" before "insulin": of two names that begin here the longer.
                var (length, drug) = (0, default(WrittenDrug));
                var until = end;
                for (var words = 0; words < MostWords; words++)
                {
                    if (lookup.TryGetValue(text.AsSpan(at, until - at), out var longer))
                    {
                        (length, drug) = (until - at, longer);
                    }

                    if (until >= text.Length || text[until] is not (' ' or '-') || until + 1 >= text.Length || !char.IsLetterOrDigit(text[until + 1]))
                    {
                        break;
                    }

                    until = WordStarts.End(text, until + 1);
                }

                if (drug is not null)
                {
                    found.Add(new(at, at + length, drug));
                    next = WordStarts.Next(text, at + length);
                }
            }

            at = next;
        }

        return found;
    }

    private static Dictionary<string, WrittenDrug> Load()
    {
        var known = new Dictionary<string, WrittenDrug>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, body) in Packs.Yaml("reading/drugs.yaml")["classes"].Entries)
        {
            var group = name == "alone" ? null : name;
            foreach (var own in body["names"].Texts)
            {
                known.TryAdd(own, new(name, group, true));
            }

            foreach (var names in body["drugs"].Texts.Select(drug => drug.Split('|', StringSplitOptions.TrimEntries)))
            {
                foreach (var written in names)
                {
                    known.TryAdd(written, new(names[0], group, false));
                }
            }
        }

        return known;
    }
}
