using MedNec.Engine.Charts;

namespace MedNec.Cases.Briefs;

/// <summary>Puts the charts of one patient from several records together.</summary>
public static class MergeCharts
{
    /// <summary>One chart of <paramref name="charts"/>; facts keep their order within each kind, and a fact that two records share stands once.</summary>
    /// <exception cref="UnreadableInputException">They are of different patients.</exception>
    public static Chart Of(IReadOnlyList<Chart> charts, string file)
    {
        if (charts.Count == 0)
        {
            return Chart.Empty;
        }

        var merged = charts[0];
        for (var i = 1; i < charts.Count; i++)
        {
            if (merged.Patient is { } one && charts[i].Patient is { } other && !SamePerson(one, other))
            {
                throw new UnreadableInputException(file, $"chart[{i}]", "is of another patient than the charts before it; a letter is about one patient");
            }

            merged = Two(merged, charts[i]);
        }

        return merged;
    }

    private static Chart Two(Chart one, Chart other)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (what, count) in one.NotUsed.Concat(other.NotUsed))
        {
            counts[what] = counts.GetValueOrDefault(what) + count;
        }

        return new Chart
        {
            Patient = one.Patient?.FilledFrom(other.Patient) ?? other.Patient,
            Facts = [.. one.Facts.Concat(other.Facts).DistinctBy(fact => fact.Id).OrderBy(fact => fact.Kind)],
            NotUsed = counts,
        };
    }

    // Two records of one person may differ in the middle name or an accent, hardly in birth date and family name at once.
    private static bool SamePerson(Patient one, Patient other) =>
        (one.BirthDate is { } born && other.BirthDate is { } bornToo && born.Agrees(bornToo)) || (Family(one) is { } family && family == Family(other));

    private static string? Family(Patient patient) => patient.Name?.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault()?.ToUpperInvariant();
}
