using MedNec.Store.Lists;
using MedNec.Testing;

namespace MedNec.Cli.Tests;

/// <summary>Lists are imported whole or not at all, and looked up where they lie.</summary>
public sealed class ListsTests
{
    private static string[] Samples => [.. Directory.GetFiles(Repository.PathTo("samples", "lists")).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task The_sample_of_every_list_is_imported_and_shown_with_its_date_and_rows()
    {
        using var command = new Command();
        (await command.Run(["lists", "import", .. Samples, "--data", command.Folder])).Code.ShouldBe(0, command.Errors);

        await command.Run("lists", "--data", command.Folder, "--format", "json");

        command.Json["missing"]!.AsArray().Select(kind => kind!.GetValue<string>()).ShouldBe(["licensed"], "a licensed text is nobody's to give away as a sample");
        var ordering = command.Json["lists"]!.AsArray().Single(list => list!["kind"]!.GetValue<string>() == "ordering")!;
        ordering["rows"]!.GetValue<int>().ShouldBe(4);
        ordering["asOf"]!.GetValue<string>().ShouldBe("2026-11-05");
        ordering["imported"]!.GetValue<string>().ShouldBe("2026-11-21");
    }

    [Fact]
    public async Task What_was_imported_is_found_again()
    {
        using var command = new Command();
        await command.Run(["lists", "import", .. Samples, "--data", command.Folder]);
        var library = LibraryFolder.Open(command.Folder);

        library.Ordering!.Find("1234567893").ShouldBe(new("1234567893", "LEE, HANA", true, true, true, false));
        library.Ordering!.Find("1000000053")!.Name.ShouldBe("DE LA CRUZ  JR, INES");
        library.Ordering!.Find("1000000099").ShouldBeNull();
        library.Ordering!.Find("9999999999").ShouldBeNull();
        library.Ordering!.Find("0000000000").ShouldBeNull();
        library.Exclusions!.Holds("1000000061").ShouldBeTrue();
        library.Exclusions!.Holds("1000000079").ShouldBeFalse("reinstated");
        library.Articles!.Find("10.5555/mednec.2019.1")!.FirstAuthor.ShouldBe("Marlow");
        library.Guidelines!.All.ShouldContain(guideline => guideline.SupersededBy == 2015);
        library.Labels!.All.ShouldHaveSingleItem().MaximumDose.ShouldBe(155);
        library.Payers!.Find("NORTHSTAR HEALTH PLAN, Inc.")!.Departments.Count.ShouldBe(2);
        library.Payers!.Find("northstar")!.Forms.ShouldHaveSingleItem().Id.ShouldBe("NS-PA-7");
        library.Memory!.People.ShouldContain("Hana Lee, MD");
    }

    [Fact]
    public async Task Of_a_licensed_text_only_hashes_are_kept()
    {
        using var command = new Command();
        var file = command.File("criteria.txt", string.Join(' ', Enumerable.Range(1, 40).Select(i => $"invented{i}")));
        (await command.Run("lists", "import", file, "--data", command.Folder)).Code.ShouldBe(0, command.Errors);

        LibraryFolder.Open(command.Folder).Licensed!.Hashes.Count.ShouldBe(16);
        (await File.ReadAllTextAsync(Path.Combine(command.Folder, "lists", "licensed", "criteria.hashes"), TestContext.Current.CancellationToken)).ShouldNotContain("invented");
        (await command.Run("lists", "import", command.File("short.txt", "too short"), "--data", command.Folder)).ShouldRefuse("fewer than 25 words");
    }

    [Fact]
    public async Task Each_of_two_hundred_thousand_providers_is_found()
    {
        using var command = new Command();
        var rows = Enumerable.Range(0, 200_000).Select(i => $"{1_000_000_000L + (i * 7919L % 900_000_000L)},NAME{i},GIVEN,{(i % 2 == 0 ? "Y" : "N")},Y,N,N,N").ToList();
        var file = command.File("big.csv", "NPI,LAST_NAME,FIRST_NAME,PARTB,DME,HHA,PMD,HOSPICE\n" + string.Join('\n', rows));
        (await command.Run("lists", "import", file, "--data", command.Folder)).Code.ShouldBe(0, command.Errors);
        var ordering = LibraryFolder.Open(command.Folder).Ordering!;

        foreach (var i in Enumerable.Range(0, 200_000).Where(i => i % 37 == 0).Append(0).Append(199_999))
        {
            ordering.Find(rows[i][..10])!.Name.ShouldBe($"NAME{i}, GIVEN");
        }

        ordering.Find("1000000001").ShouldBeNull();
    }

    [Theory]
    [InlineData("x.csv", "NPI,LAST_NAME,FIRST_NAME,PARTB,DME,HHA,PMD,HOSPICE\n12345,LEE,HANA,Y,Y,Y,N,N\n", "line 2, column 1", "ten digits")]
    [InlineData("x.csv", "NPI,LAST_NAME,FIRST_NAME,PARTB,DME,HHA,PMD,HOSPICE\n1234567893,LEE,HANA,Y,Maybe,Y,N,N\n", "line 2, column 5", "neither Y nor N")]
    [InlineData("x.csv", "NPI,LAST_NAME,FIRST_NAME,PARTB,DME,HHA,PMD,HOSPICE\n1234567893,LEE\n", "line 2", "2 fields where the heading names 8")]
    [InlineData("x.csv", "NPI,LAST_NAME,FIRST_NAME,PARTB,DME,HHA,PMD,HOSPICE\n", "holds no entry")]
    [InlineData("x.csv", "colour,size\nred,3\n", "line 1", "names no columns we know")]
    [InlineData("x.csv", "", "is empty")]
    [InlineData("x.csv", "pmid,title\n1,\"open\n", "line 2", "quotation mark")]
    [InlineData("x.yaml", "payers:\n  - nmae: Acme\n", "line 2, column 11", "\"nmae:\" is not known here")]
    [InlineData("x.yaml", "payers:\n  - name: Acme\n    limit-pages: many\n", "line 3, column 18", "no whole number")]
    [InlineData("x.yaml", "hats:\n  - name: bowler\n", "is no list we know")]
    [InlineData("x.yaml", "guidelines: [unclosed\n", "x.yaml, line")]
    [InlineData("x.zip", "PK", "is of no kind we import")]
    public async Task A_list_that_cannot_be_read_is_refused_with_its_place_and_nothing_is_kept(string name, string text, params string[] saying)
    {
        using var command = new Command();
        var file = command.File(name, text);
        (await command.Run("lists", "import", file, "--data", Path.Combine(command.Folder, "data"))).ShouldRefuse(saying);
        Directory.Exists(Path.Combine(command.Folder, "data")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("cut off")]
    [InlineData("foreign")]
    public async Task A_list_that_is_not_as_it_was_imported_is_refused_before_anything_is_judged(string how)
    {
        using var command = new Command();
        await command.Run("lists", "import", Repository.PathTo("samples", "lists", "payers.yaml"), "--data", command.Folder);
        var kept = Path.Combine(command.Folder, "lists", "payers", "payers.yaml");
        await File.WriteAllTextAsync(kept, how == "foreign" ? "payers:\n  - name: Acme\n" : (await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken))[..^20], TestContext.Current.CancellationToken);

        await command.Run("check", Repository.PathTo("samples", "04-cpap-medicare", "brief.json"), "--data", command.Folder);

        command.ShouldRefuse("payers.yaml", how == "foreign" ? "was not imported" : "import it again");
    }

    [Fact]
    public async Task A_newer_file_of_the_publisher_takes_the_place_of_the_one_before()
    {
        using var command = new Command();
        await command.Run("lists", "import", Samples.Single(file => file.Contains("ordering", StringComparison.Ordinal)), "--data", command.Folder);
        var file = command.File("next.csv", "NPI,LAST_NAME,FIRST_NAME,PARTB,DME,HHA,PMD,HOSPICE\n1000000046,OKAFOR,SAMUEL,Y,Y,N,N,N\n");
        await command.Run("lists", "import", file, "--as-of", "2026-11-19", "--data", command.Folder);

        var ordering = LibraryFolder.Open(command.Folder).Ordering!;
        ordering.AsOf.ShouldBe(new DateOnly(2026, 11, 19));
        ordering.Find("1234567893").ShouldBeNull();
    }
}
