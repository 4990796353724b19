using MedNec.Engine.Charts;
using MedNec.Engine.Contamination;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Patient;

/// <summary>
/// Finds in a letter the names and numbers of the clinic's other patients, by the clinic's memory: also those that no title and
/// no label gives away, and those that look like a slip of this patient's own.
/// </summary>
internal static class OtherPatientsOfTheClinic
{
    private const int ShortestNumber = 5;
    private const int LongNumber = 7;
    private const int LongestName = 4;

    private static readonly HashSet<string> Particles = ["de", "del", "la", "las", "los", "van", "von", "der", "den", "ter", "bin", "ibn", "al", "da", "dos", "di", "du", "le", "y", "e", "san", "st"];

    /// <summary>The places, with what stands there: a name or a number.</summary>
    public static IEnumerable<(Place Where, bool IsName)> In(LetterReading letter, Brief brief)
    {
        if (brief.Library.Memory?.Letters is not { } letters)
        {
            yield break;
        }

        var patient = PatientMarks.Patient(letters.Key, brief);
        foreach (var line in letter.Words.Lines.Where(line => line.Statement.Statement.Gap is null && (line.Statement.IsBody || line.Statement.Section is SectionIds.Reference or SectionIds.Enclosures)))
        {
            foreach (var place in Names(line, letters, patient))
            {
                yield return (place, true);
            }

            foreach (var place in Numbers(line, letters, patient))
            {
                yield return (place, false);
            }
        }
    }

    private static IEnumerable<Place> Names(LetterWords.Line line, LettersOfTheClinic letters, ulong patient)
    {
        var (text, words) = (line.Statement.Text, line.Words);
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!IsCapital(text, words[i]))
            {
                continue;
            }

            // "James Dunn", "James A. Dunn", "Emeka de la Cruz", "Dunn, James", "James Dunn's".
            var turned = text.AsSpan(words[i].End, words[i + 1].Start - words[i].End).Contains(',');
            for (var j = i + 1; j <= i + LongestName && j < words.Count; j++)
            {
                var (given, family) = turned ? (Bare(words[j].Text), words[i].Text) : (words[i].Text, Bare(words[j].Text));
                if (IsCapital(text, words[j]) && letters.IsAnothers(PatientMarks.OfName(letters.Key, given, family), patient))
                {
                    yield return line.Statement.At(words[i].Start, words[j].End - (words[j].Text.Length - Bare(words[j].Text).Length));
                    break;
                }

                if (turned || !(Particles.Contains(words[j].Text) || IsCapital(text, words[j])))
                {
                    break;
                }
            }
        }
    }

    private static IEnumerable<Place> Numbers(LetterWords.Line line, LettersOfTheClinic letters, ulong patient)
    {
        var text = line.Statement.Text;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || (text[at] is '-' or '.' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]))))
            {
                at++;
            }

            var token = text.AsSpan(start, at - start);
            if (token.Length >= ShortestNumber && token.ContainsAnyInRange('0', '9') && LetterWords.Squeezed(token.ToString()) is var squeezed && IsIdentifying(squeezed)
                && letters.IsAnothers(PatientMarks.OfNumber(letters.Key, squeezed), patient))
            {
                yield return line.Statement.At(start, at);
            }
        }
    }

    // Five bare digits are as often a postal code as a record number.
    private static bool IsIdentifying(string squeezed) => squeezed.Count(char.IsAsciiDigit) >= 3 && (squeezed.Any(char.IsAsciiLetter) || squeezed.Length >= LongNumber);

    private static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

    private static bool IsCapital(string text, Word word) => char.IsUpper(text[word.Start]);
}
