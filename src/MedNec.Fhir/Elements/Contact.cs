using System.Text.Json;
using MedNec.Fhir.Json;

namespace MedNec.Fhir.Elements;

/// <summary>Numbers and addresses by which a person or organization is reached or known.</summary>
internal static class Contact
{
    private const string NpiSystem = "http://hl7.org/fhir/sid/us-npi";

    /// <summary>The National Provider Identifier.</summary>
    public static string? Npi(this JsonElement resource)
    {
        foreach (var identifier in resource.List("identifier"))
        {
            if (identifier.Words("system") == NpiSystem && identifier.Words("value") is { } npi)
            {
                return npi;
            }
        }

        return null;
    }

    /// <summary>The first identifier of a type of http://terminology.hl7.org/CodeSystem/v2-0203, one still in use before an old one.</summary>
    public static string? Identifier(this JsonElement resource, string type)
    {
        string? old = null;
        foreach (var identifier in resource.List("identifier"))
        {
            if (identifier.Child("type").HasCode(type) && identifier.Words("value") is { } value)
            {
                if (identifier.Words("use") != "old" && !identifier.Child("period").Has("end"))
                {
                    return value;
                }

                old ??= value;
            }
        }

        return old;
    }

    /// <summary>The first number of that system ("phone", "fax"), one at work before one at home.</summary>
    public static string? Number(this JsonElement resource, string system)
    {
        string? first = null;
        foreach (var point in resource.List("telecom"))
        {
            if (point.Words("system") == system && point.Words("use") != "old" && point.Words("value") is { } number)
            {
                if (point.Words("use") == "work")
                {
                    return number;
                }

                first ??= number;
            }
        }

        return first;
    }

    /// <summary>The first postal address on one line.</summary>
    public static string? Address(this JsonElement resource)
    {
        var address = resource.First("address");
        string? lines = null;
        foreach (var line in address.List("line"))
        {
            lines = Phrase.List(lines, line.Words());
        }

        return Phrase.List(lines, address.Words("city"), Phrase.Of(address.Words("state"), address.Words("postalCode"))) ?? address.Words("text");
    }
}
