using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Charts;

namespace MedNec.Engine.Reading;

/// <summary>Reads the dates of a text in the forms used in the United States. A date that no calendar has (02/30/2024) is read and is not possible.</summary>
public static partial class DateReader
{
    private const string MonthName =
        "(?<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

    private const string Months = "jan feb mar apr may jun jul aug sep oct nov dec";

    // Two figures of a year: a letter speaks of births since 1950 and of plans until 2049.
    private const int FirstYearOfOldCentury = 50;

    /// <summary>The dates, in order.</summary>
    public static IReadOnlyList<Found<PartialDate>> In(string text)
    {
        var found = new List<Found<PartialDate>>();
        if (!WordStarts.HasDigit(text))
        {
            return found;
        }

        for (var at = WordStarts.Next(text, 0); at >= 0;)
        {
            if (FormAt(text, at)?.Match(text, at) is not { Success: true } match)
            {
                at = WordStarts.Next(text, at + 1);
                continue;
            }

            var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
            if (match.Groups["name"] is { Success: true } name)
            {
                month = MonthOf(name.ValueSpan);
            }

            if (match.Groups["y"].Length == 2)
            {
                year += year < FirstYearOfOldCentury ? 2000 : 1900;
            }

            var written = match.Groups["date"];
            var hasZero = (month == 0 && match.Groups["m"].Success) || (day == 0 && match.Groups["d"].Success);
            var date = hasZero ? default : PartialDate.Of(year, month, day);
            found.Add(new(written.Index, written.Index + written.Length, date.IsPossible ? date : PartialDate.Parse(written.Value)));
            at = WordStarts.Next(text, written.Index + written.Length);
        }

        return found;
    }

    /// <summary>The form that a date beginning here can have: four figures begin a year, one or two a month or a day, letters a month.</summary>
    private static Regex? FormAt(string text, int at)
    {
        var end = WordStarts.End(text, at);
        if (!char.IsAsciiDigit(text[at]))
        {
            return end - at >= 3 && Months.Contains(text.AsSpan(at, 3), StringComparison.OrdinalIgnoreCase) ? MonthFirst() : null;
        }

        return (end - at, text[at]) switch
        {
            (4, '1' or '2') when end == at + 4 && text.AsSpan(at, 2) is "19" or "20" => YearFirst(),
            (1 or 2 or 3 or 4, _) when end < text.Length => Numbers(),
            // 09MAR2024
            (8 or 9, _) => Joined(),
            _ => null,
        };
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } digits ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static int MonthOf(ReadOnlySpan<char> name) => char.ToLowerInvariant(name[0]) switch
    {
        'j' => char.ToLowerInvariant(name[1]) == 'a' ? 1 : char.ToLowerInvariant(name[2]) == 'n' ? 6 : 7,
        'f' => 2,
        'm' => char.ToLowerInvariant(name[2]) == 'r' ? 3 : 5,
        'a' => char.ToLowerInvariant(name[1]) == 'p' ? 4 : 8,
        's' => 9,
        'o' => 10,
        'n' => 11,
        _ => 12,
    };

    // 2024-03-09, 2024/03/09 and 2024-03; "in 2024" and "(2019)": four figures alone are a year only behind such a word, and not before what is counted.
    [GeneratedRegex(
        @"\G(?<date>(?:(?<![\w/.-])(?:(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})(?!\d)|(?<y>[0-9]{4})/(?<m>[0-9]{1,2})/(?<d>[0-9]{1,2})(?![\w/])|(?<y>[0-9]{4})-(?<m>0[1-9]|1[0-2])(?![\w-])))"
        + @"|(?<=\b(?:in|since|of|from|until|till|through|by|during|year|early|late|mid|around|before|after|to|and|circa)[\s-]|[(\u2013])(?<y>[0-9]{4})"
        + @"(?![\w/]|[.,]\d|-\d|\s{0,2}(?:mg|mcg|g|kg|ml|kcal|calor|unit|step|visit|patient|participant|adult|people|person|subject|case|wom[ae]n|m[ae]n|%|dollar|meter|feet)))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearFirst();

    // 03/09/2024, 3/9/24, 03-09-2024, 03-09-24, 03.09.2024 and 03/2024; 9 March 2024, 9-Mar-2024 and 9-Mar-24.
    [GeneratedRegex(
        @"\G(?<![\w/.-])(?<date>(?<m>[0-9]{1,2})/(?<d>[0-9]{1,2})/(?<y>[0-9]{4}|[0-9]{2})(?![\w/])|(?<m>0?[1-9]|1[0-2])-(?<d>0?[1-9]|[12][0-9]|3[01])-(?<y>(?:19|20)[0-9]{2})(?![\w-])|(?<m>[0-9]{1,2})/(?<y>(?:19|20)[0-9]{2})(?![\w/])"
        + @"|(?<m>0[1-9]|1[0-2])-(?<d>0[1-9]|[12][0-9]|3[01])-(?<y>[0-9]{2})(?![\w/-])|(?<m>0?[1-9]|1[0-2])\.(?<d>0?[1-9]|[12][0-9]|3[01])\.(?<y>(?:19|20)[0-9]{2})(?!\w|[.-]\w)"
        + @"|(?<d>[0-9]{1,2})-(?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(?<y>[0-9]{2})(?![\w-])"
        + @"|(?<d>[0-9]{1,2})(?:st|nd|rd|th)?(?:\s{1,3}(?:of\s{1,3})?|-)" + MonthName + @"\.?(?:,?\s{1,3}|-)(?<y>(?:19|20)[0-9]{2})(?!\w))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\G(?<![\w/.-])(?<date>(?<d>[0-9]{1,2})(?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?<y>(?:19|20)[0-9]{2}))(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Joined();

    // March 9, 2024, March 2024 and Mar '24.
    [GeneratedRegex(
        @"\G(?<date>" + MonthName + @"\.?(?:\s{1,3}(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?<y>(?:19|20)[0-9]{2})(?!\w)|,?\s{1,3}(?:of\s{1,3})?(?<y>(?:19|20)[0-9]{2})(?![\w-])|\s{1,3}(?:(?<d>[0-9]{1,2}),?\s{1,3})?['’](?<y>[0-9]{2})(?!\w)))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MonthFirst();
}
