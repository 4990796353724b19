using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MedNec.Browser.Tests;

/// <summary>What the payer demands, as a coordinator works it off.</summary>
public sealed class DemandsTests(Clinic clinic)
{
    // A composed letter whose request lacks its form.
    private const string Lacking = "Rotator cuff";
    private const string Policy = "workers-comp/california";
    private const string Gap = "CA.2";

    [Fact]
    public async Task A_gap_is_seen_the_document_is_added_and_the_gap_closes()
    {
        await using var window = await clinic.OpenAlone();
        var page = await Judged(window);
        var note = Demand(page);
        await Expect(note.Locator(".meta")).ToContainTextAsync("not documented");
        await Expect(page.Locator(".stand .open-ones")).ToContainTextAsync(Gap);
        await window.Picture("demands.png");

        await Add(note, "2026-11-18");

        await Expect(note.Locator(".meta b")).ToHaveTextAsync("met");
        await Expect(note.Locator(".grounds")).ToContainTextAsync("Request for authorization");
        await Expect(page.Locator("#demands-say")).ToContainTextAsync("Kept.");
        await Expect(page.Locator(".stand .open-ones")).Not.ToContainTextAsync(Gap);
        await Expect(page.Locator("#editor section[data-part=enclosures]")).ToContainTextAsync("Request for authorization");
        await Expect(page.Locator("#timeline")).ToContainTextAsync("Added for CA.2: Request for authorization");

        await note.Locator(".grounds a").First.ClickAsync();
        await Expect(page.Locator("dialog#source")).ToContainTextAsync("The worker lifts nothing above the shoulder");
        await page.Keyboard.PressAsync("Escape");

        await page.ReloadAsync();
        await Expect(note.Locator(".meta b")).ToHaveTextAsync("met");
    }

    [Fact]
    public async Task What_was_added_is_taken_back_and_the_gap_is_open_again()
    {
        await using var window = await clinic.OpenAlone();
        var page = await Judged(window);
        var note = Demand(page);
        await Add(note, "2026-11-18");
        await Expect(note.Locator(".meta b")).ToHaveTextAsync("met");

        await note.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();

        await Expect(note.Locator(".meta b")).ToHaveTextAsync("not documented");
        await Expect(page.Locator("#editor section[data-part=enclosures]")).Not.ToContainTextAsync("Request for authorization");
        await Expect(page.Locator("#timeline")).ToContainTextAsync("Took back: Request for authorization");
    }

    [Fact]
    public async Task Words_half_typed_in_the_letter_and_in_another_form_outlive_an_addition()
    {
        await using var window = await clinic.OpenAlone();
        var page = await Judged(window);
        var other = page.Locator("[data-demand]", new() { Has = page.Locator("input[name=Entry][value=statement]") }).First;
        await other.Locator("details.add summary").ClickAsync();
        await other.Locator("textarea").FillAsync("I examined him and");
        await page.Locator("#editor section[data-part=closing] p").Last.ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(" I wrote this myself.");

        await Add(Demand(page), "2026-11-18");

        await Expect(Demand(page).Locator(".meta b")).ToHaveTextAsync("met");
        await Expect(page.Locator("#editor")).ToContainTextAsync("I wrote this myself.");
        await Expect(other.Locator("textarea")).ToHaveValueAsync("I examined him and");
        await page.ReloadAsync();
        await Expect(page.Locator("#editor")).ToContainTextAsync("I wrote this myself.");
    }

    [Fact]
    public async Task Keys_alone_lead_to_the_first_gap_and_close_it()
    {
        await using var window = await clinic.OpenAlone();
        var page = await Judged(window);
        await page.Locator("h1").ClickAsync();

        await page.Keyboard.PressAsync("d");
        await Expect(page.Locator("details.add summary:focus")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("details.add[open]")).ToHaveCountAsync(1);
        await Expect(page.Locator("details.add[open] form :focus")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_policy_is_found_by_its_code_and_leads_to_the_cases_under_it()
    {
        await using var window = await clinic.Open();
        await window.Page.GotoAsync("/policies");
        await window.Page.Locator("#policy-find").PressSequentiallyAsync("E0601");
        await Expect(window.Page.Locator(".policy-row").First).ToContainTextAsync("airway");
        await window.Picture("policies.png");

        await window.Page.Locator(".policy-row a", new() { HasText = "Positive airway pressure" }).First.ClickAsync();

        await Expect(window.Page.Locator(".under")).ToContainTextAsync("CPAP device");
        await window.Picture("policy.png");
    }

    /// <summary>The case that lacks its form, open again and judged by the policy that asks for it.</summary>
    internal static async Task<IPage> Judged(Window window)
    {
        var page = await window.Case(Lacking);
        var reopen = page.GetByRole(AriaRole.Button, new() { Name = "Reopen letter" });
        if (await reopen.CountAsync() > 0)
        {
            await reopen.ClickAsync();
            await page.Locator("#editor .statement").First.WaitForAsync();
        }

        await Show(page);
        if (await page.Locator($".which a[href='/policies/{Policy}']").CountAsync() == 0)
        {
            if (await page.Locator(".other-policy").CountAsync() > 0)
            {
                await page.Locator(".other-policy > summary").ClickAsync();
            }

            await page.Locator($"form.choose input[value='{Policy}']").CheckAsync();
            await page.Locator("form.choose button").ClickAsync();
        }

        await Expect(page.Locator($".which a[href='/policies/{Policy}']")).ToBeVisibleAsync();
        await Expect(page.Locator(".stand")).ToBeVisibleAsync();
        return page;
    }

    /// <summary>Turns to the demands on a narrow screen, where they share their place with the letter.</summary>
    internal static async Task Show(IPage page)
    {
        if (page.ViewportSize!.Width < 900)
        {
            await page.Locator(".tabs [data-tab=proof]").ClickAsync();
        }

        await Expect(page.Locator("#demands")).ToBeVisibleAsync();
    }

    /// <summary>The row of the demand of that number.</summary>
    internal static ILocator Demand(IPage page, string number = Gap) => page.Locator($"[data-demand='{number}']");

    private static async Task Add(ILocator demand, string date)
    {
        await demand.Locator("details.add summary").ClickAsync();
        await demand.Locator("[name=Title]").FillAsync("Request for authorization");
        await demand.Locator("[name=Date]").FillAsync(date);
        await demand.Locator("[name=File]").SetInputFilesAsync(new FilePayload { Name = "request.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("REQUEST\nThe worker lifts nothing above the shoulder.") });
        await demand.GetByRole(AriaRole.Button, new() { Name = "Add document" }).ClickAsync();
    }
}
