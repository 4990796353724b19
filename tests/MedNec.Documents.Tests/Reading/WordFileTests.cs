using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MedNec.Cases;
using MedNec.Engine.Reading;

namespace MedNec.Documents.Tests.Reading;

public sealed class WordFileTests
{
    /// <summary>A Word file of that body, made by the Open XML SDK and not by us.</summary>
    private static byte[] File(string body)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document { InnerXml = $"<w:body xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">{body}</w:body>" };
        }

        return stream.ToArray();
    }

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static IEnumerable<string> Texts(string body) => new LetterFileReader().Read(File(body), "letter.docx").Blocks.Select(block => block.Text);

    private static string Refusal(byte[] bytes) => Should.Throw<UnreadableInputException>(() => new LetterFileReader().Read(bytes, "letter.docx")).Message;

    [Fact]
    public void Tracked_insertions_are_kept_and_deletions_dropped() =>
        Texts("""
            <w:p><w:r><w:t xml:space="preserve">AHI was </w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>83</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>38</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> per hour.</w:t></w:r></w:p>
            <w:p><w:moveFrom w:id="3" w:author="a"><w:r><w:t>Gone.</w:t></w:r></w:moveFrom><w:moveTo w:id="4" w:author="a"><w:r><w:t>Come.</w:t></w:r></w:moveTo></w:p>
            <w:p><w:pPr><w:rPr><w:del w:id="5" w:author="a"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">First half </w:t></w:r></w:p><w:p><w:r><w:t>and second.</w:t></w:r></w:p>
            <w:tbl><w:tr><w:trPr><w:del w:id="6" w:author="a"/></w:trPr><w:tc><w:p><w:r><w:t>Row that went</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """).ShouldBe(["AHI was 38 per hour.", "Come.", "First half and second."]);

    [Fact]
    public void Hidden_text_and_field_codes_are_left_out() =>
        Texts("""
            <w:p><w:r><w:t xml:space="preserve">Seen </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden </w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t xml:space="preserve">shown </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>today</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            """).ShouldBe(["Seen shown today"]);

    [Fact]
    public void Content_controls_text_boxes_links_and_breaks_are_read() =>
        Texts("""
            <w:sdt><w:sdtContent><w:p><w:r><w:t>In a control</w:t></w:r></w:p></w:sdtContent></w:sdt>
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>Harbor Sleep Clinic</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Harbor Sleep Clinic</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:hyperlink><w:r><w:t>A link</w:t></w:r></w:hyperlink></w:p>
            <w:p><w:r><w:t>12 Quay Street</w:t><w:br/><w:t>Toledo</w:t><w:tab/><w:t>OH</w:t></w:r></w:p>
            """).ShouldBe(["In a control", "Harbor Sleep Clinic", "A link", "12 Quay Street", "Toledo OH"]);

    [Fact]
    public void Headings_lists_and_tables_say_what_they_are() =>
        new LetterFileReader().Read(File("""
            <w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Diagnosis</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>First item</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Member ID</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>W1</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """), "letter.docx").Blocks.ShouldBe([
                new(WrittenBlockKind.Heading, "Diagnosis"),
                new(WrittenBlockKind.Bullet, "First item"),
                new(WrittenBlockKind.Line, "Member ID: W1"),
                new(WrittenBlockKind.Line, "a | b | c"),
            ]);

    [Fact]
    public void A_file_cut_off_at_any_place_is_refused_in_a_sentence()
    {
        var whole = new LetterPrinter().Print(A.Letter(), ".docx");
        for (var length = 4; length < whole.Length; length += 97)
        {
            Refusal(whole[..length]).ShouldBe("letter.docx is damaged or was cut off; save it again from Word, or fetch it again.");
        }
    }

    [Fact]
    public void A_damaged_file_never_fails_in_another_way()
    {
        var whole = new LetterPrinter().Print(A.Letter(), ".docx");
        var chance = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var damaged = (byte[])whole.Clone();
            for (var hits = chance.Next(1, 40); hits > 0; hits--)
            {
                damaged[chance.Next(4, damaged.Length)] = (byte)chance.Next(256);
            }

            try
            {
                new LetterFileReader().Read(damaged, "letter.docx");
            }
            catch (UnreadableInputException)
            {
                // The one way in which a file may be refused.
            }
        }
    }

    [Fact]
    public void Another_zip_is_refused() => Refusal(Zip(("notes.txt", "hello"))).ShouldBe("letter.docx is a zip file but no Word document; save the letter as .docx from Word.");

    [Fact]
    public void A_file_that_unfolds_to_gigabytes_is_refused() =>
        Refusal(Zip(("word/document.xml", $"<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>{new string('a', 40_000_000)}</w:t></w:r></w:p></w:body></w:document>"))).ShouldContain("unfolds to more text than a letter can have");

    [Fact]
    public void Nesting_deeper_than_a_stack_is_refused() =>
        Refusal(Zip(("word/document.xml", string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000))))).ShouldContain("nests its parts too deeply");

    [Fact]
    public void Entities_are_not_unfolded() =>
        Refusal(Zip(("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><document><body>&a;</body></document>"))).ShouldContain("is damaged");
}
