using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Checks.Therapy;

/// <summary>The numbers of Medicare's therapy rules (<c>packs/rules/therapy-thresholds.yaml</c>) and which letters ask for more therapy.</summary>
internal static class TherapyRules
{
    private static readonly Lazy<PackNode> Pack = new(() => Packs.Yaml("rules/therapy-thresholds.yaml"));

    /// <summary>Physical, occupational and speech therapy.</summary>
    public static IReadOnlyList<Service> Services { get; } = [Service.PhysicalTherapy, Service.OccupationalTherapy, Service.SpeechTherapy];

    /// <summary>The days of the plan of care.</summary>
    public static int Days(string key) => int.Parse(Pack.Value["plan"][key].Text, CultureInfo.InvariantCulture);

    /// <summary>A date of the plan of care.</summary>
    public static DateOnly Day(string key) => DateOnly.ParseExact(Pack.Value["plan"][key].Text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The threshold of that year in US dollars; null for a year we do not know.</summary>
    public static decimal? Threshold(int year) =>
        Pack.Value["years"].Items.FirstOrDefault(row => row["year"].Text == year.ToString(CultureInfo.InvariantCulture)) is { } row ? decimal.Parse(row["dollars"].Text, CultureInfo.InvariantCulture) : null;

    /// <summary>The words that justify going over it.</summary>
    public static WordList Justifying { get; } = new(Pack.Value["justified-by"].Texts);

    /// <summary>Whether this letter asks for therapy to go on: a renewal, an exception, or the same therapy given before.</summary>
    public static bool IsContinued(Brief brief) =>
        brief.Purpose is Purpose.Renewal or Purpose.BenefitException
        || brief.Coverage?.Benefits.Any(benefit => benefit.Service is { } service && Services.Contains(service) && benefit.Used > 0) == true;

    /// <summary>Whether that date lies more than so many days behind.</summary>
    public static int Since(PartialDate from, PartialDate to) => to.Earliest.DayNumber - from.Earliest.DayNumber;
}
