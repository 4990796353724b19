namespace MedNec.Engine.Policies;

/// <summary>Words for sentences about demands.</summary>
internal static class Words
{
    /// <summary>A document's kind as people say it: "sleep-study" is "sleep study".</summary>
    public static string OfKind(string kind) => kind.Replace('-', ' ');

    /// <summary>"A, B or C", at most four of them.</summary>
    public static string Or(IEnumerable<string> names)
    {
        var list = names.Distinct(StringComparer.OrdinalIgnoreCase).Take(5).ToList();
        return list.Count switch
        {
            0 => "",
            1 => list[0],
            5 => $"{string.Join(", ", list.Take(4))} or another of its list",
            _ => $"{string.Join(", ", list.Take(list.Count - 1))} or {list[^1]}",
        };
    }
}
