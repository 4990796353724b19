using System.Net;
using System.Text.Json.Nodes;

namespace MedNec.Server.Tests.Letters;

public sealed class DraftTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_broken_birth_date_is_found_where_it_stands_with_its_fix_and_its_repair_is_kept()
    {
        var address = await server.Case("Apixaban");
        var letter = await server.Letter(address);

        var (status, broken) = await server.Save(address, RunningServer.With(letter, "07/27/1948", "07/27/1984"));

        status.ShouldBe(HttpStatusCode.OK);
        var finding = Findings(broken).Single(finding => finding["id"]!.GetValue<string>() == "LMN-PAT-003");
        finding["severity"]!.GetValue<string>().ShouldBe("blocker");
        finding["quote"]!.GetValue<string>().ShouldBe("07/27/1984");
        finding["fix"]!.GetValue<string>().ShouldBe("07/27/1948");
        var text = Statements(broken).Single(statement => statement["key"]!.GetValue<string>() == finding["key"]!.GetValue<string>())["text"]!.GetValue<string>();
        text[finding["start"]!.GetValue<int>()..finding["end"]!.GetValue<int>()].ShouldBe("07/27/1984");

        var (_, repaired) = await server.Save(address, RunningServer.With(broken, "07/27/1984", "07/27/1948"), fixOf: "LMN-PAT-003");
        Findings(repaired).ShouldNotContain(one => one["id"]!.GetValue<string>() == "LMN-PAT-003");
        (await server.Page($"{address}/timeline")).ShouldContain("Accepted the fix of LMN-PAT-003");
        repaired["facts"]!.AsArray().ShouldContain(fact => fact!["kind"]!.GetValue<string>() == "Identity");
    }

    [Fact]
    public async Task A_sentence_with_a_number_is_linked_to_the_fact_that_holds_it()
    {
        var address = await server.Case("Maren Solberg");
        var letter = await server.Letter(address);
        var sections = letter["sections"]!.AsArray();
        var closing = sections.Last(section => section!["statements"]!.AsArray().Any(statement => statement!["layout"]!.GetValue<string>() is "sentence" or "paragraph"))!;
        closing["statements"]!.AsArray().Add(new JsonObject { ["key"] = "new", ["text"] = "Her HIT-6 score was 68 on November 9, 2026.", ["layout"] = "paragraph" });

        var (status, kept) = await server.Save(address, letter);

        status.ShouldBe(HttpStatusCode.OK);
        var typed = Statements(kept).Last(statement => statement["text"]!.GetValue<string>().StartsWith("Her HIT-6 score was 68 on", StringComparison.Ordinal));
        typed["role"]!.GetValue<string>().ShouldBe("fact");
        typed["author"]!.GetValue<string>().ShouldBe("clinician");
        typed["facts"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_draft_survives_a_restart()
    {
        var address = await server.Case("Maren Solberg");
        await server.Save(address, RunningServer.With(await server.Letter(address), "word-finding difficulty", "word-finding difficulty and tingling"));
        await server.Restart();
        Statements(await server.Letter(address)).ShouldContain(statement => statement["text"]!.GetValue<string>().Contains("and tingling", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_window_is_told_who_wrote_what_and_overwrites_nothing()
    {
        var address = await server.Case("Blake Sutherland");
        var (one, other) = (await server.Letter(address), await server.Letter(address));
        var word = Statements(one).First(statement => statement["layout"]!.GetValue<string>() == "paragraph")["text"]!.GetValue<string>();
        await server.Save(address, RunningServer.With(one, word, word + " Written in the first window."));

        var (status, said) = await server.Save(address, RunningServer.With(other, word, word + " Written in the second window."));

        status.ShouldBe(HttpStatusCode.Conflict);
        said["say"]!.GetValue<string>().ShouldBe("Hana Lee, MD changed this letter in another window.");
        Statements(said["theirs"]!.AsObject()).ShouldContain(statement => statement["text"]!.GetValue<string>().Contains("first window", StringComparison.Ordinal));
        Statements(await server.Letter(address)).ShouldNotContain(statement => statement["text"]!.GetValue<string>().Contains("second window", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_save_without_the_pages_token_is_refused()
    {
        var address = await server.Case("Apixaban");
        var letter = await server.Letter(address);
        var (status, said) = await server.Save(address, RunningServer.With(letter, "November", "December"), withToken: false);
        status.ShouldBe(HttpStatusCode.BadRequest);
        said["say"]!.GetValue<string>().ShouldContain("load the page again");
        (await server.Letter(address))["version"]!.GetValue<int>().ShouldBe(letter["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_letter_that_was_sent_is_not_reworded()
    {
        var address = await server.Case("CPAP device");
        var letter = await server.Letter(address);
        letter["editable"]!.GetValue<bool>().ShouldBeFalse();
        var (status, said) = await server.Save(address, RunningServer.With(letter, "November", "December"));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        said["say"]!.GetValue<string>().ShouldContain("no longer a draft");
    }

    [Fact]
    public async Task An_earlier_version_can_be_taken_back()
    {
        var address = await server.Case("Łukasz Wiśniewski");
        await server.Press($"{address}/reopen");
        var before = await server.Letter(address);
        await server.Save(address, RunningServer.With(before, "respectfully", "kindly"));
        var answer = await server.Press($"{address}/restore", ("Version", before["version"]!.ToString()));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Statements(await server.Letter(address)).Select(statement => statement["text"]!.GetValue<string>())
            .ShouldBe(Statements(before).Select(statement => statement["text"]!.GetValue<string>()));
    }

    private static IEnumerable<JsonObject> Findings(JsonObject letter) => letter["findings"]!.AsArray().Select(finding => finding!.AsObject());

    private static IEnumerable<JsonObject> Statements(JsonObject letter) =>
        letter["sections"]!.AsArray().SelectMany(section => section!["statements"]!.AsArray()).Select(statement => statement!.AsObject());
}
