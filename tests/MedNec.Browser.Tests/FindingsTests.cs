using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MedNec.Browser.Tests;

/// <summary>Living with findings: mended in one click, overridden with a reason, acknowledged, and all of it taken back.</summary>
public sealed class FindingsTests(Clinic clinic)
{
    // A pasted letter in drafting: a wrong birth date and another patient's name block it.
    private const string Pasted = "Maren Solberg";
    private const string WrongDay = "11/28/1958";

    [Fact]
    public async Task An_override_needs_a_reason_unblocks_survives_a_reload_and_can_be_taken_back()
    {
        await using var window = await clinic.OpenAlone();
        var page = await window.Case(Pasted);
        var finding = page.Locator("#findings .group.blocker li", new() { HasText = WrongDay });
        var before = await page.Locator("#findings .group.blocker li").CountAsync();
        await finding.Locator("button.say").ClickAsync();
        await finding.Locator("[data-override]").ClickAsync();

        await page.Locator("form.override button[type=submit]").ClickAsync();
        await Expect(page.Locator("#override-wrong")).ToContainTextAsync("Write why");
        await Expect(page.Locator("#override-reason")).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("The plan holds this birth date; its correction is on the way.");
        await page.Keyboard.PressAsync("Control+Enter");

        var settled = page.Locator("#findings .group.settled li", new() { HasText = WrongDay });
        await Expect(settled).ToContainTextAsync("Overridden by Hana Lee, MD");
        await Expect(page.Locator("#settled-say")).ToContainTextAsync("Overridden");
        await Expect(page.Locator("#findings .group.blocker li")).ToHaveCountAsync(before - 1);

        await page.ReloadAsync();
        await Expect(settled).ToContainTextAsync("The plan holds this birth date");
        await Expect(page.Locator("#editor .flag.settled", new() { HasText = WrongDay })).ToBeVisibleAsync();
        await Expect(page.Locator("#timeline")).ToContainTextAsync("Overrode LMN-PAT-003");

        await page.GotoAsync("/");
        await Expect(page.Locator("a.card", new() { HasText = Pasted })).ToContainTextAsync(before - 1 == 1 ? "1 blocks" : $"{before - 1} block");

        await window.Case(Pasted);
        await settled.Locator("[data-take-back]").ClickAsync();
        await Expect(page.Locator("#findings .group.blocker li")).ToHaveCountAsync(before);
    }

    [Fact]
    public async Task A_warning_is_acknowledged_by_one_key_and_counts_again_when_taken_back()
    {
        await using var window = await clinic.OpenAlone();
        var page = await window.Case("Apixaban");
        await Type(page, " He would benefit from it.");
        var finding = page.Locator("#findings .group.warning li", new() { HasText = "would benefit from" });
        await Expect(finding).ToBeVisibleAsync();
        await finding.Locator("button.say").ClickAsync();

        await page.Keyboard.PressAsync("a");

        var settled = page.Locator("#findings .group.settled li", new() { HasText = "would benefit from" });
        await Expect(settled).ToContainTextAsync("Acknowledged by Hana Lee, MD");
        await settled.Locator("[data-take-back]").ClickAsync();
        await Expect(finding).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_reason_half_typed_outlives_a_save()
    {
        await using var window = await clinic.OpenAlone();
        var page = await window.Case(Pasted);
        await page.Locator("#findings .group.blocker button.say").First.ClickAsync();
        await page.Locator("[data-override]").ClickAsync();
        await page.Keyboard.TypeAsync("The plan");

        var line = page.Locator("#editor p", new() { HasText = "Please call me" });
        await line.ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(" Yes");
        await Expect(page.Locator("#saved")).ToContainTextAsync("Saved");
        for (var i = 0; i < " Yes".Length; i++)
        {
            await page.Keyboard.PressAsync("Backspace");
        }

        await Expect(page.Locator("#saved")).ToContainTextAsync("Saved");
        await Expect(page.Locator("#override-reason")).ToHaveValueAsync("The plan");
        await page.Locator("#override-reason").FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-override]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_no_program_decides_is_listed_with_its_reason_and_collapsed()
    {
        await using var window = await clinic.OpenAlone();
        var page = await window.Case("Apixaban");
        var list = page.Locator("details.undecided");

        await Expect(list.Locator("li").First).ToBeHiddenAsync();
        await list.Locator("summary").ClickAsync();

        await Expect(list).ToContainTextAsync("Not run: the letter must be understood");
        (await list.Locator("li").CountAsync()).ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task A_blocker_is_turned_off_for_one_payer_only_with_a_reason_and_each_review_says_so()
    {
        await using var window = await clinic.OpenAlone();
        var page = window.Page;
        await page.GotoAsync("/settings/checks?payer=Northstar%20Health%20Plan");
        var check = page.Locator("#LMN-PAT-006");
        await check.Locator("summary").ClickAsync();
        await check.Locator("[name=State][value=off]").CheckAsync();
        await check.Locator("[name=Reason]").FillAsync("Our interpreter signs these letters too.");
        await check.Locator("button").ClickAsync();
        await Expect(page.Locator("#LMN-PAT-006 .state")).ToHaveTextAsync("Off");
        await window.Picture("checks.png");

        await window.Case(Pasted);
        await page.Locator("details.undecided summary").ClickAsync();
        await Expect(page.Locator("details.undecided")).ToContainTextAsync("Turned off by the clinic for Northstar Health Plan");
        await Expect(page.Locator("details.undecided")).ToContainTextAsync("Our interpreter signs these letters too");

        await page.GotoAsync("/settings/checks?payer=Northstar%20Health%20Plan");
        await check.Locator("summary").ClickAsync();
        await check.Locator("[name=State]").First.CheckAsync();
        await check.Locator("button").ClickAsync();
        await Expect(page.Locator("#LMN-PAT-006 .state")).ToHaveTextAsync("On");
    }

    private static async Task Type(IPage page, string text)
    {
        await page.Locator("#editor section[data-part=consequences] p").Last.ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(text);
        await Expect(page.Locator("#saved")).ToContainTextAsync("Saved");
    }
}
