using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>Coverage: the payer, the plan, the numbers on the card and who holds it, in the words that a brief's coverage uses.</summary>
internal static class ReadCoverage
{
    public static void Read(Resource coverage, ChartDraft chart)
    {
        var json = coverage.Json;
        var period = json.Period("period");
        chart.Add(chart.Fact(coverage, FactKind.Coverage, Payer(coverage, chart)) with
        {
            Finding = Class(json, "plan") ?? json.ConceptWords("type"),
            Detail = Phrase.List(
                Phrase.After("member ", json.Identifier("MB") ?? json.Words("subscriberId")),
                Phrase.After("group ", GroupNumber(json)),
                Holder(coverage, chart)),
            Date = period.Start,
            End = period.End,
            Status = coverage.Status,
        });
    }

    private static Concept Payer(Resource coverage, ChartDraft chart)
    {
        string? payers = null;
        foreach (var payor in coverage.Json.List("payor"))
        {
            payers = Phrase.List(payers, chart.Resolve(payor, coverage)?.Type == "Patient" ? "Self-pay" : chart.NameOf(payor, coverage));
        }

        return new Concept(payers ?? "Coverage") { Codes = coverage.Json.Concept("type")?.Codes ?? [] };
    }

    private static string? Holder(Resource coverage, ChartDraft chart)
    {
        var relation = coverage.Json.CodeOf("relationship");
        if (relation is null or "self" || coverage.Json.Child("subscriber") is not { ValueKind: JsonValueKind.Object } reference)
        {
            return null;
        }

        var born = chart.Resolve(reference, coverage)?.Json.Date("birthDate");
        return Phrase.Of("held by", chart.NameOf(reference, coverage) ?? "another person", $"(patient is {relation})", Phrase.After("born ", born?.ToString()));
    }

    private static string? Class(JsonElement coverage, string kind)
    {
        foreach (var entry in coverage.List("class"))
        {
            if (entry.Child("type").HasCode(kind))
            {
                return entry.Words("name") ?? entry.Words("value");
            }
        }

        return null;
    }

    private static string? GroupNumber(JsonElement coverage)
    {
        foreach (var entry in coverage.List("class"))
        {
            if (entry.Child("type").HasCode("group"))
            {
                return entry.Words("value") ?? entry.Words("name");
            }
        }

        return null;
    }
}
