using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.History;

/// <summary>The body of the letter fits on two pages, about 900 words.</summary>
public sealed class LetterIsShort : ICheck
{
    private const int MostWords = 900;

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HX-007", Severity.Advice, "Length and skimmability")
    {
        Why = "The reviewer has minutes and never met the patient: what is not found at a quick skim is asked for again.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, step 2",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        // The answers to the policy are what the criteria ask.
        var words = letter.Words.Lines.Where(line => line.Statement.Section is not (SectionIds.Letterhead or SectionIds.Recipient or SectionIds.Reference or SectionIds.Criteria or SectionIds.Enclosures)).Sum(line => line.Words.Count);
        if (words > MostWords)
        {
            yield return new Finding { Message = $"The letter has about {words} words; two pages hold {MostWords}. Leave out what the criteria do not ask, and point to the enclosures." };
        }
    }
}
