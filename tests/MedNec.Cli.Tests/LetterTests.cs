using MedNec.Testing;

namespace MedNec.Cli.Tests;

/// <summary>A sample's letter out to every format and back, as a script would do it.</summary>
public sealed class LetterTests
{
    private static readonly string Brief = Repository.PathTo("samples", "04-cpap-medicare", "brief.json");

    [Theory]
    [InlineData("letter.json")]
    [InlineData("letter.md")]
    [InlineData("letter.txt")]
    [InlineData("letter.docx")]
    [InlineData("letter.pdf")]
    public async Task A_composed_letter_passes_in_every_format_it_was_written_in(string name)
    {
        using var command = new Command();
        var file = Path.Combine(command.Folder, name);
        (await command.Run("compose", Brief, "--out", file)).Code.ShouldBe(0, command.Errors);

        await command.Run("check", Brief, "--letter", file, "--format", "json");

        command.Code.ShouldBe(0, command.Output);
        command.Json["verdict"]!.GetValue<string>().ShouldBe("clear");
    }

    [Fact]
    public async Task A_letter_with_a_wrong_digit_ends_with_1_and_names_the_place()
    {
        using var command = new Command();
        var file = Path.Combine(command.Folder, "letter.txt");
        await command.Run("compose", Brief, "--out", file);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("02/17/1955", "02/11/1955", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        await command.Run("check", Brief, "--letter", file, "--format", "json");

        command.Code.ShouldBe(1, command.Errors);
        var finding = command.Json["findings"]!.AsArray().ShouldHaveSingleItem()!;
        finding["id"]!.GetValue<string>().ShouldBe("LMN-PAT-003");
        finding["where"]!["quote"]!.GetValue<string>().ShouldBe("02/11/1955");
        finding["fix"]!.GetValue<string>().ShouldBe("02/17/1955");
    }

    [Fact]
    public async Task The_same_brief_gives_the_same_bytes()
    {
        using var command = new Command();
        foreach (var name in new[] { "one.pdf", "two.pdf", "one.docx", "two.docx", "one.json", "two.json" })
        {
            await command.Run("compose", Brief, "--out", Path.Combine(command.Folder, name));
        }

        foreach (var extension in new[] { "pdf", "docx", "json" })
        {
            (await File.ReadAllBytesAsync(Path.Combine(command.Folder, $"one.{extension}"), TestContext.Current.CancellationToken))
                .ShouldBe(await File.ReadAllBytesAsync(Path.Combine(command.Folder, $"two.{extension}"), TestContext.Current.CancellationToken));
        }
    }
}
