using System.Text.Json;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;

namespace MedNec.Fhir.Records;

/// <summary>
/// Tells whether two Patient resources are one person. When in doubt they are two: a letter with another patient's words
/// does more harm than a record that must be exported again.
/// </summary>
internal static class SamePerson
{
    /// <summary>Whether both describe one person: linked to each other, under one id, or agreeing in name and birth date.</summary>
    public static bool Are(Resource one, Resource other)
    {
        if (Links(one.Json, other) || Links(other.Json, one))
        {
            return true;
        }

        var sameName = SharesName(one.Json, other.Json);
        var sameBirth = Born(one.Json) is { } birth && birth == Born(other.Json);
        if (one.Id is not null && one.Id == other.Id && !References.NameDifferentServers(one.FullUrl, other.FullUrl))
        {
            return sameName || sameBirth || NothingSaid(one.Json) || NothingSaid(other.Json);
        }

        return sameName && sameBirth && !Contradict(one.Json, other.Json);
    }

    /// <summary>The references under which a Patient says it is also kept (R4 <c>Patient.link</c>).</summary>
    public static IEnumerable<string> LinkedAs(JsonElement patient)
    {
        foreach (var link in patient.List("link"))
        {
            if (link.Child("other").Words("reference") is { } address)
            {
                yield return address;
            }
        }
    }

    private static bool Links(JsonElement patient, Resource other) =>
        LinkedAs(patient).Any(address => address == other.FullUrl || References.TypeAndId(address) == other.Reference);

    private static string? Born(JsonElement patient) => patient.Words("birthDate");

    private static bool NothingSaid(JsonElement patient) => !patient.Has("name") && !patient.Has("birthDate");

    private static bool SharesName(JsonElement one, JsonElement other) =>
        PersonName.All(one).Any(name => PersonName.All(other).Any(known => string.Equals(name.Full, known.Full, StringComparison.OrdinalIgnoreCase)));

    private static bool Contradict(JsonElement one, JsonElement other)
    {
        if (one.Words("gender") is { } sex && other.Words("gender") is { } otherSex && sex != otherSex)
        {
            return true;
        }

        foreach (var mine in one.List("identifier"))
        {
            foreach (var theirs in other.List("identifier"))
            {
                if (mine.Child("type").HasCode("MR") && theirs.Child("type").HasCode("MR")
                    && mine.Words("system") is { } system && system == theirs.Words("system") && mine.Words("value") != theirs.Words("value"))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
