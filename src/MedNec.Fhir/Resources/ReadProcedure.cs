using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>Procedure: an operation, or a course of therapy.</summary>
internal static class ReadProcedure
{
    public static void Read(Resource procedure, ChartDraft chart)
    {
        var json = procedure.Json;
        if (json.Concept("code") is not { } what)
        {
            chart.LeaveOut(procedure, NotNamed.Why(procedure, "code"));
            return;
        }

        var reasons = chart.Reasons(procedure);
        var performed = json.When("performed");
        chart.Add(chart.Fact(procedure, FactKind.Procedure, what) with
        {
            Date = performed.Start,
            End = performed.End,
            Finding = Phrase.List(json.ConceptWords("outcome"), json.AllConceptWords("complication"), json.ConceptWords("statusReason")),
            Detail = Phrase.List(reasons.Words, json.AllConceptWords("bodySite"), Phrase.After("performed ", performed.Words), Notes.Of(json)),
            Status = procedure.Status,
            By = chart.NamesOf(procedure, "performer", "actor") ?? chart.NameOf(json.Child("asserter"), procedure),
            Because = reasons.Because,
        });
    }
}
