namespace MedNec.Cli.Tests;

/// <summary>Wrong words on the command line.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("chek", "brief.json")]
    [InlineData("check")]
    [InlineData("check", "brief.json", "--format", "xml")]
    [InlineData("check", "brief.json", "--today", "tomorrow")]
    [InlineData("compose", "brief.json", "--unknown")]
    public async Task A_wrong_command_ends_with_2_and_says_where_help_is(params string[] arguments)
    {
        using var command = new Command();
        await command.Run(arguments);

        command.ShouldRefuse("mednec --help");
    }

    [Fact]
    public async Task Help_lists_the_verbs()
    {
        using var command = new Command();
        (await command.Run("--help")).Output.ShouldContain("compose");
        command.Code.ShouldBe(0);
    }

    [Fact]
    public async Task An_output_of_unknown_kind_is_refused_before_anything_is_written()
    {
        using var command = new Command();
        var brief = command.File("brief.json", """{ "purpose": "renewal", "items": [{ "name": "CPAP device" }], "patient": { "name": "Ines Marlow" } }""");
        await command.Run("compose", brief, "--out", Path.Combine(command.Folder, "letter.md"), "--out", Path.Combine(command.Folder, "letter.rtf"));

        command.ShouldRefuse("letter.rtf", ".docx");
        File.Exists(Path.Combine(command.Folder, "letter.md")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_leaves_nothing_behind()
    {
        using var command = new Command();
        var brief = command.File("brief.json", """{ "purpose": "renewal", "items": [{ "name": "CPAP device" }], "patient": { "name": "Ines Marlow" } }""");
        await command.Run("compose", brief, "--out", Path.Combine(command.Folder, "letter.md"), "--out", Path.Combine(command.Folder, "gone", "letter.txt"));

        command.ShouldRefuse("cannot be written");
        Directory.GetFiles(command.Folder).ShouldBe([brief]);
    }
}
