using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks;

/// <summary>Phrases that a clinic does not want in its letters: further ones for a check of the catalogue, or a check of their own.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Joins">The id of the check that they belong to; null when they are a check of their own.</param>
/// <param name="Own">What their own check is; null when they join another.</param>
/// <param name="Words">The phrases.</param>
public sealed record PhrasePack(string Name, string? Joins, CheckInfo? Own, Lexicon Words)
{
    /// <summary>Where <paramref name="letter"/> uses the phrases.</summary>
    internal IEnumerable<Finding> In(LetterReading letter, Brief brief) =>
        from hit in Words.In(letter, brief)
        let place = hit.Where
        select new Finding { Message = $"\"{place.Quote}\" is on the clinic's own list: {hit.Phrase.Mend}.", Where = place };
}

/// <summary>The check that a clinic's phrase pack makes.</summary>
internal sealed class ClinicPhrases(PhrasePack pack) : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = pack.Own!;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) => pack.In(letter, brief);
}
