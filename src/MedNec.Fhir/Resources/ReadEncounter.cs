using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>Encounter: a visit, its reason and who was there.</summary>
internal static class ReadEncounter
{
    public static void Read(Resource encounter, ChartDraft chart)
    {
        var json = encounter.Json;
        var setting = Setting(json.Child("class"));
        var what = json.FirstConcept("type") ?? json.Concept("serviceType") ?? (setting is null ? null : new Concept(setting));
        if (what is null)
        {
            chart.LeaveOut(encounter, NotNamed.Why(encounter, "type", "class"));
            return;
        }

        var reasons = chart.Reasons(encounter);
        var because = new List<string>(reasons.Because);
        var diagnoses = chart.Follow(encounter, "diagnosis", because, "condition");
        var period = json.Period("period");
        chart.Add(chart.Fact(encounter, FactKind.Visit, what) with
        {
            Date = period.Start,
            End = period.End,
            Detail = Phrase.List(setting == what.Text ? null : setting, reasons.Words, diagnoses, chart.NameOf(json.Child("serviceProvider"), encounter)),
            Status = encounter.Status,
            By = chart.NamesOf(encounter, "participant", "individual"),
            Because = because,
        });
    }

    // http://terminology.hl7.org/ValueSet/v3-ActEncounterCode, for records that carry the code alone.
    private static string? Setting(JsonElement coding) => coding.Words("display") ?? coding.Words("code") switch
    {
        "AMB" => "ambulatory",
        "EMER" => "emergency",
        "IMP" => "inpatient encounter",
        "ACUTE" => "inpatient acute",
        "NONAC" => "inpatient non-acute",
        "OBSENC" => "observation encounter",
        "PRENC" => "pre-admission",
        "SS" => "short stay",
        "HH" => "home health",
        "FLD" => "field",
        "VR" => "virtual",
        var code => code,
    };
}
