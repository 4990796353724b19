using MedNec.Testing;

namespace MedNec.Cli.Tests;

/// <summary>The policy verbs, and what is said of a policy that cannot be used.</summary>
public sealed class PolicyTests
{
    private const string Head = "title: A test\npayer: Acme\nnumber: MP 12\neffective: { from: 2026-01-01 }\nsource: { document: Medical Policy 12, read: 2026-11-01 }\nitems: [E0601]\n";

    private static readonly string Cpap = Repository.PathTo("samples", "04-cpap-medicare", "brief.json");

    private static readonly string Migraine = Repository.PathTo("samples", "17-pasted-migraine-letter", "brief.json");

    [Fact]
    public async Task The_list_names_our_policies_and_those_of_the_clinic()
    {
        using var command = new Command();
        command.File("policies/acme/mri.yaml", Head + "criteria: { id: A, text: The patient is an adult, age: { at-least: 18 } }\n");
        await command.Run("policy", "list", "--format", "json", "--data", command.Folder);

        command.Code.ShouldBe(0, command.Errors);
        var ids = command.Json.AsArray().Select(entry => entry!["id"]!.GetValue<string>()).ToList();
        ids.ShouldContain("cms/l33718");
        ids.ShouldContain("acme/mri");
    }

    [Fact]
    public async Task The_list_for_a_brief_names_those_that_fit()
    {
        using var command = new Command();
        await command.Run("policy", "list", "--for", Cpap, "--format", "json");
        command.Json.AsArray()[0]!["id"]!.GetValue<string>().ShouldBe("cms/l33718");
    }

    [Fact]
    public async Task A_policy_is_shown_with_its_source_its_demands_and_their_kinds_in_words()
    {
        using var command = new Command();
        await command.Run("policy", "show", "cms/l33718");

        command.Code.ShouldBe(0, command.Errors);
        command.Output.ShouldContain("LCD L33718");
        command.Output.ShouldContain("B.1  The apnea-hypopnea or respiratory disturbance index is at least 15 events per hour");
        command.Output.ShouldContain("is at least 15 events/hour");
        command.Output.ShouldContain("Renewal");
    }

    [Fact]
    public async Task A_case_that_meets_its_policy_ends_with_0_and_every_answer_has_its_facts()
    {
        using var command = new Command();
        await command.Run("policy", "try", "cms/l33718", Cpap, "--format", "json");

        command.Code.ShouldBe(0, command.Errors);
        command.Json["policy"]!.GetValue<string>().ShouldBe("cms/l33718");
        command.Json["answer"]!.GetValue<string>().ShouldBe("met");
        command.Json.AsObject().ContainsKey("blocking").ShouldBeFalse();
        var index = command.Json["criteria"]!.AsArray().Single(row => row!["id"]!.GetValue<string>() == "B.1")!;
        index["answer"]!.GetValue<string>().ShouldBe("met");
        index["facts"]![0]!["text"]!.GetValue<string>().ShouldContain("32 events/hour");
        index["facts"]![0]!["source"]!.GetValue<string>().ShouldContain("chart.fhir.json");
        index.AsObject().ContainsKey("ask").ShouldBeFalse();
    }

    [Fact]
    public async Task An_open_case_ends_with_1_and_names_what_blocks_and_what_to_do()
    {
        using var command = new Command();
        var file = command.File("acme/mri.yaml", Head + "criteria: { all: [ { id: A, text: The patient is an adult, age: { at-least: 18 } }, { id: B, text: The patient is willing, statement: {} } ] }\n");
        await command.Run("policy", "try", file, Cpap, "--format", "json");

        command.Code.ShouldBe(1, command.Errors);
        command.Json["answer"]!.GetValue<string>().ShouldBe("not-documented");
        command.Json["blocking"]!.GetValue<string>().ShouldBe("B");
        command.Json["criteria"]![1]!["ask"]!.GetValue<string>().ShouldBe("Ask the clinician to state: The patient is willing");
        command.Json["criteria"]![1]!["ofWhom"]!.GetValue<string>().ShouldBe("clinician");

        await command.Run("policy", "try", file, Cpap);
        command.Output.ShouldContain("not documented   B  The patient is willing");
        command.Output.ShouldContain("Work first on: B");
    }

