using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>DiagnosticReport: a report over several results or of an image, with its conclusion.</summary>
internal static class ReadDiagnosticReport
{
    public static void Read(Resource report, ChartDraft chart)
    {
        var json = report.Json;
        if (json.Concept("code") is not { } what)
        {
            chart.LeaveOut(report, NotNamed.Why(report, "code"));
            return;
        }

        var because = new List<string>();
        var results = chart.Follow(report, "result", because);
        var taken = json.When("effective");
        string? titles = null;
        foreach (var form in json.List("presentedForm"))
        {
            titles = Phrase.List(titles, form.Words("title"));
        }

        chart.Add(chart.Fact(report, FactKind.Report, what, quote: json.Child("conclusion").Written()) with
        {
            Date = taken.Start ?? json.Date("issued"),
            End = taken.End,
            Finding = Phrase.List(json.Words("conclusion"), json.AllConceptWords("conclusionCode")),
            Detail = Phrase.List(json.AllConceptWords("category"), titles, results),
            Status = report.Status,
            By = chart.NamesOf(report, "resultsInterpreter") ?? chart.NamesOf(report, "performer"),
            Because = because,
        });
    }
}
