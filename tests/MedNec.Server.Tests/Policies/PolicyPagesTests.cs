using System.Net;

namespace MedNec.Server.Tests.Policies;

public sealed class PolicyPagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task The_shelf_lists_policies_by_payer_with_status_and_source()
    {
        var page = WebUtility.HtmlDecode(await server.Page("/policies"));
        page.ShouldContain("Positive airway pressure devices for obstructive sleep apnea");
        page.ShouldContain("L33718");
        page.ShouldContain("from Mon 1 Jan 2024");
        page.ShouldContain("read Sun 22 Nov 2026");
    }

    [Theory]
    [InlineData("q=E0601", "Positive airway pressure", "Planned operations")]
    [InlineData("q=surgery&status=draft", "Planned operations", "Positive airway pressure")]
    [InlineData("payer=Medicare", "Positive airway pressure", "Planned operations")]
    public async Task A_policy_is_found_by_code_payer_and_status(string query, string found, string notFound)
    {
        var page = await server.Page($"/policies?{query}");
        page.ShouldContain(found);
        page.ShouldNotContain(notFound);
    }

    [Fact]
    public async Task A_policy_is_readable_with_its_source_and_the_cases_under_it()
    {
        var page = WebUtility.HtmlDecode(await server.Page("/policies/cms/l33718"));
        page.ShouldContain("One of these");
        page.ShouldContain("“in-person clinical evaluation by the treating practitioner prior to the sleep test”".Trim('“', '”'));
        page.ShouldContain("https://www.cms.gov/");
        page.ShouldContain("Nguyễn Thị Hạnh");
    }

    [Fact]
    public async Task A_policy_that_is_not_there_is_said_so() =>
        WebUtility.HtmlDecode(await server.Page("/policies/cms/nothing")).ShouldContain("There is no policy “cms/nothing” here.");

    [Fact]
    public async Task A_file_that_cannot_be_used_is_said_at_the_top_with_its_place()
    {
        server.Keep("policies/acme/broken.yaml", "title: Broken\neffective: { from: 2026-01-01 }\nsource: { document: X, read: 2026-01-01 }\nitems: [E0601]\ncriteria: { all: [ { id: A, text: B, vizit: {} } ] }\n");
        WebUtility.HtmlDecode(await server.Page("/policies")).ShouldContain("policies/acme/broken.yaml, line 5");
    }

    [Fact]
    public async Task A_policy_that_changes_under_an_open_letter_is_told_on_the_board_and_on_the_case_until_seen()
    {
        const string Policy = """
            title: Knee replacement at Tallgrass
            payer: Tallgrass Marketplace Health
            version: "VERSION"
            effective: { from: 2026-01-01 }
            source: { document: Tallgrass medical policy, read: 2026-11-01 }
            items: ["27447"]
            criteria: { all: [ { id: T.1, text: The patient is an adult, age: { at-least: AGE } } ] }
            """;
        server.Keep("policies/tallgrass/knee.yaml", Policy.Replace("VERSION", "1", StringComparison.Ordinal).Replace("AGE", "18", StringComparison.Ordinal));
        var address = await server.Case("Total knee replacement");
        await server.Press($"{address}/reopen");
        (await server.Press($"{address}/policy", ("Policy", "tallgrass/knee"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await server.Page($"{address}/demands")).ShouldContain("All demands are met");

        server.Keep("policies/tallgrass/knee.yaml", Policy.Replace("VERSION", "2", StringComparison.Ordinal).Replace("AGE", "90", StringComparison.Ordinal));

        WebUtility.HtmlDecode(await server.Page("/")).ShouldContain("Policy changed: T.1 is now not met");
        WebUtility.HtmlDecode(await server.Page(address)).ShouldContain("T.1 is now not met");
        (await server.Page($"{address}/timeline")).ShouldContain("The policy tallgrass/knee changed (1 became 2): T.1 is now not met");
        (await server.Press($"{address}/policy-seen")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await server.Page("/")).ShouldNotContain("Policy changed");
    }
}
