using System.Text.RegularExpressions;
using MedNec.Testing;

namespace MedNec.House.Tests;

/// <summary>A document that points at nothing is untrue.</summary>
public sealed partial class DocumentsTests
{
    [Fact]
    public void Every_link_between_documents_leads_somewhere()
    {
        var broken =
            from file in TidyTests.ProjectFiles()
            where file.EndsWith(".md", StringComparison.Ordinal) && !file.StartsWith("samples/", StringComparison.Ordinal)
            from target in Targets(File.ReadAllText(Repository.PathTo(file)))
            where !Exists(Path.Combine(Path.GetDirectoryName(Repository.PathTo(file))!, target))
            select $"{file}: {target}";

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void A_link_to_nothing_is_caught() => Targets("See [the map](docs/nowhere.md) and [us](https://example.org).").ShouldBe(["docs/nowhere.md"]);

    private static IEnumerable<string> Targets(string markdown) =>
        Link().Matches(markdown).Select(match => match.Groups[1].Value.Split('#')[0]).Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal));

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
