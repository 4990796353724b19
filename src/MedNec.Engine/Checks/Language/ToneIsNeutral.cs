using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Language;

/// <summary>The letter holds no threat, sarcasm or blame of the list. Tone between the lines a person judges.</summary>
public sealed class ToneIsNeutral : ICheck
{
    private static readonly Lazy<Lexicon> Phrases = new(() => Lexicon.Named("tone"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-LNG-009", Severity.Advice, "Tone")
    {
        Kind = CheckKind.LanguageModel,
        Part = "no phrase of the list of threats and blame stands in the letter",
        Why = "Anger turns a reader who could have approved into one who defends the denial.",
        Source = "“How to write a letter of medical necessity” (clinic guide), credibility",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        from hit in Phrases.Value.In(letter, brief)
        let place = hit.Where
        select new Finding { Message = $"\"{place.Quote}\" is felt as an attack: {hit.Phrase.Mend}.", Where = place };
}
