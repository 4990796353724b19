using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Language;

/// <summary>The letter promises no certain outcome.</summary>
public sealed class AbsoluteClaims : ICheck
{
    private static readonly Lazy<Lexicon> Phrases = new(() => Lexicon.Named("absolutes"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-LNG-010", Severity.Warning, "Absolute claims")
    {
        Why = "No treatment works always and no letter secures approval; a promise costs the letter its credibility.",
        Source = "Clinical honesty; “What is a Letter of Medical Necessity and When Do You Need One?” (a letter does not guarantee approval)",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        from hit in Phrases.Value.In(letter, brief)
        let place = hit.Where
        select new Finding { Message = $"\"{place.Quote}\" promises what nobody can: {hit.Phrase.Mend}.", Where = place };
}
