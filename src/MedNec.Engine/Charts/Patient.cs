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

    /// <summary>The sex that holds for codes and clinical decisions, where it differs from the recorded one ("sex parameter for clinical use").</summary>
    public string? ClinicalSex { get; init; }

    /// <summary>Pronouns: "she", "he" or "they"; when not recorded, the letter uses the name and "the patient".</summary>
    public string? Pronouns { get; init; }

    /// <summary>Medical record number.</summary>
    public string? Mrn { get; init; }

    /// <summary>Other names recorded for the same person: maiden name, nickname.</summary>
    public IReadOnlyList<string>? Aliases { get; init; }

    /// <summary>The age in full years on that day; null where either date is not known to the day's year, or is no date.</summary>
    public int? AgeOn(PartialDate day) => BirthDate is { IsPossible: true } born && day.IsPossible
        ? day.Earliest.Year - born.Earliest.Year - ((day.Earliest.Month, day.Earliest.Day).CompareTo((born.Earliest.Month, born.Earliest.Day)) < 0 ? 1 : 0)
        : null;

    /// <summary>This record, with what it does not know taken from <paramref name="other"/>.</summary>
    public Patient FilledFrom(Patient? other) => other is null ? this : new Patient
    {
        Name = Name ?? other.Name,
        BirthDate = BirthDate ?? other.BirthDate,
        Sex = Sex ?? other.Sex,
        ClinicalSex = ClinicalSex ?? other.ClinicalSex,
        Pronouns = Pronouns ?? other.Pronouns,
        Mrn = Mrn ?? other.Mrn,
        Aliases = Aliases ?? other.Aliases,
    };
}
