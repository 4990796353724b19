using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MedNec.Server.Tests.Demands;

public sealed partial class DemandsTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_case_shows_what_its_payer_demands_with_its_answers_and_facts()
    {
        var page = WebUtility.HtmlDecode(await server.Page(await server.Case("CPAP device")));
        page.ShouldContain("What the payer demands");
        page.ShouldContain("L33718");
        page.ShouldContain("The treating practitioner evaluated the patient in person for sleep apnea before the sleep test");
        page.ShouldContain("One of these is enough");
        page.ShouldContain("/sources/brief%3Adocuments%5B1%5D");
    }

    [Fact]
    public async Task A_signed_letter_says_under_which_version()
    {
        var pane = WebUtility.HtmlDecode(await server.Page($"{await server.Case("CPAP device")}/demands"));
        pane.ShouldContain("signed under the version of Mon 1 Jan 2024");
        pane.ShouldNotContain("details class=\"add\"");
    }

    [Fact]
    public async Task Nothing_is_added_to_the_record_of_a_sealed_letter()
    {
        var (status, said) = await Add(await server.Case("CPAP device"), new() { ["Criterion"] = "C", ["Entry"] = "statement", ["Text"] = "The supplier did.", ["Holds"] = "yes" });
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        said["say"]!.GetValue<string>().ShouldContain("reopen it first");
    }

    [Fact]
    public async Task A_statement_closes_its_gap_brings_the_letter_up_to_date_and_is_taken_back()
    {
        var address = await Opened("Total knee replacement");
        var before = await Pane(address);
        Stands(before, "S.6").ShouldBe("not documented");

        var (status, said) = await Add(address, new() { ["Criterion"] = "S.6", ["Entry"] = "statement", ["Text"] = "The loss of joint space on the film agrees with the pain on the inner side.", ["Holds"] = "yes" });

        status.ShouldBe(HttpStatusCode.OK);
        said["say"]!.GetValue<string>().ShouldStartWith("Kept.");
        Statement(said["letter"]!, "S.6").ShouldContain("The loss of joint space on the film agrees");
        var pane = await Pane(address);
        Stands(pane, "S.6").ShouldBe("met");
        pane.ShouldContain("Added by Hana Lee, MD");
        (await server.Page($"{address}/timeline")).ShouldContain("Added for S.6");

        (await server.Press($"{address}/record/take-back", ("Addition", Addition().Match(pane[pane.IndexOf("demand-S-6", StringComparison.Ordinal)..]).Groups[1].Value))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Stands(await Pane(address), "S.6").ShouldBe("not documented");
        (await server.Page($"{address}/timeline")).ShouldContain("Took back");
        Statement(await server.Letter(address), "S.6").ShouldNotContain("The loss of joint space");
    }

    [Fact]
    public async Task A_document_closes_its_gap_is_kept_with_its_file_and_opens()
    {
        server.Keep("policies/northstar/visits.yaml", """
            title: More visits of physical therapy
            payer: Northstar Health Plan
            effective: { from: 2026-01-01 }
            source: { document: Northstar medical policy, read: 2026-11-01 }
            items: ["97110"]
            criteria: { all: [ { id: N.1, text: The operation is documented, document: { kind: operative-note, within: P1Y } } ] }
            """);
        var address = await server.Case("Physical therapy, 24");
        await server.Press($"{address}/reopen");
        (await server.Press($"{address}/policy", ("Policy", "northstar/visits"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Stands(await Pane(address), "N.1").ShouldBe("not documented");

        var (status, said) = await Add(address, new() { ["Criterion"] = "N.1", ["Entry"] = "document", ["Kind"] = "operative-note", ["Title"] = "Operative report", ["Date"] = "2026-08-18" }, "OPERATIVE REPORT\nThe tendon was repaired.");

        status.ShouldBe(HttpStatusCode.OK, said.ToJsonString());
        var pane = await Pane(address);
        Stands(pane, "N.1").ShouldBe("met");
        var source = Source().Match(pane[pane.IndexOf("demand-N-1", StringComparison.Ordinal)..]).Groups[1].Value;
        (await server.Page(source)).ShouldContain("The tendon was repaired.");
    }

    [Fact]
    public async Task A_refused_file_is_refused_in_one_sentence_and_nothing_is_kept()
    {
        var address = await Opened("Total knee replacement");
        var before = await Pane(address);
        var (status, said) = await Add(address, new() { ["Criterion"] = "NOTE", ["Entry"] = "document", ["Kind"] = "progress-note", ["Title"] = "Note", ["Date"] = "2026-11-18" }, "<script>alert(1)</script>");
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        said["say"]!.GetValue<string>().ShouldStartWith("scan.pdf is none of the files a payer takes");
        Plain(await Pane(address)).ShouldBe(Plain(before));
    }

    [Fact]
    public async Task Words_that_a_person_wrote_in_the_letter_outlive_an_addition()
    {
        var address = await Opened("Total knee replacement");
        var letter = await server.Letter(address);
        await server.Save(address, RunningServer.With(letter, "He ", "This patient "));
        var mine = (await server.Letter(address))["sections"]!.ToJsonString();
        var words = Mine().Matches(mine).Select(match => match.Value).ToList();

        await Add(address, new() { ["Criterion"] = "S.8", ["Entry"] = "statement", ["Text"] = "A partial replacement would leave two worn compartments.", ["Holds"] = "yes" });

        var after = (await server.Letter(address))["sections"]!.ToJsonString();
        words.ShouldNotBeEmpty();
        words.ShouldAllBe(word => after.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("S.6"), "Criterion" } };
        (await server.Http.PostAsync($"{await server.Case("Total knee")}/record", form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    // Reopened, and judged by a policy, whoever of these tests comes first.
    private async Task<string> Opened(string words)
    {
        var address = await server.Case(words);
        await server.Press($"{address}/reopen");
        if (!(await Pane(address)).Contains("What the payer demands", StringComparison.Ordinal))
        {
            var policy = Policy().Match(await Pane(address)).Groups[1].Value;
            (await server.Press($"{address}/policy", ("Policy", policy))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        return address;
    }

    private async Task<string> Pane(string address) => WebUtility.HtmlDecode(await server.Page($"{address}/demands"));

    private async Task<(HttpStatusCode Status, JsonObject Said)> Add(string address, Dictionary<string, string> fields, string? file = null)
    {
        using var form = new MultipartFormDataContent { { new StringContent(WebUtility.HtmlDecode(Token().Match(await server.Page("/")).Groups[1].Value)), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        if (file is not null)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "File", "scan.pdf");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/record") { Content = form };
        request.Headers.Accept.ParseAdd("application/json");
        var answer = await server.Http.SendAsync(request);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject());
    }

    // What the letter answers to a demand.
    private static string Statement(JsonNode letter, string demand) => string.Join(' ', letter["sections"]!.AsArray().SelectMany(section => section!["statements"]!.AsArray())
        .Where(statement => statement!["demand"]?.GetValue<string>() == demand).Select(statement => statement!["text"]!.GetValue<string>()));

    private static string Stands(string pane, string demand) => Regex.Match(pane, $"data-demand=\"{Regex.Escape(demand)}\".*?<b>([a-z ]+)</b>", RegexOptions.Singleline).Groups[1].Value;

    // Each page has its own token.
    private static string Plain(string pane) => Hidden().Replace(pane, "");

    [GeneratedRegex("name=\"form-token\" content=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Addition\" value=\"([^\"]+)\"")]
    private static partial Regex Addition();

    [GeneratedRegex("name=\"Policy\" value=\"([^\"]+)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("href=\"(/cases/[^\"]+/sources/[^\"]+)\"")]
    private static partial Regex Source();

    [GeneratedRegex("This patient [a-z ]+")]
    private static partial Regex Mine();

    [GeneratedRegex("<input type=\"hidden\" name=\"__RequestVerificationToken\"[^>]*>")]
    private static partial Regex Hidden();
}
