namespace MedNec.Engine.Checks.Lexicons;

/// <summary>The words of a phrase as a list writes it; a word that ends in * stands for all that begin so: "guarantee*".</summary>
public sealed class PhraseWords
{
    private readonly (string Text, bool Open)[] words;

    private PhraseWords((string Text, bool Open)[] words) => this.words = words;

    /// <summary>How many words.</summary>
    public int Count => words.Length;

    /// <summary>The first word.</summary>
    public string First => words.Length == 0 ? "" : words[0].Text;

    /// <summary>Reads a phrase.</summary>
    public static PhraseWords Parse(string phrase) =>
        new([.. LetterWords.Split(phrase).Select(word => (word.Text, word.End < phrase.Length && phrase[word.End] == '*'))]);

    /// <summary>Whether that word stands for all that begin so.</summary>
    public bool IsOpenAt(int word) => word < words.Length && words[word].Open;

    /// <summary>Whether the phrase stands in <paramref name="line"/> from the word <paramref name="at"/> on.</summary>
    public bool StandsAt(LetterWords.Line line, int at) => StandsAt(line.Words, at);

    /// <summary>Whether the phrase stands among <paramref name="among"/> from the word <paramref name="at"/> on.</summary>
    public bool StandsAt(IReadOnlyList<Word> among, int at)
    {
        if (words.Length == 0 || at < 0 || at + words.Length > among.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            var (text, open) = words[i];
            var word = among[at + i].Text;
            if (!(open ? word.StartsWith(text, StringComparison.Ordinal) : string.Equals(word, text, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the phrase stands anywhere in <paramref name="line"/>.</summary>
    public bool StandsIn(LetterWords.Line line)
    {
        for (var at = 0; at + words.Length <= line.Words.Count; at++)
        {
            if (StandsAt(line, at))
            {
                return true;
            }
        }

        return false;
    }
}
