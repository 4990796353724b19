namespace MedNec.Testing;

/// <summary>The sample cases of the project, one folder each.</summary>
public static class Samples
{
    /// <summary>The day on which samples are judged: Saturday, November 21, 2026.</summary>
    public static readonly DateOnly Today = new(2026, 11, 21);

    /// <summary>The folder that holds them.</summary>
    public static string Folder { get; } = Repository.PathTo("samples");

    /// <summary>All samples, by number.</summary>
    public static IReadOnlyList<Sample> All { get; } =
    [
        .. Directory.EnumerateDirectories(Folder)
            .Where(folder => File.Exists(Path.Combine(folder, "brief.json")))
            .Select(folder => new Sample(Path.GetFileName(folder)))
            .OrderBy(sample => sample.Name, StringComparer.Ordinal),
    ];
}

/// <summary>A sample case: a brief, its chart and documents, its place on the board, and the letter and findings expected of it.</summary>
/// <param name="Name">Its folder's name: "04-cpap-medicare".</param>
public sealed record Sample(string Name)
{
    /// <summary>A file of the sample: "brief.json", "expected/letter.md".</summary>
    public string PathTo(string file) => Path.Combine(Samples.Folder, Name, file);

    /// <summary>Its files that people wrote: all but the expected letter and findings, which are made from them.</summary>
    public IReadOnlyList<string> Sources =>
    [
        .. Directory.EnumerateFiles(PathTo("."), "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(PathTo("."), file).StartsWith("expected", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
