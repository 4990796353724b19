using System.Text;

namespace MedNec.Cli.Tests;

/// <summary>What a brief may be, and the one sentence for each thing it may not be.</summary>
public sealed class BriefTests
{
    private const string Small = """{ "purpose": "prior-authorization", "patient": { "name": "Ines Marlow" }, "items": [{ "system": "HCPCS", "code": "E0601", "name": "CPAP device" }] }""";

    [Fact]
    public async Task Purpose_items_and_a_patient_are_enough_to_read_a_brief()
    {
        using var command = new Command();
        await command.Run("compose", command.File("brief.json", Small));

        command.Code.ShouldBe(0, command.Errors);
        command.Output.ShouldContain("Ines Marlow");
        command.Errors.ShouldContain("Needed: ");
    }

    [Theory]
    [InlineData("""{ "purpose": "prior-authorization", "items": [{ "name": "CPAP" }], "coverge": {} }""", "coverge", "did you mean \"coverage\"?")]
    [InlineData("""{ "purpose": "prior-authorization", "items": [{ "name": "CPAP" }], "coverage": { "memberID": "1" } }""", "coverage.memberID", "did you mean \"memberId\"?")]
    [InlineData("""{ "purpose": "prior-authorization", "items": [{ "name": "CPAP", "colour": "red" }] }""", "items[0].colour", "is no field we know")]
    [InlineData("""{ "purpose": "prior-auth", "items": [{ "name": "CPAP" }] }""", "purpose", "\"prior-auth\"", "prior-authorization, appeal")]
    [InlineData("""{ "purpose": 3, "items": [{ "name": "CPAP" }] }""", "purpose")]
    [InlineData("""{ "items": [{ "name": "CPAP" }], "patient": { "name": "Ines Marlow" } }""", "has no \"purpose\"")]
    [InlineData("""{ "purpose": "renewal", "patient": { "name": "Ines Marlow" } }""", "has no \"items\"")]
    [InlineData("""{ "purpose": "renewal", "patient": { "name": "Ines Marlow" }, "items": [] }""", "items", "asks for nothing")]
    [InlineData("""{ "purpose": "renewal", "items": [{ "name": "CPAP" }] }""", "names no patient")]
    [InlineData("""{ "purpose": "renewal", "items": [{ "name": "CPAP", "quantity": "one" }] }""", "items[0].quantity", "needs a number without quotes")]
    [InlineData("""{ "purpose": "renewal", "items": { "name": "CPAP" } }""", "items", "needs a list in [ ]")]
    [InlineData("""{ "purpose": "renewal", "items": [{ "name": "CPAP" }], "patient": "Ines" }""", "patient", "needs an object in { }")]
    [InlineData("""{ "purpose": "renewal", "items": [{ "name": "CPAP" }], "date": 20261120 }""", "date", "a date in quotes")]
    [InlineData("""{ "purpose": "renewal", "purpose": "appeal", "items": [{ "name": "CPAP" }] }""", "names a field twice")]
    [InlineData("""{ "purpose": "renewal", "items": [{ "name": "CPAP" }], "citations": [{ "year": 2019.5 }] }""", "citations[0].year")]
    [InlineData("""{ "purpose": "renewal", "items": [{ "name": "CPAP" }], "chart": ["gone.json"] }""", "gone.json", "chart[0]", "is not there")]
    [InlineData("""{ "purpose": "renewal", "items": [{ "name": "CPAP" }], "patient": { "name": "Ines" }, "documents": [{ "file": "gone.pdf" }] }""", "documents[0].file", "gone.pdf")]
    [InlineData("""{ "purpose": "renewal", "items": [{ "name": "CPAP" }], "chart": ["../secret.json"] }""", "../secret.json", "lies outside")]
    [InlineData("""{ "purpose": "renewal", "items": [{ "name": "CPAP" }], "chart": ["/etc/passwd"] }""", "/etc/passwd", "lies outside")]
    [InlineData("""{ "purpose": "renewal", "items": [{ "name": "CPAP" }""", "line 1", "ends in the middle")]
    [InlineData("""{ "purpose": "renewal" "items": [] }""", "line 1", "is not JSON here")]
    [InlineData("[]", "is not a brief")]
    [InlineData("", "is empty")]
    public async Task A_slip_in_a_brief_is_named_with_its_place(string brief, params string[] saying)
    {
        using var command = new Command();
        await command.Run("check", command.File("brief.json", brief), "--format", "json");

        command.ShouldRefuse(saying);
    }

    [Fact]
    public async Task Names_that_begin_with_x_pass_and_nulls_are_as_if_left_out()
    {
        using var command = new Command();
        await command.Run("compose", command.File("brief.json", Small.Replace("{ \"purpose\"", "{ \"x-note\": { \"a\": 1 }, \"trials\": null, \"coverage\": null, \"purpose\"", StringComparison.Ordinal)));

        command.Code.ShouldBe(0, command.Errors);
    }

    [Fact]
    public async Task An_impossible_date_is_a_finding_and_no_error()
    {
        using var command = new Command();
        await command.Run("check", command.File("brief.json", Small.Replace("\"Ines Marlow\"", "\"Ines Marlow\", \"birthDate\": \"1979-02-30\"", StringComparison.Ordinal)), "--format", "json");

        command.Code.ShouldBe(1, command.Errors);
        command.Json["findings"]!.AsArray().ShouldContain(finding => finding!["id"]!.GetValue<string>() == "LMN-PAT-003");
    }

    [Fact]
    public async Task Utf16_is_named()
    {
        using var command = new Command();
        await command.Run("check", command.File("brief.json", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Small)]));

        command.ShouldRefuse("UTF-16");
    }

    [Fact]
    public async Task Latin1_is_named_with_its_line()
    {
        using var command = new Command();
        await command.Run("check", command.File("brief.json", Encoding.Latin1.GetBytes("{\n" + Small[1..].Replace("Ines", "Inés", StringComparison.Ordinal))));

        command.ShouldRefuse("line 2", "not UTF-8");
    }

    [Fact]
    public async Task Absurd_nesting_is_refused()
    {
        using var command = new Command();
        await command.Run("check", command.File("brief.json", "{\"x-deep\":" + new string('[', 100_000) + new string(']', 100_000) + "}"));

        command.ShouldRefuse("nested too deeply");
    }

    [Fact]
    public async Task A_link_that_leads_outside_is_outside()
    {
        using var command = new Command();
        using var other = new Command();
        var secret = other.File("secret.json", "{}");
        System.IO.File.CreateSymbolicLink(Path.Combine(command.Folder, "chart.json"), secret);
        await command.Run("check", command.File("brief.json", """{ "purpose": "renewal", "items": [{ "name": "CPAP" }], "chart": ["chart.json"] }"""));

        command.ShouldRefuse("lies outside");
    }

    [Fact]
    public async Task A_brief_that_is_not_there_is_named()
    {
        using var command = new Command();
        await command.Run("check", Path.Combine(command.Folder, "nothing.json"));

        command.ShouldRefuse("nothing.json", "is not there");
    }
}
