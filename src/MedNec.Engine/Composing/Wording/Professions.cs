using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Wording;

/// <summary>What a clinician calls themselves in a letter: "neurologist", "sleep medicine physician", "physical therapist".</summary>
internal static class Professions
{
    /// <summary>The role, as far as credentials and specialty say it; null when they do not.</summary>
    public static string? RoleOf(Clinician clinician)
    {
        var words = Words.List;
        var profession = (clinician.Credentials ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(credential => words.Professions.GetValueOrDefault(credential.Replace(".", "", StringComparison.Ordinal))).OfType<string>().FirstOrDefault();
        var specialty = clinician.Specialty?.Trim();
        return (profession, specialty) switch
        {
            (null, _) => null,
            ("physician", { Length: > 0 }) => words.Specialties.GetValueOrDefault(specialty) ?? $"{Lower(specialty)} physician",
            ("physician", _) => "physician",
            (_, { Length: > 0 }) when !profession.Contains("therapist", StringComparison.Ordinal) && profession is "nurse practitioner" or "physician assistant" or "advanced practice registered nurse" => $"{Lower(specialty)} {profession}",
            _ => profession,
        };
    }

    private static string Lower(string specialty) => Casing.Within(specialty, unlessProper: true);
}
