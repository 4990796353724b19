using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MedNec.Engine.Charts;

/// <summary>
/// A date as somebody wrote it: to the year, the month or the day (FHIR R4 <c>date</c>: <c>2024</c>, <c>2024-03</c>,
/// <c>2024-03-09</c>; a time of day is cut off). A text that is no date, such as <c>1979-02-30</c>, is kept as written and
/// is not <see cref="IsPossible"/>: a wrong date is a finding for the clinic, never a crash.
/// </summary>
[JsonConverter(typeof(PartialDateJson))]
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(string text, int year, int month, int day) => (Text, Year, Month, Day) = (text, year, month, day);

    /// <summary>The date as written.</summary>
    public string Text { get => field ?? ""; }

    /// <summary>The year, 1 to 9999; 0 when the text is no date.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12; 0 when only the year is known.</summary>
    public int Month { get; }

    /// <summary>The day of the month; 0 when only the month or the year is known.</summary>
    public int Day { get; }

    /// <summary>Whether the text is a date of the calendar.</summary>
    public bool IsPossible => Year > 0;

    /// <summary>Whether the day is known.</summary>
    public bool IsExact => Day > 0;

    /// <summary>The first day it can be; the last day of the calendar when the text is no date, so that it sorts behind.</summary>
    public DateOnly Earliest => !IsPossible ? DateOnly.MaxValue : new DateOnly(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day it can be.</summary>
    public DateOnly Latest => this switch
    {
        { IsPossible: false } => DateOnly.MaxValue,
        { Month: 0 } => new DateOnly(Year, 12, 31),
        { Day: 0 } => new DateOnly(Year, Month, DateTime.DaysInMonth(Year, Month)),
        _ => new DateOnly(Year, Month, Day),
    };

    /// <summary>The date of one day.</summary>
    public static PartialDate Of(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Year, day.Month, day.Day);

    /// <summary>The date of <paramref name="year"/>, and of <paramref name="month"/> and <paramref name="day"/> where they are not 0; not possible when the calendar has no such day.</summary>
    public static PartialDate Of(int year, int month = 0, int day = 0)
    {
        var text = (month, day) switch
        {
            (0, _) => $"{year:D4}",
            (_, 0) => $"{year:D4}-{month:D2}",
            _ => $"{year:D4}-{month:D2}-{day:D2}",
        };
        return IsOnCalendar(year, month, day) ? new(text, year, month, day) : new(text, 0, 0, 0);
    }

    /// <summary>Reads a date as FHIR writes it; anything else is kept as text that <see cref="IsPossible"/> denies.</summary>
    public static PartialDate Parse(string text)
    {
        var span = text.AsSpan().Trim();
        if (span.Length > 10 && span[10] is 'T' or ' ')
        {
            span = span[..10];
        }

        return span.Length switch
        {
            4 when Number(span, out var y) && IsOnCalendar(y, 0, 0) => new(text, y, 0, 0),
            7 when span[4] == '-' && Number(span[..4], out var y) && Number(span[5..], out var m) && m > 0 && IsOnCalendar(y, m, 0) => new(text, y, m, 0),
            10 when span[4] == '-' && span[7] == '-' && Number(span[..4], out var y) && Number(span[5..7], out var m) && Number(span[8..], out var d)
                && m > 0 && d > 0 && IsOnCalendar(y, m, d) => new(text, y, m, d),
            _ => new(text, 0, 0, 0),
        };
    }

    /// <summary>Whether this and <paramref name="other"/> can be the same day: equal as far as both are known.</summary>
    public bool Agrees(PartialDate other) =>
        IsPossible && other.IsPossible && Year == other.Year
        && (Month == 0 || other.Month == 0 || (Month == other.Month && (Day == 0 || other.Day == 0 || Day == other.Day)));

    /// <summary>Orders by the first day each can be, then the vaguer first.</summary>
    public int CompareTo(PartialDate other) =>
        Earliest.CompareTo(other.Earliest) is var order and not 0 ? order : other.Latest.CompareTo(Latest);

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>In ISO form as far as known, or the text as written when it is no date.</summary>
    public override string ToString() => !IsPossible ? Text : Of(Year, Month, Day).Text;

    /// <summary>As a clinician writes it in a sentence: "March 9, 2024", "March 2024", "2024".</summary>
    public string InWords() => this switch
    {
        { IsPossible: false } => Text,
        { Month: 0 } => $"{Year:D4}",
        { Day: 0 } => $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Month)} {Year:D4}",
        _ => $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Month)} {Day}, {Year:D4}",
    };

    /// <summary>As a form writes it: 03/09/2024; in words when the day is not known.</summary>
    public string AsForm() => IsExact ? $"{Month:D2}/{Day:D2}/{Year:D4}" : InWords();

    private static bool IsOnCalendar(int year, int month, int day) =>
        year is >= 1 and <= 9999 && (month == 0 ? day == 0 : month is >= 1 and <= 12 && day >= 0 && day <= DateTime.DaysInMonth(year, month));

    private static bool Number(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

/// <summary>Reads and writes a <see cref="PartialDate"/> as the JSON string it was written as.</summary>
internal sealed class PartialDateJson : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? PartialDate.Parse(reader.GetString()!)
            : throw new JsonException("A date is written as text, such as \"2026-11-20\".");

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
