using System.Text.Json;
using MedNec.Fhir.Json;

namespace MedNec.Fhir.Elements;

/// <summary>How far a request is one: a plan and a proposal are no order, and must say so.</summary>
internal static class Intents
{
    /// <summary>The intent in words, unless it is <paramref name="usual"/> or one of its kinds ("original-order").</summary>
    public static string? Unless(JsonElement request, string usual) =>
        request.Words("intent") is { } intent && !intent.EndsWith(usual, StringComparison.Ordinal) ? Phrase.FromCode(intent) : null;
}
