using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>Why a resource that does not say what it is about is left out.</summary>
internal static class NotNamed
{
    /// <summary>"unreadable" when the member stands there in a shape we cannot read, else "not named".</summary>
    public static string Why(Resource resource, params ReadOnlySpan<string> members)
    {
        foreach (var member in members)
        {
            if (resource.Json.Has(member))
            {
                return "unreadable";
            }
        }

        return "not named";
    }
}
