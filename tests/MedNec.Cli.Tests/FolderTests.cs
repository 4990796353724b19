using MedNec.Testing;

namespace MedNec.Cli.Tests;

/// <summary>A clinic's look back: every letter of a folder, judged together.</summary>
public sealed class FolderTests
{
    [Fact]
    public async Task Every_letter_of_a_folder_is_reviewed_and_summed_up()
    {
        using var command = new Command();
        await command.Run("check", Repository.PathTo("samples"), "--format", "json", "--data", command.Folder);

        command.Code.ShouldBe(1, command.Errors);
        var letters = command.Json["letters"]!.AsArray();
        letters.Count.ShouldBe(Samples.All.Count);
        letters.Select(letter => letter!["file"]!.GetValue<string>()).ShouldBeInOrder();
        letters.ShouldAllBe(letter => letter!["review"]!["verdict"] != null);
        var summary = command.Json["summary"]!;
        summary["letters"]!.GetValue<int>().ShouldBe(letters.Count);
        summary["blocked"]!.GetValue<int>().ShouldBe(letters.Count(letter => letter!["review"]!["verdict"]!.GetValue<string>() == "blocked"));
        summary["checks"]!.AsArray().Select(check => check!["letters"]!.GetValue<int>()).ShouldBeInOrder(SortDirection.Descending);
        summary["payers"]!.AsArray().Sum(payer => payer!["letters"]!.GetValue<int>()).ShouldBe(letters.Count);
        command.Errors.ShouldContain("a second.");
    }

    [Fact]
    public async Task What_cannot_be_read_is_listed_with_its_sentence_and_the_others_are_judged()
    {
        using var command = new Command();
        Copy(command, "04-cpap-medicare", "good");
        command.File("bad/brief.json", """{ "purpose": "appeal", "itmes": [] }""");
        command.File("torn.json", """{ "purpose": """);
        command.File("notes.json", """{ "resourceType": "Bundle" }""");

        await command.Run("check", command.Folder, "--format", "json");

        command.Code.ShouldBe(0, command.Errors);
        command.Json["letters"]!.AsArray().ShouldHaveSingleItem()!["file"]!.GetValue<string>().ShouldBe("good/brief.json");
        command.Json["unreadable"]!.AsArray().Select(one => one!["file"]!.GetValue<string>()).ShouldBe(["bad/brief.json", "torn.json"]);
        command.Json["unreadable"]!.AsArray().ShouldAllBe(one => one!["because"]!.GetValue<string>().EndsWith('.'));
    }

    [Fact]
    public async Task The_letter_beside_a_brief_is_the_one_that_is_judged()
    {
        using var command = new Command();
        Copy(command, "04-cpap-medicare", "one");
        command.File("one/letter.txt", "Dear Sir,\n\nHe would benefit from it.\n");

        await command.Run("check", command.Folder, "--format", "json");

        command.Code.ShouldBe(1);
        command.Json["letters"]![0]!["letter"]!.GetValue<string>().ShouldBe("one/letter.txt");
    }

    [Fact]
    public async Task A_letter_that_names_the_patient_of_another_letter_of_the_folder_is_blocked()
    {
        using var command = new Command();
        Copy(command, "04-cpap-medicare", "one");
        Copy(command, "05-power-wheelchair", "two");
        var letter = Path.Combine(command.Folder, "one", "letter.txt");
        await command.Run("compose", Path.Combine(command.Folder, "one", "brief.json"), "--out", letter);
        var text = await File.ReadAllTextAsync(letter, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(letter, text.Replace("Sincerely", "As for Khadija al-Mansuri, this device is needed.\n\nSincerely", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        await command.Run("check", Path.Combine(command.Folder, "one"), "--format", "json");
        Found(command).ShouldNotContain("LMN-PAT-006", "alone, nobody knows the name");

        await command.Run("check", command.Folder, "--format", "json");
        Found(command).ShouldContain("LMN-PAT-006");
        command.Json["letters"]!.AsArray().Count.ShouldBe(2);
    }

    private static IEnumerable<string> Found(Command command) => command.Json["letters"]![0]!["review"]!["findings"]!.AsArray().Select(finding => finding!["id"]!.GetValue<string>());

    [Fact]
    public async Task A_folder_in_which_nothing_can_be_read_ends_with_2()
    {
        using var command = new Command();
        command.File("bad/brief.json", "{");
        await command.Run("check", command.Folder, "--format", "json");

        command.Code.ShouldBe(2);
        command.Json["unreadable"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_without_briefs_is_refused()
    {
        using var command = new Command();
        await command.Run("check", command.Folder);
        command.ShouldRefuse("holds no brief");
    }

    [Fact]
    public async Task Sarif_names_every_letter_as_an_artifact_of_one_run()
    {
        using var command = new Command();
        await command.Run("check", Repository.PathTo("samples"), "--format", "sarif", "--data", command.Folder);

        var run = command.Json["runs"]!.AsArray().ShouldHaveSingleItem()!;
        run["artifacts"]!.AsArray().Count.ShouldBe(Samples.All.Count);
        run["results"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_override_in_the_brief_is_a_suppression_in_sarif_and_said_in_text()
    {
        using var command = new Command();
        var brief = Copy(command, "16-non-formulary-exception", "one", text => text.Insert(text.IndexOf('{', StringComparison.Ordinal) + 1, """
             "resolutions": [{ "check": "LMN-SIG-001", "kind": "override", "by": "Hana Lee, MD", "reason": "signed on paper; the scan follows", "on": "2026-11-20" }],
            """));

        (await command.Run("check", brief)).Code.ShouldBe(0, command.Output);
        command.Output.ShouldContain("overridden by Hana Lee, MD, on 2026-11-20: signed on paper; the scan follows");

        await command.Run("check", brief, "--format", "sarif");
        command.Json["runs"]![0]!["results"]![0]!["suppressions"]![0]!["justification"]!.GetValue<string>().ShouldContain("signed on paper");
    }

    private static string Copy(Command command, string sample, string to, Func<string, string>? change = null)
    {
        var from = Repository.PathTo("samples", sample);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            command.File(Path.Combine(to, Path.GetRelativePath(from, file)), File.ReadAllBytes(file));
        }

        var brief = Path.Combine(command.Folder, to, "brief.json");
        File.WriteAllText(brief, (change ?? (text => text))(File.ReadAllText(brief)));
        return brief;
    }
}
