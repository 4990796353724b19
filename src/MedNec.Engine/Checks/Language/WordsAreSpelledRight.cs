using MedNec.Engine.Checks.Language.Writing;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Language;

/// <summary>The letter's words are spelled right: no known misspelling or slip, and where a dictionary is at hand no word that is a letter away from a known one.</summary>
public sealed class WordsAreSpelledRight : ICheck
{
    private const int ShortestJudged = 5;

    // Two letters of nine may be wrong and the word still be known; of five they make another word.
    private const int LeastForTwoChanges = 9;

    // More unknown words than this are no slips of the pen but another kind of text.
    private const int MostGuesses = 12;

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-LNG-003", Severity.Advice, "Spelling and grammar")
    {
        Why = "Misspelled words make the reviewer doubt the care behind the letter, and a misspelled drug or disease may be taken for another.",
        Source = "“How to write a letter of medical necessity” (clinic guide), step 6: proofread",
        InAnyLanguage = true,
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        letter.Foreign is null && brief.Library.Spelling is null && !Certain(letter, brief).Any()
            ? Skip.Person("Only common misspellings and doubled words were looked for, and none was found: no dictionary is installed (on Debian the package wamerican).")
            : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        letter.Foreign is var (language, first)
            ? [new Finding { Severity = Severity.Warning, Message = $"The letter is mostly in {language}, and only English is judged: send it in English, or let a person who reads {(language.Contains(' ', StringComparison.Ordinal) ? "it" : language)} check all of it.", Where = first.Whole }]
            : Certain(letter, brief).Concat(Guessed(letter, brief));

    private static IEnumerable<Finding> Certain(LetterReading letter, Brief brief)
    {
        NamesOfBrief? names = null;
        return
            from line in letter.Words.Lines
            where line.Statement.Statement.Gap is null && line.Statement.Section is not (SectionIds.Letterhead or SectionIds.Recipient or SectionIds.Signature)
            from slip in CertainSlips.In(line)
            where !slip.IsOneWord || !(names ??= NamesOfBrief.OfOthers(brief)).Hold(line.Statement.Text[slip.Start..slip.End])
            select new Finding { Message = slip.Message, Where = line.Statement.At(slip.Start, slip.End), Fix = slip.Right };
    }

    private static IEnumerable<Finding> Guessed(LetterReading letter, Brief brief)
    {
        if (brief.Library.Spelling is not { } dictionary)
        {
            yield break;
        }

        NamesOfBrief? names = null;
        var guessed = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in letter.Words.Lines.Where(line => line.Statement.IsBody))
        {
            foreach (var word in line.Words.Where(word => IsPlain(line.Statement.Text, word) && seen.Add(word.Text)))
            {
                if (MedicalWords.Know(word.Text, dictionary) || Misspellings.RightFor(word.Text) is not null || (names ??= NamesOfBrief.All(brief)).Hold(word.Text))
                {
                    continue;
                }

                var near = MedicalWords.Near(word.Text, word.Text.Length >= LeastForTwoChanges ? 2 : 1, dictionary);
                if (near.Count == 0)
                {
                    continue;
                }

                if (guessed++ == MostGuesses)
                {
                    yield break;
                }

                var guesses = string.Join(" or ", near.Take(2).Select(guess => $"\"{guess}\""));
                yield return new Finding { Message = $"\"{word.Text}\" is in no dictionary: {guesses} may be meant.", Where = line.Statement.At(word.Start, word.End) };
            }
        }
    }

    // Small letters only: a name, a code, an address of the web and a part of a compound are not for a dictionary.
    private static bool IsPlain(string text, Word word)
    {
        if (word.End - word.Start < ShortestJudged || (word.Start > 0 && IsJoint(text[word.Start - 1])) || (word.End < text.Length && IsJoint(text[word.End]) && !EndsSentence(text, word.End)))
        {
            return false;
        }

        for (var at = word.Start; at < word.End; at++)
        {
            if (text[at] is not ((>= 'a' and <= 'z') or '\'' or '’'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsJoint(char mark) => mark is '-' or '/' or '@' or '_' or '.' or '‑' or '\\' or '#' or '&' or '+';

    private static bool EndsSentence(string text, int at) => text[at] == '.' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));
}
