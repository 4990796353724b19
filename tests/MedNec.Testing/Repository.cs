namespace MedNec.Testing;

/// <summary>Finds the project's own folders and the shared test data from wherever a test runs.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The shared data folder (<c>MEDNEC_SHARED_DATA</c>, else <c>../shared/data</c>); null where it is absent.</summary>
    public static string? SharedData { get; } = FindSharedData();

    /// <summary>Why a test that needs shared data is skipped.</summary>
    public const string NoSharedData = "needs the shared test data: set MEDNEC_SHARED_DATA to its folder";

    /// <summary>A path inside the project.</summary>
    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MedNec.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside the project: no MedNec.slnx above them.");
    }

    private static string? FindSharedData()
    {
        var named = Environment.GetEnvironmentVariable("MEDNEC_SHARED_DATA");
        var folder = string.IsNullOrEmpty(named) ? Path.GetFullPath(Path.Combine(Root, "..", "shared", "data")) : named;
        return Directory.Exists(folder) ? folder : null;
    }
}
