using System.Text.Json;
using MedNec.Fhir.Json;

namespace MedNec.Fhir.Elements;

/// <summary>Puts how a drug is taken (R4 <c>Dosage</c>) in words: the prescriber's own text, else made of its parts.</summary>
internal static class Dosages
{
    /// <summary>All dosages of that list in words, in the order of the source.</summary>
    public static string? DosageWords(this JsonElement element, string name)
    {
        string? words = null;
        foreach (var dosage in element.List(name))
        {
            words = Phrase.Parts(words, Words(dosage));
        }

        return words;
    }

    /// <summary>One dosage in words.</summary>
    public static string? Words(JsonElement dosage)
    {
        var words = dosage.Words("text") ?? Phrase.List(
            Dose(dosage),
            dosage.ConceptWords("method"),
            dosage.ConceptWords("route"),
            dosage.ConceptWords("site"),
            dosage.TimingWords("timing"),
            AsNeeded(dosage));
        var most = Phrase.After("at most ", dosage.RatioWords("maxDosePerPeriod") ?? dosage.QuantityWords("maxDosePerAdministration"));
        return Phrase.List(words, most, dosage.AllConceptWords("additionalInstruction"), dosage.Words("patientInstruction"));
    }

    private static string? Dose(JsonElement dosage)
    {
        string? words = null;
        foreach (var dose in dosage.List("doseAndRate"))
        {
            words = Phrase.List(words, Amount(dose));
        }

        // MedicationAdministration carries its one dose without a list.
        return words ?? Amount(dosage) ?? dosage.QuantityWords("dose");
    }

    private static string? Amount(JsonElement dose)
    {
        var amount = dose.QuantityWords("doseQuantity") ?? dose.RangeWords("doseRange");
        if (amount is not null && dose.Child("doseQuantity") is { } quantity && !quantity.Has("unit") && !quantity.Has("code") && !dose.Has("doseRange"))
        {
            amount = $"dose {amount}";
        }

        var rate = dose.RatioWords("rateRatio") ?? dose.RangeWords("rateRange") ?? dose.QuantityWords("rateQuantity");
        return Phrase.List(amount, Phrase.After("at ", rate));
    }

    private static string? AsNeeded(JsonElement dosage) =>
        Phrase.After("as needed for ", dosage.ConceptWords("asNeededCodeableConcept"))
        ?? (dosage.Flag("asNeededBoolean") is true ? "as needed" : null);
}
