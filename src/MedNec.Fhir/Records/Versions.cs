using System.Globalization;
using System.Text.Json;
using MedNec.Fhir.Json;

namespace MedNec.Fhir.Records;

/// <summary>Tells which of two states of one resource is newer, by what the server wrote into <c>meta</c>.</summary>
internal static class Versions
{
    /// <summary>Below 0 when <paramref name="left"/> is older, above 0 when it is newer, 0 when nothing says so.</summary>
    public static int Compare(JsonElement left, JsonElement right)
    {
        var (one, other) = (left.Child("meta"), right.Child("meta"));
        if (Updated(one) is { } before && Updated(other) is { } after && before != after)
        {
            return before.CompareTo(after);
        }

        return Number(one) is { } first && Number(other) is { } second ? first.CompareTo(second) : 0;
    }

    private static DateTimeOffset? Updated(JsonElement meta) =>
        DateTimeOffset.TryParse(meta.Words("lastUpdated"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private static long? Number(JsonElement meta) =>
        long.TryParse(meta.Words("versionId"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
