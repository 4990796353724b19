using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>CareTeam: one fact for each member, with the member's part in the patient's care.</summary>
internal static class ReadCareTeam
{
    public static void Read(Resource team, ChartDraft chart)
    {
        var before = chart.Settled;
        var number = 0;
        foreach (var participant in team.Json.List("participant"))
        {
            number++;
            var member = participant.Child("member");
            var found = chart.Resolve(member, team);
            if (IsPatient(member.Words("reference"), found) || chart.NameOf(member, team) is not { } name)
            {
                continue;
            }

            var period = participant.Period("period");
            chart.Add(chart.Fact(team, FactKind.Clinician, new Concept(name), string.Create(CultureInfo.InvariantCulture, $"#{number}")) with
            {
                Date = period.Start,
                End = period.End,
                Finding = participant.AllConceptWords("role"),
                Detail = team.Json.Words("name"),
                Status = team.Status,
                Because = found is null ? [] : [found.Reference],
            });
        }

        if (chart.Settled == before)
        {
            chart.LeaveOut(team, "nobody named");
        }
    }

    private static bool IsPatient(string? address, Resource? found) =>
        found?.Type == "Patient" || (address is not null && References.TypeAndId(address)?.StartsWith("Patient/", StringComparison.Ordinal) is true);
}
