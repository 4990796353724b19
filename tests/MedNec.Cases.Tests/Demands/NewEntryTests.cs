using System.IO.Compression;
using System.Text;
using MedNec.Cases.Demands;
using MedNec.Cases.Workflow;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Tests.Demands;

public sealed class NewEntryTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void A_document_goes_to_the_brief_with_kind_title_and_date() =>
        Json(new NewDocument("sleep-study", "  Polysomnography ", "2026-09-02", null)).ShouldBe("""{"kind":"sleep-study","title":"Polysomnography","date":"2026-09-02"}""");

    [Theory]
    [InlineData("", "2026-09-02", "Give the document its title, as the letter will call it.")]
    [InlineData("Polysomnography", "", "Give the document its date: the payer looks at how old it is.")]
    [InlineData("Polysomnography", "02/09/2026", "“02/09/2026” is no date; write the date of the document as 2026-01-31.")]
    [InlineData("Polysomnography", "2026-02-30", "“2026-02-30” is no date; write the date of the document as 2026-01-31.")]
    [InlineData("Polysomnography", "2027-09-02", "The date of the document, 2027-09-02, lies in the future; look at the year.")]
    public void A_document_without_what_the_payer_looks_at_is_refused_in_a_sentence(string title, string date, string says) =>
        Refused(new NewDocument("sleep-study", title, date, null)).ShouldBe(says);

    [Fact]
    public void A_statement_names_its_demand() => Json(new NewStatement("The scan\nshows no leak.", true)).ShouldBe("""{"criterion":"A.2","text":"The scan shows no leak."}""");

    [Fact]
    public void A_statement_can_say_that_it_is_not_so() => Json(new NewStatement("She has a leak.", false)).ShouldBe("""{"criterion":"A.2","text":"She has a leak.","holds":false}""");

    [Fact]
    public void A_statement_without_words_is_refused() => Refused(new NewStatement(" … ", true)).ShouldStartWith("Write the clinician’s sentence");

    [Fact]
    public void A_page_pasted_as_a_sentence_is_refused() => Refused(new NewStatement(new string('x', 601), true)).ShouldBe("Give the sentence in at most 600 characters.");

    [Fact]
    public void A_treatment_has_dates_and_an_end() =>
        Json(new NewTrial("Naproxen 500 mg twice daily", "2026-08-12", "2026-10-02", TrialOutcome.Failed, "no relief.")).ShouldBe("""{"treatment":"Naproxen 500 mg twice daily","start":"2026-08-12","end":"2026-10-02","outcome":"failed","detail":"no relief"}""");

    [Theory]
    [InlineData("", "2026-08-12", "2026-10-02", TrialOutcome.Failed, "Name the treatment, with dose or frequency where there is one.")]
    [InlineData("Naproxen", "", "", TrialOutcome.Failed, "Give the first day of the treatment: a payer counts the weeks.")]
    [InlineData("Naproxen", "2026-08-12", "2026-08-02", TrialOutcome.Failed, "The treatment ends on August 2, 2026, before it began on August 12, 2026; look at the dates.")]
    [InlineData("Naproxen", "2026-08-12", "", null, "Say how the treatment ended.")]
    public void A_treatment_that_proves_nothing_is_refused_in_a_sentence(string treatment, string start, string end, TrialOutcome? outcome, string says) =>
        Refused(new NewTrial(treatment, start, end, outcome, null)).ShouldBe(says);

    [Fact]
    public void A_treatment_that_must_not_be_given_needs_no_day() => Json(new NewTrial("Warfarin", null, null, TrialOutcome.Contraindicated, null)).ShouldBe("""{"treatment":"Warfarin","outcome":"contraindicated"}""");

    [Theory]
    [InlineData("%PDF-1.7\n…", ".pdf")]
    [InlineData("Office note\nThe patient was seen.", ".txt")]
    public void A_file_is_known_by_its_content(string content, string extension) => new NewFile("scan.exe", Encoding.UTF8.GetBytes(content)).Read().ShouldBe(new Done<string>(extension));

    [Theory]
    [InlineData("{\\rtf1 note}")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("MZ\0\0program")]
    public void What_no_payer_takes_is_refused_whatever_its_name(string content) =>
        new NewFile("note.pdf", Encoding.UTF8.GetBytes(content)).Read().ShouldBe(new Refused<string>("note.pdf is none of the files a payer takes; save it as PDF, Word (.docx), PNG, JPEG, TIFF or plain text."));

    [Fact]
    public void A_zip_that_is_no_Word_file_is_refused() => new NewFile("note.docx", Zip("virus.exe")).Read().ShouldBeOfType<Refused<string>>();

    [Fact]
    public void A_Word_file_is_taken() => new NewFile("note", Zip("word/document.xml")).Read().ShouldBe(new Done<string>(".docx"));

    [Fact]
    public void A_file_too_large_is_refused_with_its_size() =>
        new NewFile("all.pdf", "%PDF-"u8.ToArray()) { Size = 31_000_000 }.Read().ShouldBeOfType<Refused<string>>().Because.ShouldStartWith("all.pdf has 31 MB; at most 20 MB are kept.");

    [Fact]
    public void An_empty_file_is_refused() => new NewFile("a.pdf", ReadOnlyMemory<byte>.Empty).Read().ShouldBe(new Refused<string>("a.pdf is empty; save it again."));

    [Fact]
    public void A_file_lies_beside_the_brief_under_its_title_and_never_over_another() =>
        NewFile.PathOf("Étude du sommeil / ../..", "2026-09-02", ".pdf", ["documents/etude-du-sommeil-2026-09-02.pdf"]).ShouldBe("documents/etude-du-sommeil-2026-09-02-2.pdf");

    [Fact]
    public void Other_words_of_the_brief_stay_as_they_were()
    {
        const string Brief = """{ "x-note": "café", "documents": [ { "title": "One" } ], "n": 1.50 }""";
        var added = BriefJson.Add(Brief, "documents", System.Text.Json.Nodes.JsonNode.Parse("""{ "title": "Two" }""")!);
        added.ShouldContain("café");
        added.ShouldContain("1.50");
        var (back, index) = BriefJson.Remove(added, "documents", System.Text.Json.Nodes.JsonNode.Parse("""{ "title": "Two" }""")!)!.Value;
        index.ShouldBe(1);
        System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(back), System.Text.Json.Nodes.JsonNode.Parse(Brief)).ShouldBeTrue();
    }

    private static string Json(NewEntry entry) => entry.Read("A.2", Today).ShouldBeOfType<Done<Entry>>().Value.Json.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static string Refused(NewEntry entry) => entry.Read("A.2", Today).ShouldBeOfType<Refused<Entry>>().Because;

    private static byte[] Zip(string entry)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry(entry);
        }

        return stream.ToArray();
    }
}
