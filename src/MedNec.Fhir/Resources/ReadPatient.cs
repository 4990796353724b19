using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>Patient: who the record is about, and a fact for each thing that identifies the person.</summary>
internal static class ReadPatient
{
    public static void Read(Resource patient, ChartDraft chart)
    {
        if (patient != chart.Subject.Main)
        {
            chart.LeaveOut(patient, chart.Subject.Includes(patient) ? "repeated" : "holder of the plan");
            return;
        }

        var person = Person(patient.Json);
        var before = chart.Settled;
        Add("#name", "Name", person.Name, null);
        Add("#birthDate", "Birth date", null, person.BirthDate);
        Add("#sex", "Sex", person.Sex, null);
        Add("#mrn", "Record number", person.Mrn, null);
        if (chart.Settled == before)
        {
            chart.LeaveOut(patient, "says nothing we can use");
        }

        void Add(string part, string what, string? finding, PartialDate? date)
        {
            if (finding is not null || date is not null)
            {
                chart.Add(chart.Fact(patient, FactKind.Identity, new Concept(what), part) with { Finding = finding, Date = date });
            }
        }
    }

    /// <summary>The patient as the letter needs them.</summary>
    public static Patient Person(JsonElement patient)
    {
        var names = PersonName.All(patient);
        return new Patient
        {
            Name = names is [var legal, ..] ? legal.Full : null,
            Aliases = names.Count > 1 ? [.. names.Skip(1).Select(name => name.Full)] : null,
            BirthDate = patient.Date("birthDate"),
            Sex = patient.Words("gender"),
            Pronouns = Pronouns(patient),
            Mrn = patient.Identifier("MR"),
        };
    }

    // http://hl7.org/fhir/StructureDefinition/individual-pronouns carries LOINC answers of list LL5144-2.
    private static string? Pronouns(JsonElement patient)
    {
        foreach (var extension in patient.List("extension"))
        {
            if (extension.Words("url") is { } url && url.EndsWith("pronouns", StringComparison.OrdinalIgnoreCase))
            {
                return Recorded(extension) ?? Recorded(extension.First("extension"));
            }
        }

        return null;
    }

    private static string? Recorded(JsonElement extension)
    {
        var concept = extension.Child("valueCodeableConcept");
        if (concept.HasCode("LA29518-0"))
        {
            return "he";
        }

        if (concept.HasCode("LA29519-8"))
        {
            return "she";
        }

        if (concept.HasCode("LA29520-6"))
        {
            return "they";
        }

        var words = Concepts.Read(concept)?.Text ?? extension.Words("valueString") ?? extension.Words("valueCode");
        return words?.Split('/', ' ')[0].ToLowerInvariant() is "he" or "she" or "they" ? words.Split('/', ' ')[0].ToLowerInvariant() : null;
    }
}
