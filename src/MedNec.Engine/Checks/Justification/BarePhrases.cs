using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Justification;

/// <summary>No phrase of bare necessity stands without a specific fact in its own or the next sentence.</summary>
public sealed class BarePhrases : ICheck
{
    private static readonly Lazy<Lexicon> Phrases = new(() => Lexicon.Named("vague"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-JUS-002", Severity.Warning, "Bare necessity phrases")
    {
        Why = "A phrase that fits every letter proves nothing about this patient; vague justification is the first reason letters are refused.",
        Source = "“How to write a letter of medical necessity” (clinic guide), mistake 1; “Letter of Medical Necessity: Clinic Guide & Essentials”, pitfall 1",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        from hit in Phrases.Value.In(letter, brief)
        let place = hit.Where
        select new Finding { Message = $"\"{place.Quote}\" stands without a specific fact: {hit.Phrase.Mend}.", Where = place };
}