    [Fact]
    public async Task Two_values_of_one_day_are_shown_as_conflicting()
    {
        using var command = new Command();
        var chart = (await File.ReadAllTextAsync(Repository.PathTo("samples", "04-cpap-medicare", "chart.fhir.json"), TestContext.Current.CancellationToken))
            .Replace("\"value\": 208", "\"value\": 12", StringComparison.Ordinal);
        var file = command.File("acme/mri.yaml", Head + "criteria: { id: A, text: It is high, result: { tests: [total sleep time, apneas and hypopneas recorded], without: [index], at-least: 10 } }\n");
        command.File("chart.fhir.json", chart);
        command.File("brief.json", """{ "purpose": "prior-authorization", "date": "2026-11-05", "chart": ["chart.fhir.json"], "items": [{ "code": "E0601", "name": "CPAP device" }] }""");
        await command.Run("policy", "try", file, Path.Combine(command.Folder, "brief.json"), "--format", "json");

        var row = command.Json["criteria"]![0]!;
        row["conflicting"]!.GetValue<bool>().ShouldBeTrue(command.Output);
        row["answer"]!.GetValue<string>().ShouldBe("not-documented");
    }

    [Theory]
    [InlineData("criteria: { id: A, text: It is so, resutl: { tests: [AHI] } }", "line 7, column", "did you mean \"result\"?")]
    [InlineData("criteria: { id: A, text: It is so, result: { tests: [AHI], at-least: 15, unit: parsecs } }", "line 7, column", "parsecs")]
    [InlineData("criteria: { policy: acme/mri }", "acme/mri refers to acme/mri", "cannot rest on itself")]
    [InlineData("criteria: { policy: acme/nowhere }", "acme/nowhere", "not on the shelf")]
    public async Task A_policy_that_cannot_be_used_is_refused_in_one_sentence(string criteria, string place, string what)
    {
        using var command = new Command();
        await command.Run("policy", "try", command.File("acme/mri.yaml", Head + criteria), Cpap);
        command.ShouldRefuse(place, what);
    }

    [Fact]
    public async Task A_policy_without_its_first_day_is_refused_with_the_line()
    {
        using var command = new Command();
        await command.Run("policy", "show", command.File("acme/mri.yaml", "title: A test\neffective: { through: 2026-12-31 }\nsource: { document: x, read: 2026-11-01 }\nitems: [E0601]\ncriteria: { id: A, text: It is so, sex: female }\n"));
        command.ShouldRefuse("line 2", "from:");
    }

    [Fact]
    public async Task Two_versions_that_hold_on_one_day_are_refused()
    {
        using var command = new Command();
        var criteria = "criteria: { id: A, text: It is so, sex: female }\n";
        command.File("policies/acme/mri.yaml", Head + criteria);
        command.File("policies/acme/mri@2026-01-01.yaml", Head + criteria);
        await command.Run("policy", "try", "acme/mri", Cpap, "--data", command.Folder);
        command.ShouldRefuse("Two versions of acme/mri are in force on 2026-01-01");
    }

    [Fact]
    public async Task An_id_that_is_not_on_the_shelf_is_refused_with_the_one_meant()
    {
        using var command = new Command();
        await command.Run("policy", "show", "cms/l33719");
        command.ShouldRefuse("cms/l33719", "did you mean", "mednec policy list");
    }

    [Fact]
    public async Task A_composed_letter_carries_the_criteria()
    {
        using var command = new Command();
        await command.Run("compose", Cpap, "--format", "json");

        command.Code.ShouldBe(0, command.Errors);
        command.Json["criteria"]!["answer"]!.GetValue<string>().ShouldBe("met");
        command.Json["sections"]!.AsArray().ShouldContain(section => section!["id"]!.GetValue<string>() == "criteria");
    }

    [Fact]
    public async Task A_composed_letter_in_JSON_is_a_letter_that_can_be_checked()
    {
        using var command = new Command();
        await command.Run("compose", Cpap, "--format", "json");
        await command.Run("check", Cpap, "--letter", command.File("letter.json", command.Output), "--format", "json");
        command.Json["verdict"]!.GetValue<string>().ShouldBe("clear", command.Output);
    }

    [Fact]
    public async Task Without_a_policy_the_letter_has_no_criteria_and_one_sentence_says_why()
    {
        using var command = new Command();
        await command.Run("compose", Migraine, "--format", "json");

        command.Code.ShouldBe(0);
        command.Json.AsObject().ContainsKey("criteria").ShouldBeFalse();
        command.Errors.ShouldContain("No policy is named");
    }

    [Fact]
    public async Task A_policy_file_that_is_wrong_does_not_stop_the_letter()
    {
        using var command = new Command();
        command.File("policies/cms/l33718.yaml", "title: [");
        await command.Run("compose", Cpap, "--format", "json", "--data", command.Folder);

        command.Code.ShouldBe(0, command.Errors);
        command.Json.AsObject().ContainsKey("criteria").ShouldBeFalse();
        command.Errors.ShouldContain("policies/cms/l33718.yaml");
        command.Errors.ShouldContain("general rules");
    }
}
