using MedNec.Testing;

namespace MedNec.Cli.Tests;

/// <summary><c>mednec reimburse</c>: the status first, then the letter, then what it must hold.</summary>
public sealed class ReimburseTests
{
    [Fact]
    public async Task A_letter_that_may_be_written_ends_with_0_and_the_promised_shape()
    {
        using var command = new Command();
        await command.Run("reimburse", Sample("09"), "--data", command.Folder, "--format", "json");

        command.Code.ShouldBe(0, command.Errors);
        command.Json.AsObject().Select(property => property.Key).ShouldBe(["expense", "status", "letter", "reasons", "mustHold", "validUntil", "citation"]);
        (Text("expense"), Text("status"), Text("letter"), Text("validUntil")).ShouldBe(("MASS", "eligible-with-letter", "needed", "2027-02-22"));
        command.Json["mustHold"]!.AsArray().ShouldAllBe(demand => demand!.AsObject().Count == 2);
        command.Json["mustHold"]!.AsArray().Where(demand => demand!["answer"]!.GetValue<string>() != "met").ShouldBeEmpty("the letter of this sample is whole");

        string Text(string name) => command.Json[name]!.GetValue<string>();
    }

    [Fact]
    public async Task A_letter_on_a_questionnaire_is_refused_and_ends_with_1()
    {
        using var command = new Command();
        await command.Run("reimburse", Sample("19"), "--data", command.Folder, "--format", "json");

        command.Code.ShouldBe(1);
        command.Json["letter"]!.GetValue<string>().ShouldBe("refused");
        command.Json["reasons"]!.AsArray().ShouldContain(reason => reason!.GetValue<string>().StartsWith("The letter stands on a questionnaire alone"));
        command.Json["mustHold"]!.AsArray().Single(demand => demand!["what"]!.GetValue<string>() == "evaluation")!["answer"]!.GetValue<string>().ShouldBe("not-met");
        command.Json["validUntil"].ShouldBeNull();
    }

    [Fact]
    public async Task Text_says_the_status_in_its_first_line()
    {
        using var command = new Command();
        (await command.Run("reimburse", Sample("10"), "--data", command.Folder)).Code.ShouldBe(0, command.Errors);
        command.Output.Split('\n')[0].ShouldBe("Fees of a weight-loss program (WTLP): eligible with a letter of medical necessity");
        command.Output.ShouldContain("not documented  signature");
    }

    [Theory]
    [InlineData("""{ "kind": "FOOD" }""", 1, "not-eligible", "refused")]
    [InlineData("""{ "kind": "ACU" }""", 0, "eligible", "not-needed")]
    [InlineData("""{ "kind": "cpap" }""", 0, "prescription", "not-needed")]
    [InlineData("""{ "kind": "LODG" }""", 0, "limited", "not-needed")]
    public async Task The_exit_code_follows_the_answer(string expense, int code, string status, string letter)
    {
        using var command = new Command();
        await command.Run("reimburse", Brief(command, expense), "--data", command.Folder, "--format", "json");
        command.Code.ShouldBe(code, command.Errors);
        (command.Json["status"]!.GetValue<string>(), command.Json["letter"]!.GetValue<string>()).ShouldBe((status, letter));
    }

    [Theory]
    [InlineData("""{ "kind": "MASG" }""", "MASS (Massage therapy)")]
    [InlineData("""{ "description": "Yoga class" }""", "YOGA (Yoga, Pilates or tai chi)")]
    [InlineData("""{ "kind": "QQQ", "description": "zzz" }""", "nothing in the description tells it")]
    public async Task An_unknown_kind_is_one_sentence_with_the_nearest(string expense, string near)
    {
        using var command = new Command();
        (await command.Run("reimburse", Brief(command, expense), "--data", command.Folder)).ShouldRefuse("expense.kind", near);
    }

    [Fact]
    public async Task A_brief_without_an_expense_is_refused()
    {
        using var command = new Command();
        var brief = command.File("brief.json", """{ "purpose": "renewal", "items": [{ "name": "CPAP device" }], "patient": { "name": "Ines Marlow" } }""");
        (await command.Run("reimburse", brief, "--data", command.Folder)).ShouldRefuse("\"expense\" is missing");
    }

    [Fact]
    public async Task A_form_is_filled_as_text_and_as_json()
    {
        using var command = new Command();
        await command.Run("reimburse", Sample("10"), "--data", command.Folder, "--form", "model");
        command.Output.ShouldContain("Letter of medical necessity form");
        command.Output.ShouldContain("ICD-10-CM code: E66.812");
        command.Output.ShouldContain("Provider's signature: [Needed: signature.by]");

        await command.Run("reimburse", Sample("10"), "--data", command.Folder, "--form", "model", "--format", "json");
        command.Json["form"]!["form"]!.GetValue<string>().ShouldBe("model");
        command.Json["form"]!["fields"]!.AsArray().ShouldContain(field => field!["label"]!.GetValue<string>() == "End of treatment (at most 12 months)" && field["value"]!.GetValue<string>() == "05/23/2027");
    }

    [Fact]
    public async Task A_form_of_the_clinic_s_own_is_a_file()
    {
        using var command = new Command();
        var own = command.File("juniper.yaml", "id: juniper\ntitle: Juniper FSA letter\nfields:\n  - { label: Claimant, takes: participant.name }\n");
        (await command.Run("reimburse", Sample("09"), "--data", command.Folder, "--form", own)).Output.ShouldContain("Claimant: Eleni Papadopoulou");
        (await command.Run("reimburse", Sample("09"), "--data", command.Folder, "--form", "nobody")).ShouldRefuse("no form we carry; take model");
        (await command.Run("reimburse", Sample("09"), "--data", command.Folder, "--form", command.File("bad.yaml", "id: x\ntitle: X\nfields:\n  - { label: A, takes: b }\n"))).ShouldRefuse("line 4");
    }

    private static string Sample(string number) => Path.Combine(Directory.GetDirectories(Repository.PathTo("samples"), number + "-*").Single(), "brief.json");

    private static string Brief(Command command, string expense) =>
        command.File("brief.json", $$"""{ "purpose": "reimbursement", "items": [{ "name": "what is to be bought" }], "patient": { "name": "Ines Marlow" }, "expense": {{expense}} }""");
}
