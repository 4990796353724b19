using MedNec.Engine.Contamination;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Registries;

/// <summary>What the clinic knows beyond this case: its people, its other patients (as hashes only), this patient's earlier letters.</summary>
public sealed record ClinicMemory
{
    /// <summary>Clinicians and staff of the clinic and those it works with.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Clinics and organizations it works with.</summary>
    public IReadOnlyList<string> Organizations { get; init; } = [];

    /// <summary>The patient's earlier letters, newest first.</summary>
    public IReadOnlyList<Letter> EarlierLetters { get; init; } = [];

    /// <summary>The clinic's letters, this patient's and others', as hashes of which nothing can be read; null where none were remembered.</summary>
    public LettersOfTheClinic? Letters { get; init; }

    /// <summary>A memory of these letters, each with its brief and the id of its case: for a store, or for a folder that is reviewed as a whole.</summary>
    public static ClinicMemory Of(ClinicKey key, IEnumerable<(Letter Letter, Brief Brief, string Case)> letters) => new() { Letters = LettersOfTheClinic.Of(key, letters) };
}
