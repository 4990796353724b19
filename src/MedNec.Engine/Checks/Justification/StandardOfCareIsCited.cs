using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Justification;

/// <summary>Claims such as "standard of care" and "studies show" stand beside the source that says so.</summary>
public sealed class StandardOfCareIsCited : ICheck
{
    private static readonly Lazy<Lexicon> Phrases = new(() => Lexicon.Named("standard-of-care"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-JUS-009", Severity.Warning, "\"Standard of care\" claim backed")
    {
        Why = "A reviewer asks: whose standard, of which year? A claim of general agreement counts only with its source beside it.",
        Source = "“How to write a letter of medical necessity” (clinic guide), template",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        from hit in Phrases.Value.In(letter, brief)
        let place = hit.Where
        select new Finding { Message = $"\"{place.Quote}\" needs its source in the same or the next sentence: {hit.Phrase.Mend}.", Where = place };
}
