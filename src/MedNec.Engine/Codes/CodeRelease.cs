using System.Globalization;

namespace MedNec.Engine.Codes;

/// <summary>One edition of a code set.</summary>
/// <param name="Name">"FY2026", "FY2025 April", "2024-07".</param>
/// <param name="InForce">The first day on which it holds.</param>
public sealed record CodeRelease(string Name, DateOnly InForce)
{
    /// <summary>The day after which a newer edition was due, whether or not it was imported.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The ICD-10-CM release of a fiscal year: FY2026 holds from 1 October 2025 to 30 September 2026 (45 CFR 162.1002; guidelines, title page).</summary>
    public static CodeRelease OfFiscalYear(int year) =>
        new("FY" + year.ToString(CultureInfo.InvariantCulture), new DateOnly(year - 1, 10, 1)) { Until = new DateOnly(year, 9, 30) };

    /// <summary>The update that ICD-10-CM takes on 1 April.</summary>
    public static CodeRelease OfApril(int year) =>
        new(string.Create(CultureInfo.InvariantCulture, $"FY{year} April"), new DateOnly(year, 4, 1)) { Until = new DateOnly(year, 9, 30) };

    /// <summary>A quarterly release, as HCPCS has them.</summary>
    /// <param name="firstDay">The first day of the quarter.</param>
    public static CodeRelease OfQuarter(DateOnly firstDay) =>
        new(firstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture), firstDay) { Until = firstDay.AddMonths(3).AddDays(-1) };

    /// <summary>The release by which <paramref name="on"/> is judged: the last one in force then, else the oldest. <paramref name="releases"/> are in order.</summary>
    /// <returns>Its index, and whether it is assumed: the edition that held on that day is not among them.</returns>
    internal static (int Index, bool Assumed) For(DateOnly on, IReadOnlyList<CodeRelease> releases)
    {
        var index = releases.Count - 1;
        while (index > 0 && releases[index].InForce > on)
        {
            index--;
        }

        return (index, on < releases[index].InForce || on > releases[index].Until);
    }
}
