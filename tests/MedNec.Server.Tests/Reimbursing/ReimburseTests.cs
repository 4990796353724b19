using System.Net;

namespace MedNec.Server.Tests.Reimbursing;

/// <summary>A patient's request begins with the status of the expense, and ends as a case only where a letter may be written.</summary>
public sealed class ReimburseTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Page = "/reimburse";

    private static readonly (string, string)[] Whole =
    [
        ("Kind", "MASS"), ("Patient", "Ines Marlow"), ("Born", "1984-02-07"), ("Account", "fsa"), ("Administrator", "Juniper Benefit Administrators"), ("Condition", "Cervical radiculopathy"), ("Since", "2026-05"),
        ("DiagnosedBy", "Hana Lee, MD"), ("Evaluation", "visit"), ("EvaluatedOn", "2026-11-10"), ("Tried", "Naproxen\r\nPhysical therapy"), ("Item", "Therapeutic massage"), ("Frequency", "once a week"), ("Duration", "P3M"),
        ("Buying", "2026-12-01"), ("Price", "$1,020"), ("Anyway", "no"),
    ];

    [Fact]
    public async Task The_board_leads_to_it() => (await server.Page("/")).ShouldContain($"href=\"{Page}\"");

    [Fact]
    public async Task An_expense_is_found_by_name()
    {
        var page = await Read($"{Page}?q=fitness+club");
        page.ShouldContain("Gym membership");
        page.ShouldNotContain("Ambulance");
        (await Read($"{Page}?q=xyzzy")).ShouldContain("Nothing in the table fits “xyzzy”");
        (await Read(Page)).ShouldContain("Ambulance");
    }

    [Fact]
    public async Task What_needs_no_letter_says_so_first_and_asks_nothing()
    {
        var page = await Read($"{Page}?kind=ACU");
        page.ShouldContain("No letter is needed");
        page.ShouldNotContain("<form method=\"post\" action=\"/reimburse\"");
        (await Read($"{Page}?kind=FOOD")).ShouldContain("No letter can help");
    }

    [Fact]
    public async Task What_a_letter_helps_asks_what_the_letter_must_rest_on()
    {
        (await Read($"{Page}?kind=MASS")).ShouldContain("Would you buy it without the condition?");
        (await Read($"{Page}?kind=MATT")).ShouldContain("What would an ordinary one cost");
        (await Read($"{Page}?kind=GYM")).ShouldContain("Since when a member?");
    }

    [Fact]
    public async Task Whole_answers_open_a_case_with_a_draft_of_the_letter()
    {
        var answer = await server.Press(Page, Whole);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());

        var address = answer.Headers.Location!.ToString();
        address.ShouldStartWith("/cases/");
        var page = await Read(address);
        page.ShouldContain("Ines Marlow");
        page.ShouldContain("not to serve general health");
        page.ShouldContain("Opened the case from a patient’s request");
        (await Read("/")).ShouldContain("Massage therapy");
        (await server.Letter(address))["findings"]!.AsArray().Select(finding => finding!["id"]!.GetValue<string>()).ShouldContain("LMN-HSA-003", "the code of the disease is the clinic's to add");
    }

    [Theory]
    [InlineData("Evaluation", "questionnaire", "The letter stands on a questionnaire alone")]
    [InlineData("Evaluation", "none", "No clinician evaluated the patient")]
    [InlineData("Anyway", "yes", "would buy it without the disease too")]
    public async Task Answers_on_which_no_letter_may_rest_are_refused_with_the_reason(string field, string value, string because)
    {
        var answer = await server.Press(Page, [.. Whole.Where(pair => pair.Item1 != field && (field != "Evaluation" || pair.Item1 != "EvaluatedOn")), (field, value)]);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("No letter can be written for these answers.");
        page.ShouldContain(because);
        page.ShouldContain("value=\"Ines Marlow\"", Case.Sensitive, "what was typed is not lost");
    }

    [Theory]
    [InlineData("Patient", "", "Enter the patient’s name.")]
    [InlineData("Born", "1984-13-40", "“1984-13-40” is no date")]
    [InlineData("Born", "2030-01-01", "lies ahead")]
    [InlineData("Account", "bank", "Choose the kind of account.")]
    [InlineData("EvaluatedOn", "", "Enter the day of the evaluation.")]
    [InlineData("Duration", "P5Y", "at most twelve months")]
    [InlineData("Price", "lots", "“lots” is no amount")]
    public async Task A_wrong_answer_is_named_beside_its_field(string field, string value, string says)
    {
        var answer = await server.Press(Page, [.. Whole.Where(pair => pair.Item1 != field), (field, value)]);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain(says);
        page.ShouldContain($"id=\"{field}-wrong\"");
        page.ShouldContain("One answer is still needed.");
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_text_and_never_as_page()
    {
        var answer = await server.Press(Page, [.. Whole.Where(pair => pair.Item1 is not ("Patient" or "Price")), ("Patient", "<script>alert(1)</script>"), ("Price", "lots")]);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<script>alert");
    }

    [Fact]
    public async Task A_kind_that_does_not_exist_is_refused() => (await server.Press(Page, ("Kind", "QQQ"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Without_the_form_s_token_nothing_is_saved() =>
        (await server.Http.PostAsync(Page, new FormUrlEncodedContent([new("Kind", "MASS")]), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    private async Task<string> Read(string address) => WebUtility.HtmlDecode(await server.Page(address));
}
