using System.Text.Json;
using MedNec.Fhir.Json;

namespace MedNec.Fhir.Elements;

/// <summary>Remarks that people wrote beside a resource (R4 <c>Annotation</c>).</summary>
internal static class Notes
{
    /// <summary>All remarks of a resource.</summary>
    public static string? Of(JsonElement resource)
    {
        string? notes = null;
        foreach (var note in resource.List("note"))
        {
            notes = Phrase.Parts(notes, note.Words("text"));
        }

        return notes;
    }
}
