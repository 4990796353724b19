using System.IO.Compression;
using MedNec.Engine.Codes;

namespace MedNec.Engine.Tests.Codes;

/// <summary>Notes of the tabular list: our own few, and the publisher's.</summary>
public sealed class TabularListTests
{
    private static readonly Lazy<CodeSets> WithTabular = new(() =>
    {
        var import = new CodeImport(_ => null);
        using var packed = File.OpenRead(Path.Combine(Releases.Folder(), "icd10cm_tabular_2021.xml.gz"));
        using var xml = new GZipStream(packed, CompressionMode.Decompress);
        import.Add(PublisherFileKind.Tabular, "icd10cm_tabular_2021.xml", xml);
        var parts = import.Parts();
        return CodeSets.Of(part => parts.GetValueOrDefault(part));
    });

    private static TabularList Starter => CodeSets.Starter.Tabular;

    private static TabularList Tabular
    {
        get
        {
            Releases.Folder();
            return WithTabular.Value.Tabular;
        }
    }

    [Fact]
    public void Prediabetes_and_diabetes_exclude_each_other_before_any_import()
    {
        Starter.Excludes1("R73.03", "E11.9")!.On.ShouldBe("R73");
        Starter.Excludes1("E11.9", "R73.03")!.On.ShouldBe("R73");
        Starter.Excludes1("E11.9", "I10").ShouldBeNull();
        Starter.Excludes1("E11.9", "E11.9").ShouldBeNull();
    }

    [Fact]
    public void Our_own_notes_claim_no_code_in_full()
    {
        Starter.IsComplete.ShouldBeFalse();
        Starter.Knows("E11.9").ShouldBeFalse();
    }

    [Fact]
    public void A_polyneuropathy_elsewhere_needs_its_disease_first()
    {
        Starter.CodeFirst("G63").ShouldHaveSingleItem().Names("E85.4").ShouldBeTrue();
        CodeSets.Starter.IsManifestation("G63", new DateOnly(2026, 8, 20)).ShouldBeTrue();
        CodeSets.Starter.IsManifestation("G62.9", new DateOnly(2026, 8, 20)).ShouldBeFalse();
    }

    [Fact]
    public void Obesity_asks_for_the_body_mass_index() => Starter.UseAdditional("E66.812").ShouldContain(note => note.Names("Z68.36"));

    [Fact]
    public void An_injury_asks_for_its_seventh_character() =>
        Starter.SeventhCharacters("S46.011")!.Characters.Select(character => character.Character).ShouldBe(['A', 'D', 'S']);

    [Fact]
    public void The_imported_list_knows_its_codes_and_their_seventh_characters()
    {
        Tabular.IsComplete.ShouldBeTrue();
        Tabular.InUse.ShouldBe("FY2021 tabular list, starter set");
        Tabular.Knows("G47.33").ShouldBeTrue();
        Tabular.Knows("S46.011A").ShouldBeTrue();
        Tabular.Knows("G47.3311").ShouldBeFalse();
        Tabular.Knows("E66.812").ShouldBeFalse("it came after FY2021");
        Tabular.SeventhCharacters("S52.501")!.Characters.Count.ShouldBe(16);
        Tabular.SeventhCharacters("I10").ShouldBeNull();
    }

    [Fact]
    public void Ranges_lists_and_conditions_are_read()
    {
        Tabular.Excludes1("A05.9", "T61.01XA").ShouldNotBeNull("a range of categories");
        Tabular.Excludes1("A08.4", "J10.2").ShouldNotBeNull("a list, inherited from the category");
        Tabular.Excludes1("A84.1", "B20").ShouldBeNull();
        Tabular.CodeFirst("L97.411").ShouldContain(note => note.Names("E11.621"));
        Tabular.InclusionTerms("M54.5").ShouldContain("Lumbago NOS");
        Tabular.InclusionTerms("M80.051A").ShouldBe(Tabular.InclusionTerms("M80.051"));
    }

    [Theory]
    [InlineData("poisoning (T36-T50 with fifth or sixth character 1-4 or 6)", "T40.1X1A", true)]
    [InlineData("poisoning (T36-T50 with fifth or sixth character 1-4 or 6)", "T40.1X5A", false)]
    [InlineData("fracture (S32.1--S32.9 with 7th character B)", "S32.9XXB", true)]
    [InlineData("fracture (S32.1--S32.9 with 7th character B)", "S32.9XXA", false)]
    [InlineData("angiopathy (E08-E13 with .51-.52)", "E11.52", true)]
    [InlineData("angiopathy (E08-E13 with .51-.52)", "E11.59", false)]
    [InlineData("withdrawal (F11-F19 with fifth to sixth characters 51)", "F11.151", false)]
    [InlineData("tongue (J09.X3, J10.2, J11.2)", "J11.2", true)]
    [InlineData("any (T80.22-)", "T80.22XA", true)]
    [InlineData("none of these", "T80.22XA", false)]
    public void A_note_names_the_codes_in_its_brackets(string note, string code, bool names) =>
        new CodeNote("X", note, TabularCodes.In(note)).Names(code).ShouldBe(names);

    [Fact]
    public void What_our_own_notes_say_stands_in_the_publishers_list_too()
    {
        var (own, missing) = (Starter, new List<string>());
        string[] codes = ["R73.03", "I10", "M54.2", "M54.31", "M54.41", "G47.33", "F32.9", "F33.9", "E66.01", "E10.9", "E11.9", "G43.909", "M54.5", "G63"];
        string[] others = ["E11.9", "E10.9", "O10.02", "M50.10", "M51.16", "M54.41", "R06.81", "P28.3", "E66.2", "F31.9", "F33.9", "F30.9", "E88.2", "E13.9", "R51.9", "S39.012A", "E11.42"];
        foreach (var (one, other) in codes.SelectMany(one => others.Select(other => (one, other))).Where(pair => own.Excludes1(pair.one, pair.other) is not null && pair.one != pair.other))
        {
            if (Tabular.Excludes1(one, other) is not { } note || note.Text.Length == 0 || CodeSets.Starter.Tabular.Excludes1(one, other)!.Text == note.Text)
            {
                missing.Add($"{one} and {other}");
            }
        }

        missing.ShouldBeEmpty();
        foreach (var code in new[] { "S13.4", "S16.1", "S33.5", "S39.012", "S46.011", "S83.511", "S86.011", "S93.401", "S06.0X0", "T78.40", "T81.31", "T84.84", "S52.501", "S72.001", "S82.001", "S42.201", "M80.08", "H40.113" })
        {
            own.SeventhCharacters(code)!.Characters.Select(character => character.Character).ShouldBe(Tabular.SeventhCharacters(code)!.Characters.Select(character => character.Character), code);
        }
    }
}
