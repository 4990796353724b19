using System.Globalization;

namespace MedNec.Store.Rows;

/// <summary>Times as the tables hold them: UTC text that sorts as time does, the same in every database and readable by an auditor.</summary>
internal static class Moment
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Write(DateTimeOffset at) => at.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) => DateTimeOffset.ParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
