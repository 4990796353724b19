using System.Buffers;
using System.Globalization;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Machine;

/// <summary>Finds words that give orders to a program: rows of words with gaps, and the tags by which programs part their roles.</summary>
internal static class InstructionText
{
    // A pattern reaches no further from its trigger.
    private const int Before = 120;
    private const int Behind = 200;

    private static readonly Lazy<PackNode> Pack = new(() => Packs.Yaml("words/instructions.yaml"));
    private static readonly Lazy<SearchValues<string>> Triggers = new(() => SearchValues.Create([.. Pack.Value["triggers"].Texts], StringComparison.OrdinalIgnoreCase));
    private static readonly Lazy<IReadOnlyList<Element[]>> Patterns = new(() => [.. Pack.Value["patterns"].Texts.Select(Element.Row)]);

    /// <summary>The first such words of <paramref name="text"/>; null when there are none.</summary>
    public static TextSpan? In(string? text)
    {
        // Most texts hold no trigger and cost one pass; around a trigger a few words are read.
        for (var from = 0; text is not null && from < text.Length;)
        {
            var at = text.AsSpan(from).IndexOfAny(Triggers.Value);
            if (at < 0)
            {
                return null;
            }

            if (Marker(text, from + at) is { } marker)
            {
                return marker;
            }

            var start = Boundary(text, Math.Max(0, from + at - Before));
            if (Order(text[start..Math.Min(text.Length, from + at + Behind)]) is { } order)
            {
                return new(start + order.Start, start + order.End);
            }

            from += at + 1;
        }

        return null;
    }

    private static TextSpan? Marker(string text, int at) =>
        Pack.Value["markers"].Texts.FirstOrDefault(known => text.AsSpan(at).StartsWith(known, StringComparison.OrdinalIgnoreCase)) is { } tag ? new(at, at + tag.Length) : null;

    /// <summary>Not inside a word.</summary>
    private static int Boundary(string text, int at)
    {
        while (at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]))
        {
            at++;
        }

        return at;
    }

    private static TextSpan? Order(string text)
    {
        var words = LetterWords.Split(text);
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var pattern in Patterns.Value)
            {
                if (pattern[0].Is(words[at].Text) && End(pattern, 0, text, words, at) is { } end)
                {
                    return new(words[at].Start, words[end - 1].End);
                }
            }
        }

        return null;
    }

    /// <summary>The word behind the match of the pattern's rest from that word on; null when it does not stand there. Words of two sentences are no row.</summary>
    private static int? End(Element[] pattern, int next, string text, IReadOnlyList<Word> words, int at)
    {
        if (next == pattern.Length)
        {
            return at;
        }

        var element = pattern[next];
        for (var skipped = 0; skipped <= element.Gap; skipped++)
        {
            if (at + skipped < words.Count && (next == 0 || IsSameSentence(text, words, at + skipped)) && element.Is(words[at + skipped].Text) && End(pattern, next + 1, text, words, at + skipped + 1) is { } end)
            {
                return end;
            }

            if (at + skipped >= words.Count || !IsSameSentence(text, words, at + skipped))
            {
                break;
            }
        }

        return element.IsOptional ? End(pattern, next + 1, text, words, at) : null;
    }

    private static bool IsSameSentence(string text, IReadOnlyList<Word> words, int at) =>
        at == 0 || text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).IndexOfAny(".!?") < 0;

    /// <summary>One place of a pattern: the words that may stand there, whether it may be left out, and how many words may stand before it.</summary>
    private sealed record Element(IReadOnlyList<(string Text, bool Open)> Words, bool IsOptional, int Gap)
    {
        /// <summary>Reads a row; "..3" is the gap before the place behind it.</summary>
        public static Element[] Row(string pattern)
        {
            var row = new List<Element>();
            var gap = 0;
            foreach (var written in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (written.StartsWith("..", StringComparison.Ordinal))
                {
                    gap = int.Parse(written[2..], CultureInfo.InvariantCulture);
                    continue;
                }

                var bare = written.TrimEnd('?');
                row.Add(new([.. bare.Split('|').Select(word => (word.TrimEnd('*'), word.EndsWith('*')))], bare.Length < written.Length, gap));
                gap = 0;
            }

            return [.. row];
        }

        public bool Is(string word) => Words.Any(known => known.Open ? word.StartsWith(known.Text, StringComparison.Ordinal) : string.Equals(word, known.Text, StringComparison.Ordinal));
    }
}
