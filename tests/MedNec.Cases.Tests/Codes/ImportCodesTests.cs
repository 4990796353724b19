using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using MedNec.Cases.Codes;
using MedNec.Engine.Charts;
using MedNec.Engine.Codes;
using MedNec.Store.Codes;

namespace MedNec.Cases.Tests.Codes;

/// <summary>What may be imported, and the one sentence for each thing that may not. The releases here are made up line by line.</summary>
public sealed class ImportCodesTests : IDisposable
{
    private static readonly DateOnly On = new(2026, 8, 20);

    private readonly string data = Directory.CreateTempSubdirectory("mednec-codes-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public void A_release_is_read_out_of_its_zip_with_its_papers_and_addenda_passed_over()
    {
        var read = Import("cms_2026_dx.zip", Zip(("icd10cm_order_2026.txt", Order(2026)), ("icd10OrderFiles.pdf", "%PDF-1.7"), ("icd10cm_order_addenda_2026.txt", "Add:         1 Z9999   Invented"), ("icd10cm_codes_2026.txt", "A000    Invented")));

        var release = read.ShouldHaveSingleItem();
        release.ShouldBe(new ImportedRelease(CodeSystems.Icd10Cm, "FY2026", 1100) { Headings = 1 });
        Sets.Judge("A00.500", On).Title.ShouldBe("Invented disease 500 of 2026");
        Sets.Judge("A00", On).Status.ShouldBe(CodeStatus.Header);
        Sets.Judge("A01", On).CanTell.ShouldBeTrue();
    }

    [Fact]
    public void Importing_a_release_again_replaces_it_and_others_stay()
    {
        Import("cms_2025_dx.zip", Zip(("icd10cm_order_2025.txt", Order(2025))));
        Import("cms_2026_dx.zip", Zip(("icd10cm_order_2026.txt", Order(2026, "first"))));
        Import("cms_2026_dx.zip", Zip(("icd10cm_order_2026.txt", Order(2026, "second"))));

        Sets.Releases(CodeSystems.Icd10Cm).Select(release => release.Name).ShouldBe(["FY2025", "FY2026"]);
        Sets.Judge("A00.500", On).Title.ShouldBe("Invented disease 500 of 2026 second");
        Sets.Judge("A00.500", new DateOnly(2025, 8, 20)).Title.ShouldBe("Invented disease 500 of 2025");
    }

    [Fact]
    public void An_april_update_is_a_release_of_its_own()
    {
        Import("a.zip", Zip(("icd10cm_order_2025.txt", Order(2025)), ("icd10cm-order-April-2025.txt", Order(2025, "of April"))));

        Sets.Judge("A00.500", new DateOnly(2025, 3, 31)).Release.ShouldBe("FY2025");
        Sets.Judge("A00.500", new DateOnly(2025, 4, 1)).Release.ShouldBe("FY2025 April");
        Sets.Judge("A00.500", new DateOnly(2025, 10, 1)).Assumed.ShouldBeTrue();
    }

    [Fact]
    public void Records_of_hcpcs_are_read_by_their_columns()
    {
        Import("HCPC2026_JUL_ANWEB.txt", Bytes(string.Join("\r\n",
            Record("X0001", '3', "AN INVENTED DEVICE WITH A LONG", "20240101", "20251231", "X0002"),
            Record("E0601", '3', "CPAP DEVICE, INVENTED", "19880101", "", ""),
            Record("E0601", '4', "WORDS", "", "", ""),
            Record("E9998", '3', "INVENTED, ENDED", "20200101", "20251231", "E9999"),
            Record("E9999", '3', "INVENTED, NEW", "20270101", "", ""),
            Record("97110", '3', "NOT OURS", "19900101", "", ""),
            Record("   KX", '7', "INVENTED MODIFIER", "19900101", "", ""))));

        Sets.Judge("E0601", On).Title.ShouldBe("CPAP DEVICE, INVENTED WORDS");
        Sets.Judge("E9998", new DateOnly(2025, 12, 31)).Status.ShouldBe(CodeStatus.Billable, "the last day counts");
        Sets.Judge("E9998", On).Status.ShouldBe(CodeStatus.Deleted);
        Sets.Judge("E9998", On).Successor.ShouldBe(["E9999"]);
        Sets.Judge("E9999", On).Status.ShouldBe(CodeStatus.NotYetValid);
        Sets.Judge("E0000", On).CanTell.ShouldBeTrue();
        Sets.Judge("97110", On).System.ShouldBe(CodeSystems.Cpt);
    }

    [Fact]
    public void Providers_of_an_extract_are_found_by_their_npi()
    {
        const string Heading = "\"NPI\",\"Entity Type Code\",\"Provider Organization Name (Legal Business Name)\",\"Provider Last Name (Legal Name)\",\"Provider First Name\",\"Provider Middle Name\",\"Provider Credential Text\",\"NPI Deactivation Date\",\"NPI Reactivation Date\",\"Healthcare Provider Taxonomy Code_1\",\"Provider License Number_1\",\"Provider License Number State Code_1\",\"Healthcare Provider Primary Taxonomy Switch_1\",\"Healthcare Provider Taxonomy Code_2\",\"Provider License Number_2\",\"Provider License Number State Code_2\",\"Healthcare Provider Primary Taxonomy Switch_2\"\n";
        Import("npidata_pfile_invented.csv", Bytes(Heading
            + "\"1234567893\",\"1\",\"\",\"LEE\",\"HANA\",\"\",\"MD\",\"\",\"\",\"207R00000X\",\"35-1\",\"OH\",\"N\",\"207RS0012X\",\"35-1\",\"OH\",\"Y\"\n"
            + "\"1003000126\",\"2\",\"LAKESHORE CLINIC, INC.\",\"\",\"\",\"\",\"\",\"02/01/2020\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"\n"));

        var lee = Sets.Providers!.Find("1234567893").ShouldNotBeNull();
        (lee.Name, lee.IsOrganization, lee.DeactivatedOn).ShouldBe(("HANA LEE", false, null));
        lee.Taxonomies.ShouldBe(["207RS0012X", "207R00000X"], "the primary one first");
        lee.Licenses.ShouldHaveSingleItem().State.ShouldBe("OH");
        Sets.Providers.Find("1003000126")!.DeactivatedOn.ShouldBe(new DateOnly(2020, 2, 1));
        Sets.Providers.Find("1003000134").ShouldBeNull();
        Sets.Providers.Find("12345").ShouldBeNull();
    }

    [Fact]
    public void Index_terms_and_the_tabular_list_are_read_as_xml()
    {
        Import("cms_2026_dx.zip", Zip(("icd10cm_order_2026.txt", Order(2026))));
        Import("xml.zip", Zip(
            ("icd10cm_index_2026.xml", "<?xml version=\"1.0\"?><ICD10CM.index><letter><title>W</title><mainTerm><title>Wobble<nemod>(mild)</nemod></title><code>A00.1</code><term level=\"1\"><title>purple</title><code>A00.7-</code><term level=\"2\"><title>at night</title><code>A00.42</code></term></term></mainTerm></letter></ICD10CM.index>"),
            ("icd10cm_tabular_2026.xml", "<?xml version=\"1.0\"?><ICD10CM.tabular><version>2026</version><chapter><name>1</name><desc>Invented (A00-B99)</desc><excludes1><note>not these (C00-C05)</note></excludes1><section id=\"A00-A09\"><desc>x (A00-A09)</desc><diag><name>A00</name><desc>y</desc><sevenChrDef><extension char=\"A\">first</extension></sevenChrDef><diag><name>A00.1</name><desc>z</desc><inclusionTerm><note>purple wobble</note></inclusionTerm></diag></diag></section></chapter></ICD10CM.tabular>")));

        Sets.Search("wobble purple at night", On)[0].Code.ShouldBe("A00.42");
        Sets.Tabular.Excludes1("A00.1", "C01")!.On.ShouldBe("A00-B99");
        Sets.Tabular.SeventhCharacters("A00.1")!.Characters.ShouldHaveSingleItem().Meaning.ShouldBe("first");
        Sets.Tabular.InclusionTerms("A00.1").ShouldBe(["purple wobble"]);
    }

    [Fact]
    public void A_zip_that_was_cut_off_is_refused_at_any_length()
    {
        var whole = Zip(("icd10cm_order_2026.txt", Order(2026)));
        foreach (var length in new[] { 5, 100, whole.Length / 2, whole.Length - 30, whole.Length - 1 })
        {
            Refused("cms_2026_dx.zip", whole[..length]).ShouldContain("cms_2026_dx.zip is cut off or damaged; download it again");
        }
    }

    [Fact]
    public void A_changed_byte_inside_is_noticed()
    {
        var whole = Zip(("icd10cm_order_2026.txt", Order(2026)));
        whole[whole.Length / 2] ^= 0x10;
        Refused("cms_2026_dx.zip", whole).ShouldContain("is damaged; download the zip again");
    }

    [Theory]
    [InlineData("setup.exe")]
    [InlineData("photo.jpg")]
    [InlineData("inside.zip")]
    [InlineData("page.js")]
    [InlineData("shopping.txt")]
    public void A_release_with_another_file_inside_is_refused_by_the_name_of_the_file(string file) =>
        Refused("cms_2026_dx.zip", Zip(("icd10cm_order_2026.txt", Order(2026)), (file, "hello"))).ShouldContain($"cms_2026_dx.zip, {file}: is no part of a release");

    [Fact]
    public void A_zip_of_other_things_is_refused() =>
        Refused("letters.zip", Zip(("a.txt", "Dear Sir"), ("b.csv", "a,b,c"))).ShouldContain("letters.zip holds no code set we know");

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        var watch = Stopwatch.StartNew();
        Refused("bomb.zip", Zip(("icd10cm_order_2026.txt", new string(' ', 100_000_000)))).ShouldContain("would grow to 100 MB");
        Refused("bomb.xml.gz", Gzip(new byte[300_000_000])).ShouldContain("would grow beyond");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), "most of it making the bombs");
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_is_refused()
    {
        var bomb = Zip(("icd10cm_order_2026.txt", new string(' ', 50_000_000)));
        var said = BitConverter.GetBytes(1000);
        for (var at = bomb.Length - 4; at > 0; at--)
        {
            // Local header, or entry of the directory: the size unpacked stands at 22 or 24 from the signature.
            if (bomb.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
            {
                said.CopyTo(bomb, at + 24);
            }
            else if (bomb.AsSpan(at).StartsWith("PK\u0003\u0004"u8))
            {
                said.CopyTo(bomb, at + 22);
            }
        }

        Refused("bomb.zip", bomb).ShouldContain("is damaged");
    }

    [Fact]
    public void Ten_thousand_files_in_a_zip_are_refused() =>
        Refused("many.zip", Zip([.. Enumerable.Range(0, 10_000).Select(i => ($"icd10cm_{i}.txt", ""))])).ShouldContain("holds 10000 files");

    [Theory]
    [InlineData("", "holds no code set")]
    [InlineData("Dear Doctor, please find enclosed", "holds no code set")]
    [InlineData("A000    Cholera, invented\r\n", "holds only a part of a release")]
    [InlineData("00001 A00     0 Invented                                                     Invented\r\n", "ends after 1 codes")]
    public void A_file_that_is_no_release_is_refused(string text, string saying) => Refused("icd10cm_order_2026.txt", Bytes(text)).ShouldContain(saying);

    [Fact]
    public void A_broken_line_is_named() =>
        Refused("icd10cm_order_2026.txt", Bytes(Order(2026) + "01102 ???\r\n")).ShouldContain("icd10cm_order_2026.txt, line 1102: is no line of an ICD-10-CM order file");

    [Fact]
    public void A_release_without_its_year_asks_for_it() => Refused("order.txt", Bytes(Order(2026))).ShouldContain("does not say of which year it is");

    [Fact]
    public void One_bad_file_leaves_everything_as_it_was()
    {
        Import("cms_2025_dx.zip", Zip(("icd10cm_order_2025.txt", Order(2025))));
        var before = Directory.GetFiles(Path.Combine(data, "codes")).Order().ToList();

        Should.Throw<UnreadableInputException>(() => new ImportCodes(new CodeFolder(data)).Run([At("icd10cm_order_2026.txt", Bytes(Order(2026))), At("bad.zip", Bytes("PK\u0003\u0004"))]));

        Directory.GetFiles(Path.Combine(data, "codes")).Order().ShouldBe(before);
        Sets.Releases(CodeSystems.Icd10Cm).ShouldHaveSingleItem().Name.ShouldBe("FY2025");
    }

    [Fact]
    public void A_damaged_set_says_so()
    {
        Import("cms_2025_dx.zip", Zip(("icd10cm_order_2025.txt", Order(2025))));
        var file = Directory.GetFiles(Path.Combine(data, "codes"), "icd-10-cm.*").Single();
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^100]);

        Should.Throw<CodeSetException>(() => Sets.Judge("A00", On)).Message.ShouldBe("is damaged");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        File.WriteAllText(Path.Combine(data, "codes"), "a file in the way");
        Refused("icd10cm_order_2026.txt", Bytes(Order(2026))).ShouldContain("cannot be written");
    }

