using System.Net;

namespace MedNec.Server.Tests.Settings;

/// <summary>A clinic turns checks on and off; the board and every review follow.</summary>
public sealed class CheckSettingsTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Page = "/settings/checks";

    [Fact]
    public async Task A_blocker_is_not_turned_off_without_a_reason()
    {
        var answer = await server.Press(Page, ("Check", "LMN-PAT-003"), ("State", "off"), ("Reason", " "));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("Write why the clinic does without it");
        (await server.Page($"{Page}?show=off")).ShouldNotContain("id=\"LMN-PAT-003\"");
    }

    [Fact]
    public async Task What_is_turned_off_is_named_in_the_review_with_who_and_why_and_the_board_counts_anew()
    {
        var address = await server.Case("Maren Solberg");
        var before = (await server.Letter(address))["standing"]!["blockers"]!.GetValue<int>();

        (await server.Press(Page, ("Check", "LMN-PAT-003"), ("Payer", "Northstar Health Plan"), ("State", "off"), ("Reason", "the plan checks birth dates itself"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var letter = await server.Letter(address);
        letter["standing"]!["blockers"]!.GetValue<int>().ShouldBe(before - 1);
        letter["undecided"]!.AsArray().Single(check => check!["kind"]!.GetValue<string>() == "turned-off")!["because"]!.GetValue<string>()
            .ShouldMatch(@"^Turned off by the clinic for Northstar Health Plan \(Hana Lee, MD, \d{4}-\d\d-\d\d\): the plan checks birth dates itself\.$");
        WebUtility.HtmlDecode(await server.Page($"{Page}?show=changed")).ShouldContain("the plan checks birth dates itself");

        await server.Press(Page, ("Check", "LMN-PAT-003"), ("Payer", "Northstar Health Plan"), ("State", ""));
        (await server.Letter(address))["standing"]!["blockers"]!.GetValue<int>().ShouldBe(before);
    }

    [Fact]
    public async Task The_name_of_the_clinic_s_other_patient_is_found()
    {
        var address = await server.Case("Apixaban");
        var letter = await server.Letter(address);
        letter["sections"]!.AsArray().Last(section => section!["statements"]!.AsArray().Any(statement => statement!["layout"]!.GetValue<string>() == "paragraph"))!["statements"]!.AsArray()
            .Add(new System.Text.Json.Nodes.JsonObject { ["key"] = "new", ["text"] = "As for Khadija al-Mansuri, this was tried.", ["layout"] = "paragraph" });

        var (_, kept) = await server.Save(address, letter);

        kept["findings"]!.AsArray().ShouldContain(finding => finding!["id"]!.GetValue<string>() == "LMN-PAT-006");
    }
}
