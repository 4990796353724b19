using System.Net;
using System.Text.Json.Nodes;

namespace MedNec.Server.Tests.Letters;

/// <summary>Findings are overridden and acknowledged at the desk, by name and with a reason, and it can be taken back.</summary>
public sealed class SettleTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string WrongDay = "LMN-PAT-003";

    [Fact]
    public async Task An_override_needs_a_reason_unblocks_survives_a_restart_and_can_be_taken_back()
    {
        var address = await server.Case("Apixaban");
        var before = Blockers(await server.Letter(address));
        var (_, broken) = await server.Save(address, RunningServer.With(await server.Letter(address), "07/27/1948", "07/27/1984"));
        Blockers(broken).ShouldBe(before + 1);

        var (refused, said) = await server.Decide($"{address}/settle", WrongDay, "07/27/1984", reason: "  ");
        refused.ShouldBe(HttpStatusCode.UnprocessableEntity);
        said["say"]!.GetValue<string>().ShouldContain("Write why");

        var (status, settled) = await server.Decide($"{address}/settle", WrongDay, "07/27/1984", "The plan holds this birth date; corrected card is on its way.");
        status.ShouldBe(HttpStatusCode.OK);
        Blockers(settled).ShouldBe(before);
        var finding = Finding(settled, WrongDay);
        finding["settled"]!["by"]!.GetValue<string>().ShouldBe("Hana Lee, MD");
        finding["settled"]!["kind"]!.GetValue<string>().ShouldBe("override");

        await server.Restart();
        Blockers(await server.Letter(address)).ShouldBe(before);
        (await server.Page($"{address}/timeline")).ShouldContain("Overrode LMN-PAT-003");

        var (_, counting) = await server.Decide($"{address}/take-back", WrongDay, "07/27/1984");
        Blockers(counting).ShouldBe(before + 1);
        await server.Save(address, RunningServer.With(counting, "07/27/1984", "07/27/1948"));
    }

    [Fact]
    public async Task A_warning_is_acknowledged_in_one_step_and_counts_again_when_its_words_change()
    {
        const string vague = "LMN-JUS-002";
        var address = await server.Case("Maren Solberg");
        var letter = await server.Letter(address);
        letter["sections"]!.AsArray().Last(section => section!["statements"]!.AsArray().Any(statement => statement!["layout"]!.GetValue<string>() == "paragraph"))!["statements"]!.AsArray()
            .Add(new JsonObject { ["key"] = "new", ["text"] = "She would benefit from it.", ["layout"] = "paragraph" });
        var (_, kept) = await server.Save(address, letter);
        var warnings = kept["standing"]!["warnings"]!.GetValue<int>();

        var (status, acknowledged) = await server.Decide($"{address}/settle", vague, "would benefit from");

        status.ShouldBe(HttpStatusCode.OK);
        acknowledged["standing"]!["warnings"]!.GetValue<int>().ShouldBe(warnings - 1);
        Finding(acknowledged, vague)["settled"]!["kind"]!.GetValue<string>().ShouldBe("acknowledge");

        var (_, changed) = await server.Save(address, RunningServer.With(acknowledged, "would benefit from it", "will benefit from it"));
        changed["standing"]!["warnings"]!.GetValue<int>().ShouldBe(warnings);

        (await server.Decide($"{address}/settle", vague, "words that are not there")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task What_the_signature_mends_is_not_overridden()
    {
        var address = await server.Case("Apixaban");
        var signing = (await server.Letter(address))["findings"]!.AsArray().FirstOrDefault(one => one!["atSigning"]!.GetValue<bool>());
        Assert.SkipWhen(signing is null, "This draft has nothing that its signature would mend.");

        var (status, said) = await server.Decide($"{address}/settle", signing!["id"]!.GetValue<string>(), signing["about"]!.GetValue<string>(), "we sign later");

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        said["say"]!.GetValue<string>().ShouldContain("signature");
    }

    [Fact]
    public async Task Nothing_is_decided_without_the_form_s_token()
    {
        var address = await server.Case("Apixaban");
        var (status, _) = await server.Decide($"{address}/settle", WrongDay, "07/27/1984", "a reason", withToken: false);
        status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Checks_that_no_program_decides_are_listed_as_not_run()
    {
        var undecided = (await server.Letter(await server.Case("Apixaban")))["undecided"]!.AsArray();

        undecided.Count(check => check!["kind"]!.GetValue<string>() == "not-run").ShouldBeGreaterThan(0);
        undecided.ShouldAllBe(check => check!["because"]!.GetValue<string>().Length > 10);
    }

    private static int Blockers(JsonObject letter) => letter["standing"]!["blockers"]!.GetValue<int>();

    private static JsonNode Finding(JsonObject letter, string id) => letter["findings"]!.AsArray().Single(one => one!["id"]!.GetValue<string>() == id)!;
}
