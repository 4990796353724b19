using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>Goal: a measurable aim, its target and by when.</summary>
internal static class ReadGoal
{
    public static void Read(Resource goal, ChartDraft chart)
    {
        var json = goal.Json;
        if (json.Concept("description") is not { } aim)
        {
            chart.LeaveOut(goal, NotNamed.Why(goal, "description"));
            return;
        }

        var because = new List<string>();
        var addresses = chart.Follow(goal, "addresses", because);
        var target = json.First("target");
        chart.Add(chart.Fact(goal, FactKind.Goal, aim) with
        {
            Date = target.Date("dueDate"),
            Finding = Target(target),
            Detail = Phrase.List(
                Phrase.FromCode(json.CodeOf("achievementStatus")),
                Phrase.After("for ", addresses),
                Phrase.After("set ", json.Date("startDate")?.ToString()),
                Phrase.After("within ", target.DurationWords("dueDuration")),
                Notes.Of(json)),
            Status = json.Words("lifecycleStatus"),
            By = chart.NameOf(json.Child("expressedBy"), goal),
            Because = because,
        });
    }

    private static string? Target(JsonElement target) => Phrase.Of(
        target.ConceptWords("measure"),
        target.QuantityWords("detailQuantity")
            ?? target.RangeWords("detailRange")
            ?? target.ConceptWords("detailCodeableConcept")
            ?? target.Words("detailString")
            ?? target.Digits("detailInteger")
            ?? target.RatioWords("detailRatio"));
}
