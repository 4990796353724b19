using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Attachments;

/// <summary>Each document that the letter points to goes with it, and has the date that the letter gives.</summary>
public sealed class ReferencedIsAttached : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-ATT-001", Severity.Blocker, "Referenced attachment is in the packet")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "\"See attached MRI\" without the MRI is a request for information that costs two weeks.",
        Source = "“How to write a letter of medical necessity” (clinic guide), step 5",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var mention in DocumentMentions.In(letter))
        {
            if (mention.Statement.Section != SectionIds.Enclosures && !mention.NamesADocument)
            {
                continue;
            }

            if (brief.Documents.Count == 0 && (mention.Statement.Section == SectionIds.Enclosures || !mention.Sees || Says(mention, "attached") || Says(mention, "enclosed")))
            {
                yield return new Finding { Message = $"\"{Shown(mention)}\" points to a document, and none goes with the letter: attach it.", Where = mention.Place };
                continue;
            }

            // "See chart" sends the reader to the clinic's own record; LMN-ATT-003 says what is wrong with that.
            if (brief.Documents.Count == 0 || DocumentReader.IsGeneral(mention.Words) || (mention.Sees && !Says(mention, "attached") && !Says(mention, "enclosed")))
            {
                continue;
            }

            var meant = brief.Documents.Where(mention.CouldMean).ToList();
            if (meant.Count == 0)
            {
                yield return new Finding { Message = $"\"{Shown(mention)}\" does not go with the letter: attach it, or take the reference out.", Where = mention.Place };
            }
            else if (DateBehind(mention, letter) is { } date && meant.TrueForAll(document => document.Date is { IsPossible: true } own && !own.Agrees(date.Value)))
            {
                var right = meant[0].Date!.Value;
                yield return new Finding
                {
                    Message = $"The letter points to {meant[0].Title ?? meant[0].Kind} of {date.Text}; what goes with it is dated {right.InWords()}.",
                    Where = date.Place,
                    Fix = meant.Count == 1 ? (date.Text.Any(char.IsLetter) ? right.InWords() : right.AsForm()) : null,
                };
            }
        }
    }

    private static bool Says(DocumentMention mention, string word) => mention.Span.Of(mention.Statement.Text).Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string Shown(DocumentMention mention) => mention.Span.Of(mention.Statement.Text).Trim();

    /// <summary>The date that the mention gives: in an enclosure's line, or right behind "report of" and "dated".</summary>
    private static Mention<Charts.PartialDate>? DateBehind(DocumentMention mention, LetterReading letter) =>
        letter.Dates.FirstOrDefault(date => date.In == mention.Statement && date.Value.IsPossible
            && (mention.Statement.Section == SectionIds.Enclosures || (date.Start >= mention.Span.Start && date.Start - mention.Span.End is >= -30 and <= 12)));
}
