using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Language;

/// <summary>Nothing in the letter doubts its own request.</summary>
public sealed class UnderminingHedges : ICheck
{
    private static readonly Lazy<Lexicon> Phrases = new(() => Lexicon.Named("hedges"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-LNG-007", Severity.Advice, "Undermining hedges")
    {
        Why = "A doubled hedge tells the reviewer that the writer does not believe it either. Honest uncertainty names its evidence.",
        Source = "“How to write a letter of medical necessity” (clinic guide), mistake 1",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        from hit in Phrases.Value.In(letter, brief)
        let place = hit.Where
        select new Finding { Message = $"\"{place.Quote}\" undermines the request: {hit.Phrase.Mend}.", Where = place };
}
