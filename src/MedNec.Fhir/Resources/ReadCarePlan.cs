using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>CarePlan: a plan of care, what it holds and which conditions it is for.</summary>
internal static class ReadCarePlan
{
    public static void Read(Resource plan, ChartDraft chart)
    {
        var json = plan.Json;
        var category = json.FirstConcept("category");
        var what = json.Words("title") is { } title ? new Concept(title) { Codes = category?.Codes ?? [] } : category;
        if (what is null && json.Words("description") is null)
        {
            chart.LeaveOut(plan, NotNamed.Why(plan, "category", "title"));
            return;
        }

        var because = new List<string>();
        var addresses = chart.Follow(plan, "addresses", because);
        var period = json.Period("period");
        chart.Add(chart.Fact(plan, FactKind.CarePlan, what ?? new Concept("Care plan")) with
        {
            Date = period.Start ?? json.Date("created"),
            End = period.End,
            Finding = json.Words("description"),
            Detail = Phrase.Parts(Phrase.After("for ", addresses), Activities(plan, chart), Phrase.After("goals: ", Goals(plan, chart)), Notes.Of(json)),
            Status = plan.Status,
            By = chart.NameOf(json.Child("author"), plan) ?? chart.NamesOf(plan, "contributor"),
            Because = because,
        });
    }

    private static string? Activities(Resource plan, ChartDraft chart)
    {
        string? activities = null;
        foreach (var activity in plan.Json.List("activity"))
        {
            var detail = activity.Child("detail");
            var ordered = activity.Child("reference") is { ValueKind: JsonValueKind.Object } reference
                ? chart.Resolve(reference, plan)?.Json.ConceptWords("code") ?? reference.Words("display")
                : null;
            activities = Phrase.List(activities, Phrase.Of(
                detail.ConceptWords("code") ?? ordered ?? detail.Words("description"),
                detail.TimingWords("scheduledTiming"),
                detail.Words("status") is { } status ? $"({Phrase.FromCode(status)})" : null));
        }

        return activities;
    }

    private static string? Goals(Resource plan, ChartDraft chart)
    {
        string? goals = null;
        foreach (var goal in plan.Json.List("goal"))
        {
            goals = Phrase.List(goals, chart.Resolve(goal, plan)?.Json.ConceptWords("description") ?? goal.Words("display"));
        }

        return goals;
    }
}
