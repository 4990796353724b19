using System.Text.Json;
using MedNec.Fhir.Json;

namespace MedNec.Fhir.Elements;

/// <summary>How a result is judged by who measured it: "High", "Positive".</summary>
internal static class Interpretations
{
    /// <summary>All judgements of a result in words.</summary>
    public static string? Words(JsonElement result)
    {
        string? words = null;
        foreach (var item in result.List("interpretation"))
        {
            if (Concepts.Read(item) is { } judged)
            {
                words = Phrase.List(words, Spelled(judged.Text));
            }
        }

        return words;
    }

    // http://hl7.org/fhir/R4/valueset-observation-interpretation.html, for records that carry the code alone.
    private static string Spelled(string code) => code switch
    {
        "H" => "High",
        "HH" => "Critical high",
        "HU" => "Significantly high",
        "L" => "Low",
        "LL" => "Critical low",
        "LU" => "Significantly low",
        "N" => "Normal",
        "A" => "Abnormal",
        "AA" => "Critical abnormal",
        "POS" => "Positive",
        "NEG" => "Negative",
        "IND" => "Indeterminate",
        "DET" => "Detected",
        "ND" => "Not detected",
        "R" => "Resistant",
        "S" => "Susceptible",
        "I" => "Intermediate",
        _ => code,
    };
}
