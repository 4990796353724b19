using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks;

/// <summary>Whether a letter says what its brief knows, in whatever form it is usually written.</summary>
public static class SaidInLetter
{
    // Enough of a word to know "neurologist" for "Neurology".
    private const int Stem = 6;

    extension(LetterReading letter)
    {
        /// <summary>Whether these words stand in the letter, in any case and with any marks between them.</summary>
        public bool Says(string words) => letter.Words.Say(words);

        /// <summary>Whether this number stands in the letter, however its digits are grouped.</summary>
        public bool SaysNumber(string number) => letter.Words.SayNumber(number);

        /// <summary>Whether each longer word of <paramref name="words"/>, or one of its family, stands in one statement of the letter: "Sleep medicine" in "sleep physician" does not, "Neurology" in "her neurologist" does.</summary>
        public bool SaysLike(string words)
        {
            var sought = LetterWords.Split(words).Where(word => word.Text.Length > 3).Select(word => word.Text.Length > Stem ? word.Text[..Stem] : word.Text).ToList();
            return sought.Count == 0
                ? letter.Says(words)
                : letter.Words.Lines.Any(line => sought.All(stem => line.Words.Any(word => word.Text.StartsWith(stem, StringComparison.Ordinal))));
        }

        /// <summary>Whether this date stands in the letter, in any form used in the United States; a month where only the month is known.</summary>
        public bool SaysDate(PartialDate date) => letter.Dates.Any(found => found.Value.IsPossible && found.Value.Agrees(date) && (found.Value.IsExact || !date.IsExact));

        /// <summary>The signature block: its section, or what follows the valediction; the last lines where there is neither.</summary>
        public IReadOnlyList<PlacedStatement> SignatureBlock()
        {
            var own = letter.In(SectionIds.Signature).ToList();
            if (own.Count > 0)
            {
                return own;
            }

            var farewell = letter.Words.Lines.ToList().FindLastIndex(line => line.Words.Count is > 0 and < 5 && line.Words[0].Text is "sincerely" or "respectfully" or "regards" or "yours" or "best" or "kind");
            return [.. letter.Statements.Skip(farewell >= 0 ? farewell : Math.Max(0, letter.Statements.Count - 8))];
        }
    }
}
