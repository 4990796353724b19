using System.Buffers;

namespace MedNec.Engine.Reading;

/// <summary>
/// Splits text into sentences. A full stop ends one unless it belongs to an abbreviation, an initial, a number, a code or a
/// list's number (<c>packs/reading/abbreviations.yaml</c>); a blank line and a list's next item end one too.
/// </summary>
public static class SentenceSplitter
{
    private const int LongestAbbreviation = 12;

    // A line at least this long that ends without a stop was wrapped by a typewriter or a PDF, not ended by its writer.
    private const int WrappedLine = 60;

    private static readonly PackNode Pack = Packs.Yaml("reading/abbreviations.yaml");
    private static readonly WordSet NeverLast = Words("never-last");
    private static readonly WordSet BeforeANumber = Words("before-a-number");
    private static readonly WordSet MaybeLast = Words("maybe-last");
    private static readonly WordSet BeforeACapitalLast = Words("before-a-capital-last");
    private static readonly WordSet Openers = Words("opens-a-sentence");
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…\n。！？");
    private static readonly SearchValues<char> ReferenceMarks = SearchValues.Create("0123456789,- ");

    /// <summary>The sentences of <paramref name="text"/>, in order, without the white space around them; every other character lies in exactly one.</summary>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>();
        var start = SkipWhiteSpace(text, 0);
        for (var at = start; at < text.Length;)
        {
            var stop = text.AsSpan(at).IndexOfAny(Stops);
            if (stop < 0)
            {
                break;
            }

            at += stop;
            var end = text[at] == '\n' ? (EndsAtLineBreak(text, start, at) ? at : -1) : EndOfSentence(text, start, at);
            if (end < 0)
            {
                at++;
                continue;
            }

            Add(sentences, text, start, end);
            start = at = SkipWhiteSpace(text, Math.Max(end, at + 1));
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static int SkipWhiteSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static WordSet Words(string key) => WordSet.Of(Pack[key]);

    private static void Add(List<TextSpan> sentences, string text, int start, int end)
    {
        start = SkipWhiteSpace(text, start);
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new(start, end));
        }
    }

    /// <summary>Where the sentence ends that the stop at <paramref name="stop"/> may end; -1 when it goes on.</summary>
    private static int EndOfSentence(string text, int start, int stop)
    {
        var end = stop + 1;
        while (end < text.Length && text[end] is '.' or '!' or '?' or '…')
        {
            end++;
        }

        var run = end - stop;
        end = AfterClosers(text, end);
        if (text[stop] is '。' or '！' or '？')
        {
            return end;
        }

        if (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            return -1;
        }

        var next = NextWord(text, end);
        if (next.Length == 0)
        {
            return end;
        }

        // "pH 7.2", "iPLEDGE", "mRNA" open a sentence although their first letter is small, and so does "b." of a list.
        var opensSmall = char.IsLower(next[0]) && !next.ContainsAnyInRange('A', 'Z') && !(next.Length == 1 && IsListMarkAfter(text, end));
        if (text[stop] != '.' || run > 1)
        {
            return opensSmall ? -1 : end;
        }

        return EndsAtFullStop(text, start, stop, next, opensSmall) ? end : -1;
    }

    private static bool EndsAtFullStop(string text, int start, int stop, ReadOnlySpan<char> next, bool opensSmall)
    {
        var word = WordBefore(text, start, stop, out var isFirst);
        if (isFirst && IsListMark(word))
        {
            return false;
        }

        if (word.Length > LongestAbbreviation || word.Length == 0)
        {
            return !opensSmall;
        }

        var opens = Openers.Contains(next);
        return word switch
        {
            _ when NeverLast.Contains(word) => false,
            _ when BeforeANumber.Contains(word) => !char.IsDigit(next[0]) && !opensSmall,
            _ when BeforeACapitalLast.Contains(word) => !opensSmall && !char.IsDigit(next[0]),
            _ when MaybeLast.Contains(word) => opens && !opensSmall,
            // An initial ("Maria T. Ortiz") or letters with stops ("U.S.A."): only a word that opens sentences ends it.
            _ when word.Length == 1 && char.IsUpper(word[0]) => opens && !opensSmall,
            _ when word.Length >= 3 && word[1] == '.' && char.IsLetter(word[0]) => opens && !opensSmall,
            _ => !opensSmall,
        };
    }

    private static bool IsListMarkAfter(string text, int end)
    {
        var mark = SkipWhiteSpace(text, end);
        return mark + 2 < text.Length && char.IsAsciiLetter(text[mark]) && text[mark + 1] is '.' or ')' && text[mark + 2] == ' ';
    }

    private static bool IsListMark(ReadOnlySpan<char> word) =>
        word.Length is 1 or 2 && (!word.ContainsAnyExceptInRange('0', '9') || (word.Length == 1 && char.IsAsciiLetter(word[0])));

    /// <summary>The word that the stop at <paramref name="stop"/> belongs to, with its own inner stops: "b.i.d", "Ph.D", "T".</summary>
    private static ReadOnlySpan<char> WordBefore(string text, int start, int stop, out bool isFirst)
    {
        var from = stop;
        var limit = Math.Max(start, stop - LongestAbbreviation - 1);
        while (from > limit && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] is not ('(' or '[' or '"' or '“' or '\'' or '‘' or ',' or ';' or '–' or '—'))
        {
            from--;
        }

        isFirst = text.AsSpan(start, from - start).IsWhiteSpace();
        return text.AsSpan(from, stop - from);
    }

    private static int AfterClosers(string text, int at)
    {
        while (at < text.Length && text[at] is '"' or '”' or '\'' or '’' or ')' or ']' or '»')
        {
            at++;
        }

        // A reference mark glued to the stop: "pain.[3] The".
        if (at < text.Length && text[at] == '[' && text.AsSpan(at, Math.Min(8, text.Length - at)).IndexOf(']') is > 1 and var close
            && !text.AsSpan(at + 1, close - 1).ContainsAnyExcept(ReferenceMarks))
        {
            at += close + 1;
        }

        return at;
    }

    private static ReadOnlySpan<char> NextWord(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '“' or '\'' or '‘' or '(' or '[' or '«'))
        {
            at++;
        }

        var end = at;
        while (end < text.Length && end - at < LongestAbbreviation && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '’'))
        {
            end++;
        }

        return end == at && at < text.Length ? text.AsSpan(at, 1) : text.AsSpan(at, end - at);
    }

    private static bool EndsAtLineBreak(string text, int start, int at)
    {
        var lineStart = Math.Max(start, text.LastIndexOf('\n', Math.Max(at - 1, 0), at - start) + 1);
        var next = at + 1;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r')
        {
            next++;
        }

        if (next >= text.Length || text[next] is '\n' or '•' or '-' or '*' or '–' or '·' or '▪' or '◦')
        {
            return true;
        }

        var line = text.AsSpan(lineStart, at - lineStart).TrimEnd();
        if (line.IsEmpty)
        {
            return false;
        }

        return line[^1] != ',' && !char.IsLower(text[next]) && (line.Length < WrappedLine || line[^1] == ':' || IsListMark(NextWord(text, next)));
    }
}
