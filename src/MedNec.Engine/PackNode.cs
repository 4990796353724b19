using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MedNec.Engine;

/// <summary>
/// One node of a YAML file: a text, a list or a map, with its place. Read event by event (YAML 1.2, the subset
/// people write by hand: no anchors, no tags), without reflection.
/// </summary>
public sealed class PackNode
{
    // Deeper than any pack; a hostile file stops here and not at the end of the stack.
    private const int MostLevels = 32;

    private readonly string? text;
    private readonly Dictionary<string, PackNode>? byKey;

    private PackNode(string pack, Mark place, string? text, IReadOnlyList<PackNode>? items, IReadOnlyList<KeyValuePair<string, PackNode>>? entries)
    {
        Pack = pack;
        Line = place.Line;
        Column = place.Column;
        this.text = text;
        Items = items ?? [];
        Entries = entries ?? [];
        byKey = entries?.ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The file it stands in.</summary>
    public string Pack { get; }

    /// <summary>The line it begins on, from 1.</summary>
    public long Line { get; }

    /// <summary>The column it begins in, from 1.</summary>
    public long Column { get; }

    /// <summary>Where it begins, for a sentence: "line 3, column 5".</summary>
    public string Place => $"line {Line}, column {Column}";

    /// <summary>Whether it is a text, and no list or map.</summary>
    public bool IsText => text is not null;

    /// <summary>The items of a list; none for a text or a map.</summary>
    public IReadOnlyList<PackNode> Items { get; }

    /// <summary>The entries of a map in the order of the file; none for a text or a list.</summary>
    public IReadOnlyList<KeyValuePair<string, PackNode>> Entries { get; }

    /// <summary>The text itself.</summary>
    /// <exception cref="PackException">The node is a list or a map.</exception>
    public string Text => text ?? throw Wrong("a text belongs here");

    /// <summary>The texts of a list; a single text is a list of one.</summary>
    /// <exception cref="PackException">The node is a map, or the list holds something else than texts.</exception>
    public IReadOnlyList<string> Texts => text is not null ? [text] : byKey is null ? [.. Items.Select(item => item.Text)] : throw Wrong("a list of texts belongs here");

    /// <summary>The words of a text, parted by white space: how a pack writes a long list.</summary>
    /// <exception cref="PackException">The node is a list or a map.</exception>
    public IReadOnlyList<string> Words => Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The node under <paramref name="key"/>.</summary>
    /// <exception cref="PackException">The map has no such key.</exception>
    public PackNode this[string key] => Find(key) ?? throw Wrong($"\"{key}:\" is missing");

    /// <summary>The node under <paramref name="key"/>; null when there is none.</summary>
    public PackNode? Find(string key) => byKey?.GetValueOrDefault(key);

    /// <summary>Reads the YAML <paramref name="yaml"/> of the file <paramref name="name"/>.</summary>
    /// <exception cref="PackException">The text is no YAML, or more than this reads; the message names file and line.</exception>
    public static PackNode Parse(string yaml, string name)
    {
        try
        {
            using var characters = new StringReader(yaml);
            var parser = new Parser(characters);
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return new(name, new Mark(0, 1, 1), "", null, null);
            }

            parser.Consume<DocumentStart>();
            return Read(parser, name, MostLevels);
        }
        catch (YamlException wrong)
        {
            throw new PackException($"{name}, line {wrong.Start.Line}, column {wrong.Start.Column}: {wrong.Message}", wrong);
        }
        catch (InvalidOperationException wrong)
        {
            // YamlDotNet 16.3 falls into this, and says no place, on a flow list that is never closed.
            throw new PackException($"{name}, line {yaml.AsSpan().Count('\n') + 1}: a bracket is opened and never closed.", wrong);
        }
    }

    private static PackNode Read(Parser parser, string name, int levels)
    {
        var place = parser.Current!.Start;
        if (levels == 0)
        {
            throw new PackException($"{name}, line {place.Line}, column {place.Column}: nested deeper than {MostLevels} levels.");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new(name, place, scalar.Value, null, null);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<PackNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Read(parser, name, levels - 1));
            }

            return new(name, place, null, items, null);
        }

        if (!parser.TryConsume<MappingStart>(out _))
        {
            throw new PackException($"{name}, line {place.Line}, column {place.Column}: anchors and aliases are not read; write the text out.");
        }

        var entries = new List<KeyValuePair<string, PackNode>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Read(parser, name, levels - 1);
            if (!seen.Add(key.Text))
            {
                throw key.Wrong($"\"{key.Text}:\" stands twice");
            }

            entries.Add(new(key.Text, Read(parser, name, levels - 1)));
        }

        return new(name, place, null, null, entries);
    }

    /// <summary>The refusal that names this node's file and place, then <paramref name="what"/> is wrong.</summary>
    public PackException Wrong(string what)
    {
        // What is quoted from the file may run over lines.
        var sentence = string.Create(what.Length, what, static (line, said) =>
        {
            for (var i = 0; i < said.Length; i++)
            {
                line[i] = char.IsControl(said[i]) || said[i] is '\u2028' or '\u2029' ? ' ' : said[i];
            }
        });
        return new($"{Pack}, {Place}: {sentence}{(sentence.EndsWith('?') ? "" : ".")}");
    }
}

/// <summary>A pack that is missing or cannot be read; the message names the file, the line and what belongs there.</summary>
public sealed class PackException : Exception
{
    /// <summary>A pack failed.</summary>
    public PackException()
    {
    }

    /// <summary>A pack failed, and why.</summary>
    public PackException(string message)
        : base(message)
    {
    }

    /// <summary>A pack failed, why, and what was seen.</summary>
    public PackException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
