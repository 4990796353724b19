using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Phrases;

/// <summary>
/// Reads a phrasebook. A clinic's own book is a stranger's text: it may only offer phrases, for places that the standard
/// book has, out of values that those places know; everything else is refused with file, line and place.
/// </summary>
internal sealed class PhrasebookReader(string file, IReadOnlyDictionary<string, Slot>? standard)
{
    private const int LongestPhrase = 1000;

    private const int MostPhrases = 2000;

    private int count;

    private bool IsClinics => standard is not null;

    /// <summary>Reads the slots of <paramref name="yaml"/>.</summary>
    /// <exception cref="PackException">The book is not one; the message names file, line and slot.</exception>
    public Dictionary<string, Slot> Read(string yaml)
    {
        var slots = new Dictionary<string, Slot>(StringComparer.Ordinal);
        var book = PackNode.Parse(yaml, file);
        foreach (var (name, node) in book["slots"].Entries)
        {
            slots.Add(name, ReadSlot(name, node));
        }

        return slots;
    }

    private Slot ReadSlot(string name, PackNode node)
    {
        if (standard is null)
        {
            var about = node.Find("about")?.Text;
            return new(
                name,
                Word<Role>(name, node, "role", Role.Fact),
                Word<Layout>(name, node, "layout", Layout.Sentence),
                about,
                [.. (node.Find("phrases")?.Items ?? []).Select(phrase => ReadPhrase(name, about, phrase))],
                [.. (node.Find("needs")?.Items ?? []).Select(need => ReadNeed(name, about, need))]);
        }

        if (!standard.TryGetValue(name, out var own))
        {
            throw Wrong(node, name, $"there is no such place in a letter; did you mean \"{Nearest.To(name, standard.Keys)}\"?");
        }

        if (node.Entries.FirstOrDefault(entry => entry.Key != "phrases") is { Key: { } extra, Value: { } at })
        {
            throw Wrong(at, name, $"a clinic's phrasebook offers \"phrases:\" only, not \"{extra}:\"");
        }

        var offered = node.Entries.Count == 0 ? node : node["phrases"];
        return own with { Phrases = [.. (offered.Items.Count > 0 ? offered.Items : [offered]).Select(phrase => ReadPhrase(name, own.About, phrase))], Needs = [] };
    }

    private Phrase ReadPhrase(string slot, string? about, PackNode node)
    {
        var say = node.Entries.Count == 0 ? node : node["say"];
        if (++count > MostPhrases)
        {
            throw Wrong(node, slot, $"more than {MostPhrases} phrases in one book");
        }

        return new(new PhraseParser(say.Text.Trim(), why => Wrong(say, slot, why), about, LongestPhrase).Parse(), ReadSituation(slot, node.Find("when")), IsClinics ? Author.Clinic : Author.Composer);
    }

    private Need ReadNeed(string slot, string? about, PackNode node)
    {
        var gap = node["gap"];
        var values = node["value"].Texts;
        foreach (var value in values)
        {
            if (!Vocabulary.Knows(value, about))
            {
                throw Wrong(node, slot, $"no value is named \"{value}\" here");
            }
        }

        return new(values, new(new PhraseParser(gap.Text, why => Wrong(gap, slot, why), about, LongestPhrase).Parse(), Situation.Always, Author.Composer), node["field"].Text, ReadSituation(slot, node.Find("when")));
    }

    private Situation ReadSituation(string slot, PackNode? node)
    {
        if (node is null)
        {
            return Situation.Always;
        }

        var conditions = new List<Condition>();
        foreach (var text in node.Texts)
        {
            var denied = text.StartsWith("not ", StringComparison.Ordinal);
            var tags = (denied ? text["not ".Length..] : text).Split('|', StringSplitOptions.TrimEntries);
            if (Array.Find(tags, tag => !Vocabulary.Tags.Contains(tag)) is { } unknown)
            {
                throw Wrong(node, slot, $"\"when: {unknown}\" is no situation we know; did you mean \"{Nearest.To(unknown, Vocabulary.Tags)}\"?");
            }

            conditions.Add(new(tags, denied));
        }

        return new(conditions);
    }

    private TEnum Word<TEnum>(string slot, PackNode node, string key, TEnum otherwise)
        where TEnum : struct, Enum =>
        node.Find(key) is not { } word ? otherwise
        : Enum.TryParse<TEnum>(word.Text, ignoreCase: true, out var value) ? value
        : throw Wrong(word, slot, $"\"{key}: {word.Text}\" is none of {string.Join(", ", Enum.GetNames<TEnum>()).ToLowerInvariant()}");

    private PackException Wrong(PackNode at, string slot, string why) => new($"{file}, line {at.Line}, {slot}: {why}{(why.EndsWith('?') ? "" : ".")}");
}
