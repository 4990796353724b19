namespace MedNec.Engine.Reading;

/// <summary>Names of at most four words, found in a text whatever their case; of two names that begin at one word the longer.</summary>
/// <typeparam name="T">What a name stands for.</typeparam>
internal sealed class KnownNames<T>
    where T : class
{
    private const int MostWords = 4;

    private readonly Dictionary<string, T> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly WordSet firstWords;

    /// <summary>The names, each with what it stands for; of two that are equal the first.</summary>
    public KnownNames(IEnumerable<(string Name, T Value)> names)
    {
        foreach (var (name, value) in names)
        {
            known.TryAdd(name, value);
        }

        firstWords = new(known.Keys.Select(name => name.Split(' ', '-')[0]));
    }

    /// <summary>The names in <paramref name="text"/>, in order.</summary>
    public IReadOnlyList<Found<T>> In(string text)
    {
        var found = new List<Found<T>>();
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = WordStarts.Next(text, 0); at >= 0;)
        {
            var end = WordStarts.End(text, at);
            var next = WordStarts.Next(text, end);
            if (firstWords.Contains(text.AsSpan(at, end - at)))
            {
                // "insulin glargine" before "insulin".
                var (length, value) = (0, default(T));
                var until = end;
                for (var words = 0; words < MostWords; words++)
                {
                    if (lookup.TryGetValue(text.AsSpan(at, until - at), out var longer))
                    {
                        (length, value) = (until - at, longer);
                    }

                    if (until >= text.Length || text[until] is not (' ' or '-') || until + 1 >= text.Length || !char.IsLetterOrDigit(text[until + 1]))
                    {
                        break;
                    }

                    until = WordStarts.End(text, until + 1);
                }

                if (value is not null)
                {
                    found.Add(new(at, at + length, value));
                    next = WordStarts.Next(text, at + length);
                }
            }

            at = next;
        }

        return found;
    }
}
