using MedNec.Engine.Checks;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks;

/// <summary>Each check has its page and each page its check. <c>MEDNEC_WRITE_DOCS=1</c> writes the pages instead of comparing them.</summary>
public sealed class CheckPageTests
{
    private static Dictionary<string, string> Pages { get; } =
        CheckTestClasses.All.Select(type => (ICheckTests)Activator.CreateInstance(type)!).ToDictionary(tests => tests.Check.Info.Id + ".md", CheckPage.Of)
            .Concat(Catalogue.All.Where(check => !check.GetType().IsPublic).Select(check => KeyValuePair.Create(check.Info.Id + ".md", CheckPage.OfUnread(check.Info))))
            .Append(new("README.md", CheckPage.Index(Catalogue.All))).ToDictionary(StringComparer.Ordinal);

    [Fact]
    public void The_pages_say_what_the_checks_say()
    {
        if (Environment.GetEnvironmentVariable("MEDNEC_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(CheckPage.Folder);
            foreach (var (name, text) in Pages)
            {
                File.WriteAllText(Path.Combine(CheckPage.Folder, name), text);
            }
        }

        Differing(OnDisk()).ShouldBeEmpty("run scripts/docs, or this test with MEDNEC_WRITE_DOCS=1");
    }

    [Fact]
    public void A_page_that_says_something_else_is_caught()
    {
        var pages = Pages.ToDictionary(StringComparer.Ordinal);
        pages["LMN-PRV-002.md"] += "And more.";
        pages.Remove("LMN-PRV-001.md");
        pages["LMN-XX-999.md"] = "A check that is no more.";

        Differing(pages).ShouldBe(["LMN-PRV-001.md is missing", "LMN-PRV-002.md differs", "LMN-XX-999.md has no check"], ignoreOrder: true);
    }

    private static IEnumerable<string> Differing(Dictionary<string, string> found) =>
        Pages.Where(page => !found.ContainsKey(page.Key)).Select(page => $"{page.Key} is missing")
            .Concat(Pages.Where(page => found.TryGetValue(page.Key, out var text) && text != page.Value).Select(page => $"{page.Key} differs"))
            .Concat(found.Keys.Where(name => !Pages.ContainsKey(name)).Select(name => $"{name} has no check"));

    private static Dictionary<string, string> OnDisk() =>
        Directory.Exists(CheckPage.Folder) ? Directory.GetFiles(CheckPage.Folder, "*.md").ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText) : [];
}
