using MedNec.Engine.Reading;

namespace MedNec.Documents.Reading;

/// <summary>A letter as plain text: blocks between empty lines, headings underlined or in capitals, wrapped lines joined again.</summary>
internal sealed class WrittenText : IWrittenFormat
{
    public string Extension => ".txt";

    public IReadOnlyList<WrittenBlock> Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var lines = TextEncoding.Decode(bytes.Span, name).Split('\n').Select(line => line.Replace("\t", "    ", StringComparison.Ordinal).Replace('\f', ' ').TrimEnd()).ToList();
        var width = WrapWidth(lines);
        var blocks = new List<WrittenBlock>();
        for (var i = 0; i < lines.Count;)
        {
            var end = i;
            while (end < lines.Count && lines[end].Length > 0)
            {
                end++;
            }

            if (end > i)
            {
                blocks.AddRange(Block(lines[i..end], width));
            }

            i = end + 1;
        }

        return blocks;
    }

    private static IEnumerable<WrittenBlock> Block(List<string> lines, int width)
    {
        while (lines.FindIndex(IsRule) is var rule and >= 0)
        {
            if (rule > 0)
            {
                yield return new WrittenBlock(WrittenBlockKind.Heading, Spaces.Single(string.Join(' ', lines[..rule])));
            }

            lines = lines[(rule + 1)..];
        }

        if (lines.Count == 0)
        {
            yield break;
        }

        if (lines is [var only] && BlockKind.LooksLikeHeading(Spaces.Single(only)))
        {
            yield return new WrittenBlock(WrittenBlockKind.Heading, Spaces.Single(only));
            yield break;
        }

        foreach (var joined in Joined(lines, width))
        {
            var isItem = BlockKind.IsItem(joined, out var text, out _);
            yield return isItem ? new WrittenBlock(WrittenBlockKind.Bullet, Spaces.Single(text)) : BlockKind.Of(Spaces.Single(joined));
        }
    }

    private static List<string> Joined(List<string> lines, int width)
    {
        // Every line full to the margin: one paragraph, whatever a line happens to begin with ("September 8, 2026: …").
        // Else lines of their own, of which some may be continued below, indented.
        var isParagraph = !BlockKind.IsItem(lines[0], out _, out _) && lines.Zip(lines.Skip(1)).All(pair => IsFull(pair.First, pair.Second, width));
        var joined = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            var continues = i > 0 && (isParagraph || (!BlockKind.IsItem(lines[i], out _, out _) && Continues(lines[i - 1], lines[i], width)));
            if (continues)
            {
                joined[^1] += " " + lines[i].Trim();
            }
            else
            {
                joined.Add(lines[i]);
            }
        }

        return joined;
    }

    private static bool Continues(string line, string next, int width)
    {
        var full = IsFull(line, next, width);
        return (Indent(next) > Indent(line) && (full || BlockKind.IsItem(line, out _, out _)))
            || (Indent(next) == Indent(line) && Indent(line) > 0 && full && !BlockKind.IsField(next.TrimStart()))
            || (full && char.IsLower(next.TrimStart()[0]));
    }

    /// <summary>Whether the first word of <paramref name="next"/> had no more room on <paramref name="line"/>.</summary>
    private static bool IsFull(string line, string next, int width)
    {
        var word = next.TrimStart();
        var end = word.IndexOf(' ', StringComparison.Ordinal);
        return line.Length + 1 + (end < 0 ? word.Length : end) > width;
    }

    /// <summary>The width at which the text was wrapped; no width at all when its lines are paragraphs.</summary>
    private static int WrapWidth(List<string> lines)
    {
        var lengths = lines.Where(line => line.Length >= 40 && !line.Split(' ').Any(word => word.Length > 50)).Select(line => line.Length).Order().ToList();
        var width = lengths.Count == 0 ? int.MaxValue : lengths[(int)((lengths.Count - 1) * 0.95)];
        return width > 130 ? int.MaxValue : width;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static bool IsRule(string line) => line.Trim() is { Length: >= 3 } rule && (rule.All(c => c == '-') || rule.All(c => c == '=') || rule.All(c => c == '_'));
}
