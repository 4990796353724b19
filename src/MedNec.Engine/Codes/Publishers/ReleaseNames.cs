using System.Globalization;
using System.Text.RegularExpressions;

namespace MedNec.Engine.Codes;

/// <summary>Reads out of a file's name which release it is: the content of most files does not say.</summary>
internal static partial class ReleaseNames
{
    /// <summary>The ICD-10-CM release of "cms_2026_dx.zip/icd10cm_order_2026.txt". A name that says April is the update of that April.</summary>
    /// <exception cref="CodeSetException">No part of the name tells a year.</exception>
    public static CodeRelease OfDiagnoses(string name)
    {
        var year = Year(name) ?? throw new CodeSetException("does not say of which year it is; put the year into the file's name as the publisher does, such as icd10cm_order_2026.txt");
        return April().IsMatch(name) ? CodeRelease.OfApril(year) : CodeRelease.OfFiscalYear(year);
    }

    /// <summary>The quarterly release of "hcpcs_level2_2024-07.csv" or "HCPC2024_JUL_ANWEB.txt"; where the name tells none, that of the newest code in the file.</summary>
    public static CodeRelease OfQuarter(string name, DateOnly? newestCode)
    {
        if (YearAndMonth().Match(name) is { Success: true } dated)
        {
            return Quarter(Number(dated.Groups["year"].Value), Number(dated.Groups["month"].Value));
        }

        if (Year(name) is { } year)
        {
            // A name with its year alone is the file of January.
            return Quarter(year, MonthName().Match(name) is { Success: true } month ? Month(month.Value) : 1);
        }

        // A list without any date holds always.
        return newestCode is { } day ? Quarter(day.Year, day.Month) : new CodeRelease("undated", new DateOnly(1900, 1, 1)) { Until = DateOnly.MaxValue };
    }

    /// <summary>The year the last part of the name tells, else an earlier part.</summary>
    public static int? Year(string name)
    {
        foreach (var part in name.Split('/').Reverse())
        {
            if (YearOnly().Match(part) is { Success: true } year)
            {
                return Number(year.Value);
            }
        }

        return null;
    }

    private static CodeRelease Quarter(int year, int month) => CodeRelease.OfQuarter(new DateOnly(year, ((month - 1) / 3 * 3) + 1, 1));

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static int Month(string name) => name[..3].ToUpperInvariant() switch
    {
        "JAN" => 1,
        "FEB" => 2,
        "MAR" => 3,
        "APR" => 4,
        "MAY" => 5,
        "JUN" => 6,
        "JUL" => 7,
        "AUG" => 8,
        "SEP" => 9,
        "OCT" => 10,
        "NOV" => 11,
        _ => 12,
    };

    [GeneratedRegex(@"(?<!\d)20[1-4]\d(?!\d)")]
    private static partial Regex YearOnly();

    [GeneratedRegex(@"(?<![a-z])apr(?:il)?(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex April();

    [GeneratedRegex(@"(?<!\d)(?<year>20[1-4]\d)[-_](?<month>0[1-9]|1[0-2])(?!\d)")]
    private static partial Regex YearAndMonth();

    [GeneratedRegex("(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthName();
}
