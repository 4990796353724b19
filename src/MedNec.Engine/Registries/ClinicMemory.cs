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
}
