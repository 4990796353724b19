using MedNec.Engine.Contamination;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;

namespace MedNec.Cases.Reviewing;

/// <summary>
/// Letters of one clinic that are judged against each other: no other patient's name, number or paragraph in one, and
/// nothing in one that an earlier letter of the same patient contradicts.
/// </summary>
public sealed class LettersTogether
{
    private readonly ClinicKey key;
    private readonly LettersOfTheClinic all;
    private readonly ILookup<ulong, KnownLetter> byPatient;

    /// <summary>Lays out <paramref name="letters"/>, which were known under <paramref name="key"/>.</summary>
    public LettersTogether(ClinicKey key, IReadOnlyCollection<KnownLetter> letters)
    {
        this.key = key;
        all = new LettersOfTheClinic(key, letters.Select(letter => letter.Hashes));
        byPatient = letters.Where(letter => letter.Letter is not null).ToLookup(letter => letter.Hashes.Patient);
    }

    /// <summary><paramref name="brief"/> with a library that remembers these letters.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="id">The id of its own letter, which is not held against it.</param>
    public Brief Before(Brief brief, string id)
    {
        var earlier = byPatient[PatientMarks.Patient(key, brief)]
            .Where(other => other.Hashes.Case != id && other.Date < brief.LetterDate.Earliest)
            .OrderByDescending(other => other.Date)
            .Select(other => other.Letter!);
        var memory = (brief.Library.Memory ?? new ClinicMemory()) with { Letters = all, EarlierLetters = [.. earlier] };
        return brief with { Library = new RememberingLibrary(brief.Library, memory) };
    }
}

/// <summary>A letter that others are judged against.</summary>
/// <param name="Hashes">Its names, numbers and paragraphs, as hashes.</param>
/// <param name="Date">Its date.</param>
/// <param name="Letter">The letter itself, for the patient's own later letters; null when it is not at hand.</param>
public sealed record KnownLetter(RememberedLetter Hashes, DateOnly Date, Letter? Letter)
{
    /// <summary>What is to be known of <paramref name="letter"/>.</summary>
    public static KnownLetter Of(ClinicKey key, Letter letter, Brief brief, string id) => new(RememberedLetter.Of(key, letter, brief, id), brief.LetterDate.Earliest, letter);
}
