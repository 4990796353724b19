using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Language;

/// <summary>The letter argues from need, not from preference or convenience.</summary>
public sealed class Preference : ICheck
{
    private static readonly Lazy<Lexicon> Phrases = new(() => Lexicon.Named("preference"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-LNG-005", Severity.Warning, "Preference or convenience wording")
    {
        Why = "Payers cover need. Wish and convenience read as an admission that there is no need.",
        Source = "“What is a Letter of Medical Necessity and When Do You Need One?” (not personal preference)",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        from hit in Phrases.Value.In(letter, brief)
        let place = hit.Where
        select new Finding { Message = $"\"{place.Quote}\" reads as preference: {hit.Phrase.Mend}.", Where = place };
}
