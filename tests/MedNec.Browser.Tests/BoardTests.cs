using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MedNec.Browser.Tests;

/// <summary>The board: the first thing a coordinator sees.</summary>
public sealed class BoardTests(Clinic clinic)
{
    [Fact]
    public async Task The_samples_stand_in_columns_by_stage()
    {
        await using var window = await clinic.Open();
        await window.Page.GotoAsync("/");

        (await window.Page.Locator("a.card").CountAsync()).ShouldBeGreaterThanOrEqualTo(12);
        (await window.Page.Locator(".column:has(a.card)").CountAsync()).ShouldBeGreaterThanOrEqualTo(5);
        await Expect(window.Page.GetByText("Demo sign-in").First).ToBeVisibleAsync();
        await window.Picture("board.png");
    }

    [Fact]
    public async Task The_filter_finds_a_patient_without_accents()
    {
        await using var window = await clinic.Open();
        await window.Page.GotoAsync("/");
        await window.Page.Locator("#filter").FillAsync("nguyen");

        await Expect(window.Page.Locator("a.card:visible")).ToHaveCountAsync(1);
        await Expect(window.Page.Locator("a.card:visible")).ToContainTextAsync("Nguyễn");
    }

    [Fact]
    public async Task Ctrl_K_finds_a_case_and_Enter_opens_it()
    {
        await using var window = await clinic.Open();
        await window.Page.GotoAsync("/");
        await window.Page.Keyboard.PressAsync("Control+k");
        await window.Page.Keyboard.TypeAsync("cpap");
        await Expect(window.Page.Locator("#found li").First).ToContainTextAsync("CPAP");
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window.Page.Locator("h1")).ToContainTextAsync("CPAP");
    }

    [Fact]
    public async Task A_question_mark_lists_the_keys()
    {
        await using var window = await clinic.Open();
        await window.Page.GotoAsync("/");
        await window.Page.Keyboard.PressAsync("?");

        await Expect(window.Page.Locator("dialog#keys[open]")).ToContainTextAsync("Next finding");
    }

    [Fact]
    public async Task A_case_that_is_not_there_gets_a_sentence()
    {
        await using var window = await clinic.Open();
        var answer = await window.Page.APIRequest.GetAsync("/cases/nothing");

        answer.Status.ShouldBe(404);
        (await answer.TextAsync()).ShouldNotContain("   at ");
    }
}
