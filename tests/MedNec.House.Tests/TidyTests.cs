using System.Diagnostics;
using System.Text.RegularExpressions;
using MedNec.Testing;

namespace MedNec.House.Tests;

/// <summary>What no file of the project may hold. Each rule stands beside a text that it must catch.</summary>
public sealed partial class TidyTests
{
    private static readonly (string Name, Func<string, string, bool> Breaks, string Path, string Planted)[] Rules =
    [
        ("unfinished work", (path, text) => IsCode(path) && Unfinished().IsMatch(text), "src/A.cs", "// TO" + "DO: later"),
        ("not implemented", (path, text) => IsCode(path) && text.Contains("NotImplemented" + "Exception", StringComparison.Ordinal), "src/A.cs", "throw new NotImplemented" + "Exception();"),
        ("a path of some machine", (_, text) => MachinePath().IsMatch(text), "docs/a.md", "see /ho" + "me/ana/mednec"),
        ("a floating version", (path, text) => path.EndsWith(".props", StringComparison.Ordinal) && text.Contains("Version=\"*", StringComparison.Ordinal), "Directory.Packages.props", "<PackageVersion Include=\"X\" Version=\"*\" />"),
        ("a version beside the project", (path, text) => path.EndsWith(".csproj", StringComparison.Ordinal) && VersionInProject().IsMatch(text), "src/A.csproj", "<PackageReference Include=\"X\" Version=\"1.0\" />"),
        ("a download address in a lock file", (path, text) => path.EndsWith("lock.json", StringComparison.Ordinal) && text.Contains("\"resolved\": \"http", StringComparison.Ordinal), "package-lock.json", "\"resolved\": \"https://registry.example/x.tgz\""),
        ("a range of versions from npm", (path, text) => path.EndsWith("package.json", StringComparison.Ordinal) && NpmRange().IsMatch(text), "package.json", "\"htmx.org\": \"^2.0.0\""),
        ("a folder name that says nothing", (path, _) => EmptyName().IsMatch(path), "src/MedNec.Cases/Helpers/A.cs", ""),
        ("output among the sources", (path, _) => BuildOutput().IsMatch(path), "src/MedNec.Engine/bin/Debug/A.dll", ""),
    ];

    [Fact]
    public void No_file_of_the_project_breaks_a_rule()
    {
        var complaints =
            from file in ProjectFiles()
            let text = file.EndsWith(".png", StringComparison.Ordinal) || file.EndsWith(".woff2", StringComparison.Ordinal) ? "" : File.ReadAllText(Repository.PathTo(file))
            from rule in Rules
            where rule.Breaks(file, text)
            select $"{file}: {rule.Name}";

        complaints.ShouldBeEmpty();
    }

    [Fact]
    public void Each_rule_catches_the_fault_planted_beside_it() =>
        Rules.ShouldAllBe(rule => rule.Breaks(rule.Path, rule.Planted));

    [Fact]
    public void Every_project_has_its_lock_file() =>
        Directory.EnumerateFiles(Repository.PathTo("src"), "*.csproj", SearchOption.AllDirectories)
            .Where(project => !File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")))
            .ShouldBeEmpty();

    /// <summary>The files git tracks or would track: what a fresh clone holds, and what is about to join it.</summary>
    internal static IReadOnlyList<string> ProjectFiles()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-co", "--exclude-standard"]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true })!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return [.. files.Where(file => File.Exists(Repository.PathTo(file)))];
    }

    private static bool IsCode(string path) => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".ts", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(TO" + "DO|FIX" + "ME|HA" + @"CK)\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"/(home|Users|root|work)/[a-z]")]
    private static partial Regex MachinePath();

    [GeneratedRegex("<PackageReference [^>]*Version=")]
    private static partial Regex VersionInProject();

    [GeneratedRegex("\": \"[\\^~]")]
    private static partial Regex NpmRange();

    [GeneratedRegex(@"/(Helpers|Utils|Services|Common|Models|Managers)/")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"(^|/)(bin|obj)/")]
    private static partial Regex BuildOutput();
}
