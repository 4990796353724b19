using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Dates;

/// <summary>The letter bears a date, the brief's, and not one in the future.</summary>
public sealed class LetterIsDated : ICheck
{
    // The date stands in the head: behind the letterhead and before the salutation of any letter we know.
    private const int HeadLines = 16;

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DAT-001", Severity.Blocker, "Letter date present")
    {
        Why = "Every clock at the payer starts from a date; an undated letter can be refused as outdated at any time.",
        Source = "“How to write a letter of medical necessity” (clinic guide), template; “What is a Letter of Medical Necessity and When Do You Need One?”, contents",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (brief.Date is { } known && (known.IsPossible ? known.Earliest > brief.Today ? "lies in the future" : null : "is no date") is { } fault)
        {
            yield return new Finding { Message = $"The letter's date, {known.InWords()}, {fault}: date the letter on the day it is written." };
        }

        var shown = InHead(letter);
        if (shown is null && brief.Date is { IsPossible: true } date ? !letter.SaysDate(date) : shown is null)
        {
            yield return new Finding { Message = $"The letter bears no date: add \"{brief.LetterDate.InWords()}\" under the letterhead." };
        }
        else if (shown is { } mention && brief.Date is { IsPossible: true } right && !mention.Value.Agrees(right))
        {
            yield return new Finding
            {
                Message = mention.Value.Earliest > brief.Today && mention.Value.IsPossible
                    ? $"The letter is dated {mention.Text}, in the future; the brief says {right.InWords()}."
                    : $"The letter is dated {mention.Text}; the brief says {right.InWords()}.",
                Where = mention.Place,
                Fix = right.InWords(),
            };
        }
        else if (shown is { } only && brief.Date is null && only.Value.Earliest > brief.Today)
        {
            yield return new Finding { Message = $"The letter is dated {only.Text}, in the future: date it on the day it is written.", Where = only.Place };
        }
    }

    // A line that is nothing but a date, or "Date: …".
    private static Mention<Charts.PartialDate>? InHead(LetterReading letter)
    {
        var head = letter.Statements.Take(HeadLines).ToHashSet();
        return letter.Dates.FirstOrDefault(date => date.In.Section == SectionIds.Date)
            ?? letter.Dates.FirstOrDefault(date => head.Contains(date.In) && date.In.Text.Length - (date.End - date.Start) is var rest && (rest == 0 || (rest < 16 && date.In.Text.StartsWith("Date", StringComparison.OrdinalIgnoreCase) && !date.In.Text.Contains("birth", StringComparison.OrdinalIgnoreCase))));
    }
}
