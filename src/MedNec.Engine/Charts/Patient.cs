namespace MedNec.Engine.Charts;

/// <summary>Who the letter is about. Every field may be unknown.</summary>
public sealed record Patient
{
    /// <summary>The full legal name as written.</summary>
    public string? Name { get; init; }

    /// <summary>Birth date.</summary>
    public PartialDate? BirthDate { get; init; }

    /// <summary>Recorded sex ("female", "male", "other", "unknown").</summary>
    public string? Sex { get; init; }

    /// <summary>Pronouns: "she", "he" or "they"; when not recorded, the letter uses the name and "the patient".</summary>
    public string? Pronouns { get; init; }

    /// <summary>Medical record number.</summary>
    public string? Mrn { get; init; }

    /// <summary>Other names recorded for the same person: maiden name, nickname.</summary>
    public IReadOnlyList<string>? Aliases { get; init; }

    /// <summary>This record, with what it does not know taken from <paramref name="other"/>.</summary>
    public Patient FilledFrom(Patient? other) => other is null ? this : new Patient
    {
        Name = Name ?? other.Name,
        BirthDate = BirthDate ?? other.BirthDate,
        Sex = Sex ?? other.Sex,
        Pronouns = Pronouns ?? other.Pronouns,
        Mrn = Mrn ?? other.Mrn,
        Aliases = Aliases ?? other.Aliases,
    };
}
