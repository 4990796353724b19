using System.Globalization;

namespace MedNec.Engine.Letters;

/// <summary>The kind of service that a billing code belongs to, by its system and range; only where the range says it.</summary>
internal static class ServiceByCode
{
    /// <summary>The kind of that code.</summary>
    public static Service Of(string? system, string? code)
    {
        var letters = code?.Trim().ToUpperInvariant() ?? "";
        return system?.ToUpperInvariant() switch
        {
            "NDC" or "RXNORM" => Service.Drug,
            _ when letters.Length != 5 => Service.Other,
            // HCPCS level II by chapter: E, K and L are equipment, prostheses and orthoses; J and Q0-Q5 drugs.
            _ when letters[0] is 'E' or 'K' or 'L' => Service.Dme,
            _ when letters[0] == 'J' => Service.Drug,
            _ when int.TryParse(letters, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number switch
            {
                >= 10004 and <= 69990 => Service.Surgery,
                >= 70010 and <= 79999 => Service.Imaging,
                >= 90785 and <= 90899 => Service.BehavioralHealth,
                >= 92507 and <= 92526 => Service.SpeechTherapy,
                >= 97010 and <= 97164 => Service.PhysicalTherapy,
                >= 97165 and <= 97168 => Service.OccupationalTherapy,
                >= 97810 and <= 97814 => Service.Acupuncture,
                >= 98940 and <= 98943 => Service.Chiropractic,
                _ => Service.Other,
            },
            _ => Service.Other,
        };
    }
}
