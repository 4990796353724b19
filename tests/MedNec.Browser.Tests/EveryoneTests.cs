using System.Text.Json;
using MedNec.Testing;
using Microsoft.Playwright;

namespace MedNec.Browser.Tests;

/// <summary>Pages anyone can use: axe-core finds nothing (WCAG 2.2 A and AA), light and dark, wide and on a phone.</summary>
public sealed class EveryoneTests(Clinic clinic)
{
    private static readonly string Axe = File.ReadAllText(Repository.PathTo("tests", "MedNec.Browser.Tests", "node_modules", "axe-core", "axe.min.js"));

    public static TheoryData<string, int, ColorScheme> Pages =>
        new(from path in new[] { "/", "/about", "/settings/checks", "/policies", "/policies/cms/l33718", "case", "demands", "override", "preview" } from width in new[] { 1440, 390 } from scheme in new[] { ColorScheme.Light, ColorScheme.Dark } select (path, width, scheme));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_to_object_to(string path, int width, ColorScheme scheme)
    {
        await using var window = await clinic.Open(width, width == 390 ? 844 : 900, scheme);
        await GoTo(window, path);

        (await Objections(window.Page)).ShouldBeEmpty();
        if ((path, width, scheme) is ("case", 390, ColorScheme.Light))
        {
            await window.Picture("case-phone.png");
        }
        else if ((path, width, scheme) is ("/", 1440, ColorScheme.Dark))
        {
            await window.Picture("board-dark.png");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/settings/checks")]
    [InlineData("/policies")]
    [InlineData("/policies/cms/l33718")]
    [InlineData("case")]
    [InlineData("demands")]
    [InlineData("override")]
    [InlineData("preview")]
    public async Task Nothing_runs_off_the_side_of_a_phone(string path)
    {
        await using var window = await clinic.Open(390, 844);
        await GoTo(window, path);

        (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_to_object_to_where_a_gap_is_being_closed(int width, ColorScheme scheme)
    {
        await using var window = await clinic.OpenAlone(width, width == 390 ? 844 : 900, scheme);
        await DemandsTests.Judged(window);
        await DemandsTests.Demand(window.Page).Locator("details.add summary").ClickAsync();

        (await Objections(window.Page)).ShouldBeEmpty();
        (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }

    [Fact]
    public async Task A_planted_picture_without_words_is_objected_to()
    {
        await using var window = await clinic.Open();
        await GoTo(window, "/about");
        await window.Page.EvaluateAsync("document.querySelector('main').append(Object.assign(document.createElement('img'), { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }))");

        (await Objections(window.Page)).ShouldContain(objection => objection.StartsWith("image-alt", StringComparison.Ordinal));
    }

    private static async Task GoTo(Window window, string path)
    {
        if (path.StartsWith('/'))
        {
            await window.Page.GotoAsync(path);
            if (path.StartsWith("/settings", StringComparison.Ordinal))
            {
                await window.Page.Locator("details.check summary").First.ClickAsync();
            }

            return;
        }

        if (path == "override")
        {
            await window.Case("Maren Solberg");
            if (window.Page.ViewportSize!.Width == 390)
            {
                await window.Page.Locator(".tabs [data-tab=findings]").ClickAsync();
            }

            await window.Page.Locator("#findings .group.blocker button.say").First.ClickAsync();
            await window.Page.Locator("[data-override]").ClickAsync();
            await window.Page.Locator("form.override button[type=submit]").ClickAsync();
            await window.Page.Locator("details.undecided summary").ClickAsync();
            return;
        }

        await window.Case("CPAP");
        if (path == "demands")
        {
            await DemandsTests.Show(window.Page);
        }
        else if (path == "preview")
        {
            await window.Page.GotoAsync($"{window.Page.Url}/preview");
        }
    }

    private static async Task<IReadOnlyList<string>> Objections(IPage page)
    {
        await page.EvaluateAsync(Axe);
        var result = await page.EvaluateAsync<JsonElement>("axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })");
        return
        [
            .. from violation in result.GetProperty("violations").EnumerateArray()
               from node in violation.GetProperty("nodes").EnumerateArray()
               select $"{violation.GetProperty("id").GetString()}: {node.GetProperty("target")} {node.GetProperty("failureSummary").GetString()}",
        ];
    }
}
