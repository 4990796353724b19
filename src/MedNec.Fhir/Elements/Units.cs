using System.Text;

namespace MedNec.Fhir.Elements;

/// <summary>
/// Units as people write them. Records often give the code of UCUM (https://ucum.org/ucum) in the place of words; a letter
/// writes "mmHg", not "mm[Hg]".
/// </summary>
internal static class Units
{
    /// <summary>The unit in words; "" for a bare number or a score.</summary>
    public static string AsPeopleWrite(string? unit) => unit switch
    {
        null or "1" or "{score}" or "score" or "{Score}" => "",
        "mm[Hg]" => "mmHg",
        "cm[H2O]" => "cmH2O",
        "[in_i]" or "[in_us]" => "in",
        "[ft_i]" => "ft",
        "[lb_av]" => "lb",
        "[oz_av]" => "oz",
        "[degF]" => "°F",
        "Cel" => "°C",
        "[pH]" => "pH",
        _ => unit.Contains('{', StringComparison.Ordinal) ? WithoutBraces(unit) : unit,
    };

    // UCUM puts annotations in braces: "mL/min/{1.73_m2}", "{events}/h".
    private static string WithoutBraces(string unit)
    {
        var plain = new StringBuilder(unit.Length);
        var inside = false;
        foreach (var sign in unit)
        {
            inside = sign switch { '{' => true, '}' => false, _ => inside };
            if (sign is not ('{' or '}'))
            {
                plain.Append(inside && sign == '_' ? ' ' : sign);
            }
        }

        return plain.ToString();
    }
}
