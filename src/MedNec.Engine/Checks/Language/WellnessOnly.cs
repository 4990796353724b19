using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Language;

/// <summary>Words of general health stand only beside the disease or the finding they treat.</summary>
public sealed class WellnessOnly : ICheck
{
    private static readonly Lazy<Lexicon> Phrases = new(() => Lexicon.Named("wellness"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-LNG-006", Severity.Warning, "Wellness-only purpose")
    {
        Why = "What is merely good for general health is a personal expense: an insurer refuses it and a health account may not pay it.",
        Source = "“What is a Letter of Medical Necessity and When Do You Need One?”, mistake 1; Reg. 1.213-1(e)(1)(ii)",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        from hit in Phrases.Value.In(letter, brief)
        let place = hit.Where
        select new Finding { Message = $"\"{place.Quote}\" speaks of general health, not of a disease: {hit.Phrase.Mend}.", Where = place };
}
