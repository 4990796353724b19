using MedNec.Cases.SampleCases;

namespace MedNec.Store.Files;

/// <summary>The samples in a folder of the machine: each folder in it that holds a case.json.</summary>
public static class SampleFolders
{
    /// <summary>Reads the samples under <paramref name="root"/>, by name; none when there is no such folder.</summary>
    public static IEnumerable<Sample> Under(string root) => !Directory.Exists(root) ? [] :
        from folder in Directory.GetDirectories(root).Order(StringComparer.Ordinal)
        where File.Exists(Path.Combine(folder, "case.json"))
        select Read(folder);

    private static Sample Read(string folder)
    {
        var files = new BriefFolder(folder);
        return new Sample(
            SampleJson.Read(files.Read("case.json", null), Path.GetFileName(folder)),
            files,
            [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Where(path => path is not ("case.json" or "brief.json") && !path.StartsWith("expected", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith('.'))
                .Order(StringComparer.Ordinal)]);
    }
}
