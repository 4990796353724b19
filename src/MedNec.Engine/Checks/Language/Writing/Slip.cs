using System.Text.RegularExpressions;

namespace MedNec.Engine.Checks.Language.Writing;

/// <summary>Something written wrongly in a sentence, and the words that belong there where they are certain.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The character after the last.</param>
/// <param name="Message">What is wrong and what to write.</param>
/// <param name="Right">What belongs there; null where it is a guess.</param>
internal sealed record Slip(int Start, int End, string Message, string? Right)
{
    /// <summary>Whether it is one misspelled word, which may be somebody's name.</summary>
    public bool IsOneWord { get; init; }
}

/// <summary>Finds what is wrong in a sentence for certain, without any dictionary: known misspellings, known slips, doubled words, a missing space behind a full stop or comma.</summary>
internal static partial class CertainSlips
{
    /// <summary>The slips of a statement, in order.</summary>
    public static IEnumerable<Slip> In(LetterWords.Line line)
    {
        var text = line.Statement.Text;
        for (var at = 0; at < line.Words.Count; at++)
        {
            var word = line.Words[at];
            if (Misspellings.RightFor(word.Text) is { } right)
            {
                yield return Instead(text, word.Start, word.End, right) with { IsOneWord = true };
            }
            else if (at > 0 && line.Words[at - 1] is var before && before.Text == word.Text && IsDoubled(text, before, word))
            {
                yield return new(before.Start, word.End, $"\"{text[before.Start..word.End]}\" says the word twice: write \"{text[before.Start..before.End]}\".", text[before.Start..before.End]);
            }

            foreach (var (words, instead) in Misspellings.SlipsAt(word.Text))
            {
                if (at + words.Length <= line.Words.Count && Enumerable.Range(1, words.Length - 1).All(i => line.Words[at + i].Text == words[i] && line.Words[at + i].Start == line.Words[at + i - 1].End + 1 && text[line.Words[at + i].Start - 1] == ' '))
                {
                    yield return Instead(text, word.Start, line.Words[at + words.Length - 1].End, instead);
                }
            }
        }

        if (text.AsSpan().IndexOfAny('.', ',') >= 0)
        {
            foreach (Match match in Glued().Matches(text))
            {
                var mark = match.Groups["mark"];
                yield return new(match.Index, match.Index + match.Length, $"\"{match.Value}\" lacks the space behind \"{mark.Value}\".", match.Value.Insert(mark.Index - match.Index + 1, " "));
            }
        }
    }

    /// <summary>The right word in the case of the wrong one.</summary>
    public static string InCaseOf(string written, string right) =>
        written.Length > 1 && written.All(letter => !char.IsLetter(letter) || char.IsUpper(letter)) ? right.ToUpperInvariant()
        : char.IsUpper(written[0]) ? char.ToUpperInvariant(right[0]) + right[1..]
        : right;

    private static Slip Instead(string text, int start, int end, string right)
    {
        var written = text[start..end];
        var fixedWords = InCaseOf(written, right);
        return new(start, end, $"\"{written}\" is misspelled: write \"{fixedWords}\".", fixedWords);
    }

    // "Duran Duran" is a name; "5 5" are numbers; between the two nothing but a space.
    private static bool IsDoubled(string text, Word before, Word word) =>
        char.IsLetter(text[word.Start]) && char.IsLower(text[word.Start]) && word.Text.Length > 1
        && text.AsSpan(before.End, word.Start - before.End).IsWhiteSpace()
        && !Misspellings.MayBeDoubled(word.Text);

    // "pain.She", "numbness,tingling"; not "Ph.D.", "www.example.org", "a.k.a.", "file.pdf".
    [GeneratedRegex(@"(?<![\w@/.-])[a-z]{3,20}(?<mark>\.)(?:[A-Z][a-z]{2,20}|A|I)(?![\w@/.-]|\.[a-z])|(?<![\w@/.-])[a-z]{3,20}(?<mark>,)[a-z]{3,20}(?![\w@/,-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Glued();
}
