namespace MedNec.Cli.Tests;

/// <summary>The verbs of codes, as scripts use them.</summary>
public sealed class CodesTests
{
    [Fact]
    public async Task A_lookup_prints_the_shape_of_the_contract()
    {
        using var command = new Command();
        await command.Run("codes", "lookup", "M54.5", "e0601", "nonsense", "--on", "2026-08-20", "--data", command.Folder, "--format", "json");

        command.Code.ShouldBe(0, command.Errors);
        command.Errors.ShouldBeEmpty();
        var all = command.Json.AsArray();
        all.Select(code => code!["code"]!.GetValue<string>()).ShouldBe(["M54.5", "E0601", "nonsense"]);
        all[0]!["on"]!.GetValue<string>().ShouldBe("2026-08-20");
        all[0]!["system"]!.GetValue<string>().ShouldBe("ICD-10-CM");
        all[0]!["status"]!.GetValue<string>().ShouldBe("header");
        all[0]!["children"]!.AsArray().Select(code => code!.GetValue<string>()).ShouldBe(["M54.50", "M54.51", "M54.59"]);
        all[0]!["release"]!.GetValue<string>().ShouldBe("FY2026");
        all[0]!["assumed"]!.GetValue<bool>().ShouldBeFalse();
        all[0]!["set"]!.GetValue<string>().ShouldBe("starter set");
        all[2]!["status"]!.GetValue<string>().ShouldBe("unknown");
    }

    [Fact]
    public async Task A_file_of_codes_keeps_its_order()
    {
        using var command = new Command();
        var file = command.File("codes.txt", "M54.5\t2021-09-30\r\n\r\nM54.5\t2021-10-01\nG47.33\t2026-11-20\n");
        await command.Run("codes", "lookup", "--from", file, "--data", command.Folder, "--format", "json");

        command.Json.AsArray().Select(code => code!["status"]!.GetValue<string>()).ShouldBe(["billable", "header", "billable"]);
        command.Json.AsArray().Select(code => code!["assumed"]!.GetValue<bool>()).ShouldBe([false, false, true]);
    }

    [Theory]
    [InlineData("M54.5 2026-08-20", "line 2", "needs a code, a tab and a date")]
    [InlineData("M54.5\t20/08/2026", "line 2", "is no date")]
    [InlineData("M54.5\t2026-02-30", "line 2", "is no date")]
    [InlineData("\t2026-08-20", "line 2", "needs a code")]
    [InlineData("M54.5\t2026-08-20\tmore", "line 2")]
    public async Task A_malformed_line_is_named(string line, params string[] saying)
    {
        using var command = new Command();
        await command.Run("codes", "lookup", "--from", command.File("codes.txt", $"G47.33\t2026-08-20\n{line}\n"), "--data", command.Folder);

        command.ShouldRefuse(["codes.txt", .. saying]);
    }

    [Theory]
    [InlineData("codes lookup", "needs a code")]
    [InlineData("codes lookup M54.5 --on yesterday", "--on takes a date", "yesterday")]
    [InlineData("codes lookup --from nothing.txt", "nothing.txt", "is not there")]
    [InlineData("codes lookup M54.5 --system ICD9", "--system takes", "ICD9")]
    [InlineData("codes import nothing.zip", "nothing.zip", "is not there")]
    [InlineData("codes search pain --limit 0", "--limit takes")]
    public async Task What_cannot_be_done_is_said_in_one_sentence(string line, params string[] saying)
    {
        using var command = new Command();
        await command.Run([.. line.Split(' '), "--data", command.Folder]);

        command.ShouldRefuse(saying);
    }

    [Fact]
    public async Task People_are_told_which_set_is_in_use_and_what_it_cannot_tell()
    {
        using var command = new Command();
        await command.Run("codes", "lookup", "M54.5", "A00.0", "--on", "2026-08-20", "--data", command.Folder);

        command.Output.ShouldContain("is a heading and not billable on 2026-08-20");
        command.Output.ShouldContain("take one of M54.50, M54.51, M54.59");
        command.Output.ShouldContain("A00.0    is not in the set at hand");
        command.Output.ShouldContain("In use: ICD-10-CM starter set.");
    }

    [Theory]
    [InlineData("low back pain", "M54.50")]
    [InlineData("sleep apnea obstructive", "G47.33")]
    [InlineData("hart atack", "I21.9")]
    [InlineData("cpap", "E0601")]
    [InlineData("G47.3", "G47.3")]
    public async Task A_search_gives_the_best_first(string typed, string code)
    {
        using var command = new Command();
        await command.Run(["codes", "search", .. typed.Split(' '), "--data", command.Folder, "--format", "json"]);

        command.Json.AsArray()[0]!["code"]!.GetValue<string>().ShouldBe(code);
    }

    [Fact]
    public async Task A_truncated_zip_is_refused()
    {
        using var command = new Command();
        await command.Run("codes", "import", command.File("cms_2026_dx.zip", [0x50, 0x4B, 3, 4, 20, 0, 0, 0]), "--data", command.Folder);

        command.ShouldRefuse("cms_2026_dx.zip", "is cut off or damaged; download it again");
        Directory.Exists(Path.Combine(command.Folder, "codes")).ShouldBeFalse();
    }
}
