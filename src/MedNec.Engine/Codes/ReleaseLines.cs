using System.Globalization;

namespace MedNec.Engine.Codes;

/// <summary>Releases as lines of text, the way a compact set carries them: name, first day, last day, parted by tabs.</summary>
internal static class ReleaseLines
{
    public static string Write(IEnumerable<CodeRelease> releases) =>
        string.Join('\n', releases.Select(release => string.Create(CultureInfo.InvariantCulture, $"{release.Name}\t{release.InForce.DayNumber}\t{release.Until.DayNumber}")));

    public static IReadOnlyList<CodeRelease> Read(string lines) => lines.Length == 0 ? [] :
    [
        .. from line in lines.Split('\n')
           let parts = line.Split('\t')
           select new CodeRelease(parts[0], Day(parts[1])) { Until = Day(parts[2]) },
    ];

    private static DateOnly Day(string number) => DateOnly.FromDayNumber(int.Parse(number, CultureInfo.InvariantCulture));
}