    private CodeSets Sets => CodeFolder.Sets(data);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    // A release of one heading and 1,100 codes, each line in the columns of the publisher.
    private static string Order(int year, string words = "") => string.Concat(
        Enumerable.Range(-1, 1101).Select(i => i < 0
            ? "00001 A00     0 Invented heading                                             Invented heading\r\n"
            : $"{i + 2:00000} {"A00" + (i < 10 ? $"{i}" : $"{i}"),-7} 1 {"Invented",-60} Invented disease {i} of {year} {words}".TrimEnd() + "\r\n"));

    private static string Record(string code, char kind, string words, string first, string last, string next) =>
        $"{code,-5}00100{kind}{words,-80}".PadRight(204) + next.PadRight(5).PadRight(64) + first.PadRight(8) + "".PadRight(8) + last.PadRight(8) + "N";

    private static CodeFile At(string name, byte[] content) => new(name, () => new MemoryStream(content));

    private IReadOnlyList<ImportedRelease> Import(string name, byte[] content) => new ImportCodes(new CodeFolder(data)).Run([At(name, content)]);

    private string Refused(string name, byte[] content)
    {
        var watch = Stopwatch.StartNew();
        var message = Should.Throw<UnreadableInputException>(() => Import(name, content)).Message;
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2), name);
        message.ShouldNotContain("\n");
        Directory.Exists(Path.Combine(data, "codes")).ShouldBeFalse("nothing was written");
        return message;
    }

    private static byte[] Zip(params (string Name, string Content)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Bytes(content));
            }
        }

        return stream.ToArray();
    }

    private static byte[] Gzip(byte[] content)
    {
        var stream = new MemoryStream();
        using (var packed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            packed.Write(content);
        }

        return stream.ToArray();
    }
}
