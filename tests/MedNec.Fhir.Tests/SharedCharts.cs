using MedNec.Testing;

namespace MedNec.Fhir;

/// <summary>The FHIR files of the shared test data, by their path below its folder.</summary>
public static class SharedCharts
{
    public static TheoryData<string> Synthea() => Below("fhir/synthea");

    public static TheoryData<string> GuideExamples() => Below("fhir/ig-examples");

    public static string PathTo(string file)
    {
        if (Repository.SharedData is not { } data || file.Length == 0)
        {
            Assert.Skip(Repository.NoSharedData);
            return "";
        }

        return Path.Combine(data, file);
    }

    // One empty row where the data is absent, so that the theory is seen to be skipped.
    private static TheoryData<string> Below(string folder)
    {
        var files = Repository.SharedData is { } data && Directory.Exists(Path.Combine(data, folder))
            ? Directory.EnumerateFiles(Path.Combine(data, folder), "*.json", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(data, file)).Order(StringComparer.Ordinal).ToList()
            : [""];
        return [.. files];
    }
}
