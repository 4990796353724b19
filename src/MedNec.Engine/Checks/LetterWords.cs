using System.Globalization;
using System.Text;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks;

/// <summary>
/// The words of a letter as they are compared: lower case, without accents, each with its place. A phrase is found whatever
/// its case, spaces and marks; a number whatever hyphens and spaces group its digits.
/// </summary>
public sealed class LetterWords
{
    // Shorter numbers stand by chance inside words and other numbers.
    private const int LongNumber = 6;

    private readonly Lazy<IReadOnlyList<Line>> lines;

    internal LetterWords(IReadOnlyList<PlacedStatement> statements) => lines = new(() => [.. statements.Select(statement => new Line(statement))]);

    /// <summary>The statements with their words, in order.</summary>
    public IReadOnlyList<Line> Lines => lines.Value;

    /// <summary>All words of the letter.</summary>
    public int Count => Lines.Sum(line => line.Words.Count);

    /// <summary>Whether these words stand anywhere in the letter, one after the other in one statement.</summary>
    public bool Say(string phrase)
    {
        var sought = Split(phrase);
        return sought.Count > 0 && Lines.Any(line => line.IndexOf(sought) >= 0);
    }

    /// <summary>Whether this number stands in the letter: "1EG4-TE5-MK73" and "1EG4TE5MK73" are the same.</summary>
    public bool SayNumber(string number)
    {
        var sought = Squeezed(number);
        return sought.Length > 0 && Lines.Any(line => line.Squeezed.Contains(sought, StringComparison.Ordinal) && (sought.Length >= LongNumber || StandsAlone(line.Statement.Text, sought)));
    }

    /// <summary>The words of a text.</summary>
    public static IReadOnlyList<Word> Split(string text)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                if (text[at] == '%')
                {
                    words.Add(new("%", at, at + 1));
                }

                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsInside(text, at)))
            {
                at++;
            }

            words.Add(new(Fold(text.AsSpan(start, at - start)), start, at));
        }

        return words;
    }

    /// <summary>Letters and digits only, in capitals, without accents.</summary>
    public static string Squeezed(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                kept.Append(char.ToUpperInvariant(letter));
            }
        }

        return kept.ToString();
    }

    /// <summary>Whether <paramref name="sought"/> begins and ends where words do: the group number "OM-1" is not in "from 1".</summary>
    private static bool StandsAlone(string text, string sought)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsLetterOrDigit(text[start]) || (start > 0 && char.IsLetterOrDigit(text[start - 1])))
            {
                continue;
            }

            var (at, matched) = (start, 0);
            for (; at < text.Length && matched < sought.Length && (!char.IsLetterOrDigit(text[at]) || char.ToUpperInvariant(text[at]) == sought[matched]); at++)
            {
                matched += char.IsLetterOrDigit(text[at]) ? 1 : 0;
            }

            if (matched == sought.Length && (at == text.Length || !char.IsLetterOrDigit(text[at])))
            {
                return true;
            }
        }

        return false;
    }

    // An apostrophe, a combining accent, or the point of a number stays inside its word: "patient's", "José", "1.5".
    private static bool IsInside(string text, int at) =>
        CharUnicodeInfo.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark
        || (at + 1 < text.Length && text[at] switch
        {
            '\'' or '’' => char.IsLetter(text[at + 1]),
            '.' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
            _ => false,
        });

    private static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(Folding.Fold(letter));
            }
        }

        return folded.ToString();
    }

    /// <summary>A statement with its words.</summary>
    /// <param name="Statement">The statement.</param>
    public sealed record Line(PlacedStatement Statement)
    {
        private string? squeezed;
        private FactKinds? facts;

        /// <summary>Its words.</summary>
        public IReadOnlyList<Word> Words { get; } = Split(Statement.Text);

        /// <summary>Its letters and digits only, in capitals.</summary>
        public string Squeezed => squeezed ??= Squeezed(Statement.Text);

        /// <summary>The kinds of specific fact in this statement.</summary>
        internal FactKinds Facts => facts ??= SpecificFact.In(this);

        /// <summary>The index of the first word of <paramref name="phrase"/> in this statement, from <paramref name="from"/> on; -1 when it does not stand here.</summary>
        public int IndexOf(IReadOnlyList<Word> phrase, int from = 0)
        {
            for (var at = from; at + phrase.Count <= Words.Count; at++)
            {
                if (StandsAt(phrase, at))
                {
                    return at;
                }
            }

            return -1;
        }

        /// <summary>Whether <paramref name="phrase"/> stands at that word.</summary>
        public bool StandsAt(IReadOnlyList<Word> phrase, int at)
        {
            if (at < 0 || at + phrase.Count > Words.Count)
            {
                return false;
            }

            for (var i = 0; i < phrase.Count; i++)
            {
                if (!string.Equals(Words[at + i].Text, phrase[i].Text, StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>The place of <paramref name="count"/> words from the word <paramref name="first"/> on.</summary>
        public Place At(int first, int count) => Statement.At(Words[first].Start, Words[first + count - 1].End);
    }
}

/// <summary>A word and its place in its text.</summary>
/// <param name="Text">The word as compared: lower case, without accents.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last.</param>
public readonly record struct Word(string Text, int Start, int End);
