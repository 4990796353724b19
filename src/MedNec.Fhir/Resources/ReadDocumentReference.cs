using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>DocumentReference: a document on file.</summary>
internal static class ReadDocumentReference
{
    public static void Read(Resource document, ChartDraft chart)
    {
        var json = document.Json;
        string? titles = null;
        foreach (var content in json.List("content"))
        {
            titles = Phrase.List(titles, content.Child("attachment").Words("title"));
        }

        var type = json.Concept("type");
        if ((json.Words("description") ?? type?.Text ?? titles) is not { } what)
        {
            chart.LeaveOut(document, NotNamed.Why(document, "type"));
            return;
        }

        chart.Add(chart.Fact(document, FactKind.Document, new Concept(what) { Codes = type?.Codes ?? [] }) with
        {
            Date = json.Date("date") ?? json.Child("context").Period("period").Start,
            Detail = Phrase.List(type?.Text == what ? null : type?.Text, titles == what ? null : titles, json.AllConceptWords("category")),
            Status = document.Status,
            By = chart.NamesOf(document, "author"),
        });
    }
}
