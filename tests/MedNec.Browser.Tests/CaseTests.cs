using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MedNec.Browser.Tests;

/// <summary>The case page as a clinician uses it.</summary>
public sealed partial class CaseTests(Clinic clinic)
{
    // A letter in drafting: it may be edited.
    private const string Editable = "Apixaban";

    [Fact]
    public async Task A_broken_birth_date_is_found_repaired_and_gone_from_the_downloaded_PDF()
    {
        await using var window = await clinic.OpenAlone();
        var page = await window.Case(Editable);
        var field = page.Locator("#editor p", new() { HasText = "Date of Birth:" });
        var right = BirthDate().Match(await field.InnerTextAsync()).Value;
        var wrong = $"{right[3..5]}/{right[..2]}/{right[6..]}" is var swapped && swapped != right ? swapped : $"01/02/{right[6..]}";

        await Retype(page, field, right, wrong);

        var finding = page.Locator("#findings li", new() { HasText = "birth date" });
        await Expect(finding.First).ToBeVisibleAsync();
        await Expect(page.Locator("#editor .flag.blocker", new() { HasText = wrong })).ToBeVisibleAsync();
        await Expect(page.Locator("#verdict")).ToContainTextAsync("block");
        await finding.First.Locator("button.say").ClickAsync();
        await window.Picture("finding.png");

        await finding.Locator("button[data-fix]").First.ClickAsync();

        await Expect(field).ToContainTextAsync(right);
        await Expect(page.Locator("#findings li", new() { HasText = "birth date" })).ToHaveCountAsync(0);
        await Expect(page.Locator("#saved")).ToContainTextAsync("Saved");

        await page.Locator("details.menu summary").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='/letter.pdf']").ClickAsync());
        var pdf = await download.PathAsync();
        var text = await TextOf(pdf);
        text.ShouldContain(right);
        text.ShouldNotContain(wrong);
        if (Clinic.Pictures is { } folder)
        {
            using var drawing = Process.Start("pdftoppm", ["-r", "75", "-png", "-f", "1", "-singlefile", pdf, Path.Combine(folder, "letter")]);
            await drawing.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_statement_shows_its_facts_and_a_fact_opens_its_source()
    {
        await using var window = await clinic.Open();
        var page = await window.Case("CPAP");

        await page.Locator("#editor .statement.fact", new() { HasText = "events/hour" }).First.ClickAsync();

        await Expect(page.Locator("#stands-on")).ToContainTextAsync("A fact");
        var fact = page.Locator("#stands-on a[data-fact]").First;
        await Expect(fact).ToBeVisibleAsync();
        await window.Picture("case.png");

        await fact.ClickAsync();

        await Expect(page.Locator("dialog#source[open]")).ToBeVisibleAsync();
        await Expect(page.Locator("dialog#source")).ToContainTextAsync("32");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("dialog#source[open]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_was_typed_is_there_after_the_page_is_loaded_again()
    {
        await using var window = await clinic.OpenAlone();
        var page = await window.Case(Editable);
        await page.Locator("#editor section[data-part=consequences] p").Last.ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(" I examined the patient myself.");
        await Expect(page.Locator("#saved")).ToContainTextAsync("Saved");

        await page.ReloadAsync();

        await Expect(page.Locator("#editor")).ToContainTextAsync("I examined the patient myself.");
    }

    [Fact]
    public async Task The_verdict_leads_to_the_first_finding_and_F8_to_the_next()
    {
        await using var window = await clinic.OpenAlone();
        var page = await window.Case(Editable);
        var field = page.Locator("#editor p", new() { HasText = "Date of Birth:" });
        var right = BirthDate().Match(await field.InnerTextAsync()).Value;
        await Retype(page, field, right, "02/30/1980");
        await Expect(page.Locator("#verdict")).ToContainTextAsync("block");

        await page.Locator("#verdict").ClickAsync();

        await Expect(page.Locator("#findings li.at-hand")).ToHaveCountAsync(1);
        await Retype(page, field, "02/30/1980", right);
        await Expect(page.Locator("#findings li", new() { HasText = "birth date" })).ToHaveCountAsync(0);
    }

    private static async Task Retype(IPage page, ILocator field, string was, string becomes)
    {
        await field.ClickAsync();
        await page.Keyboard.PressAsync("End");
        for (var i = 0; i < was.Length; i++)
        {
            await page.Keyboard.PressAsync("Backspace");
        }

        await page.Keyboard.TypeAsync(becomes);
        await Expect(field).ToContainTextAsync(becomes);
    }

    private static async Task<string> TextOf(string pdf)
    {
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", pdf, "-"]) { RedirectStandardOutput = true })!;
        var text = await reader.StandardOutput.ReadToEndAsync();
        await reader.WaitForExitAsync();
        return text;
    }

    [GeneratedRegex(@"\d\d/\d\d/\d{4}")]
    private static partial Regex BirthDate();
}
