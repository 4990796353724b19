using System.Globalization;
using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>Observation: a measurement, test or score; its components are facts of their own that belong to it.</summary>
internal static class ReadObservation
{
    public static void Read(Resource observation, ChartDraft chart)
    {
        var json = observation.Json;
        if (json.Concept("code") is not { } test)
        {
            chart.LeaveOut(observation, NotNamed.Why(observation, "code"));
            return;
        }

        var because = new List<string>();
        var parts = Phrase.List(chart.Follow(observation, "hasMember", because), chart.Follow(observation, "derivedFrom", because));
        var taken = json.When("effective");
        var whole = Measured(chart.Fact(observation, FactKind.Result, test), json) with
        {
            Date = taken.Start ?? json.Date("issued"),
            End = taken.End,
            Status = observation.Status,
            By = chart.NamesOf(observation, "performer"),
        };
        chart.Add(whole with
        {
            Detail = Phrase.List(whole.Detail, json.ConceptWords("bodySite"), json.ConceptWords("method"), taken.Words, parts, Notes.Of(json)),
            Because = because,
        });
        AddComponents(observation, whole, chart);
    }

    private static void AddComponents(Resource observation, Fact whole, ChartDraft chart)
    {
        var number = 0;
        foreach (var component in observation.Json.List("component"))
        {
            number++;
            if (component.Concept("code") is { } part)
            {
                chart.Add(Measured(chart.Fact(observation, FactKind.Result, part, string.Create(CultureInfo.InvariantCulture, $"#{number}")), component) with
                {
                    Date = whole.Date,
                    End = whole.End,
                    Status = whole.Status,
                    By = whole.By,
                    Because = [whole.Id],
                });
            }
        }
    }

    // An observation and its component say their result alike.
    private static Fact Measured(Fact fact, JsonElement json)
    {
        var value = Values.Read(json);
        return fact with
        {
            Value = value.Number,
            Finding = Phrase.List(value.Words, Interpretations.Words(json)),
            Detail = Phrase.List(
                Phrase.After("reference range ", ReferenceRange(json)),
                Phrase.After("no value: ", json.ConceptWords("dataAbsentReason"))),
            Source = value.IsWritten ? fact.Source with { Quote = json.Child("valueString").Written() } : fact.Source,
        };
    }

    private static string? ReferenceRange(JsonElement json)
    {
        string? ranges = null;
        foreach (var range in json.List("referenceRange"))
        {
            var limits = (range.QuantityWords("low"), range.QuantityWords("high")) switch
            {
                ({ } low, { } high) => $"{low} to {high}",
                ({ } low, null) => $"{low} or more",
                (null, { } high) => $"{high} or less",
                _ => range.Words("text"),
            };
            ranges = Phrase.List(ranges, Phrase.Of(limits, range.Child("type").HasCode("normal") ? null : Phrase.After("for ", range.ConceptWords("type"))));
        }

        return ranges;
    }
}
