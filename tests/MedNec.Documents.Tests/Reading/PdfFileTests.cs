using System.Diagnostics;
using System.Text;
using MedNec.Cases;
using MedNec.Documents.Reading;
using MedNec.Documents.Tests.Printing;
using MedNec.Engine.Reading;

namespace MedNec.Documents.Tests.Reading;

public sealed class PdfFileTests
{
    private static byte[] Print() => new LetterPrinter().Print(A.Letter(), ".pdf");

    private static string Refusal(byte[] bytes) => Should.Throw<UnreadableInputException>(() => new LetterFileReader().Read(bytes, "letter.pdf")).Message;

    /// <summary>The PDF after a qpdf command has changed it.</summary>
    private static byte[] Changed(byte[] pdf, params string[] arguments)
    {
        var (from, to) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            File.WriteAllBytes(from, pdf);
            try
            {
                using var process = Process.Start("qpdf", [.. arguments, from, to]);
                process.WaitForExit();
            }
            catch (System.ComponentModel.Win32Exception)
            {
                Assert.Skip("needs qpdf: apt-get install qpdf");
            }

            return File.ReadAllBytes(to);
        }
        finally
        {
            File.Delete(from);
            File.Delete(to);
        }
    }

    /// <summary>A PDF of one page with those drawing instructions and Helvetica as /F.</summary>
    private static byte[] Drawn(string content) => Encoding.Latin1.GetBytes($"""
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj
        4 0 obj <</Length {content.Length}>> stream
        {content}
        endstream endobj
        trailer <</Root 1 0 R>>
        """);

    [Fact]
    public void The_running_foot_is_no_part_of_the_letter()
    {
        var read = new LetterFileReader().Read(Print(), "letter.pdf");
        read.Blocks.ShouldNotContain(block => block.Text.Contains("Page 1", StringComparison.Ordinal) || block.Text.Contains("Patient J", StringComparison.Ordinal));
    }

    [Fact]
    public void A_scan_is_called_a_scan() => Refusal(Drawn("0 0 100 100 re f")).ShouldContain("it is a scan");

    [Fact]
    public void A_password_is_named() =>
        Refusal(Changed(Print(), "--encrypt", "secret", "owner", "256", "--")).ShouldBe("letter.pdf is protected by a password; save it again without one.");

    [Fact]
    public void A_pdf_without_anything_behind_its_mark_is_refused() => Refusal("%PDF-1.7\nnothing"u8.ToArray()).ShouldBe("letter.pdf is damaged or no PDF at all; save it as PDF again.");

    [Fact]
    public void A_damaged_pdf_is_read_or_refused_and_nothing_else()
    {
        var whole = Print();
        var chance = new Random(11);
        for (var i = 0; i < 25; i++)
        {
            var damaged = (byte[])whole.Clone();
            for (var hits = chance.Next(1, 60); hits > 0; hits--)
            {
                damaged[chance.Next(8, damaged.Length)] = (byte)chance.Next(256);
            }

            try
            {
                new LetterFileReader().Read(i % 4 == 0 ? damaged[..chance.Next(8, damaged.Length)] : damaged, "letter.pdf");
            }
            catch (UnreadableInputException)
            {
                // The one way in which a file may be refused.
            }
        }
    }

    [Fact]
    public void A_missing_reader_is_named_with_the_command_that_installs_it() =>
        Should.Throw<MissingPartException>(() => PdfToText.Run("pdf-no-such-reader", [], Print(), "letter.pdf")).Message
            .ShouldBe("To read a PDF, MedNec needs pdf-no-such-reader; install with: apt-get install poppler-utils");

    [Fact]
    public void A_reader_that_never_ends_is_stopped() =>
        Should.Throw<UnreadableInputException>(() => PdfToText.Run("/bin/sh", ["-c", "while :; do :; done"], Print(), "letter.pdf", seconds: 1)).Message.ShouldContain("needs more time or memory");

    [Fact]
    public void A_reader_that_never_stops_talking_is_stopped() =>
        Should.Throw<UnreadableInputException>(() => PdfToText.Run("yes", [], Print(), "letter.pdf")).Message.ShouldContain("needs more time or memory");

    [Fact]
    public void A_letter_of_another_program_is_put_together_again()
    {
        // Helvetica 11 on a pitch of 14, margins of one inch, a head and a foot, a word broken at a line's end.
        var content = """
            BT /F 9 Tf 72 760 Td (Harbor Sleep Clinic - confidential) Tj ET
            BT /F 11 Tf 72 700 Td (November 20, 2026) Tj 0 -28 Td (Northstar Health Plan) Tj 0 -14 Td (P.O. Box 12) Tj
            0 -28 Td (The patient has severe obstructive sleep apnea with an apnea-hypopnea index of 38.2 events) Tj
            0 -14 Td (per hour on the polysomnography of September 2, 2026, and has tried an oral appliance.) Tj
            0 -28 Td (- Oral appliance, without success) Tj 0 -14 Td (- Positional therapy) Tj
            0 -28 Td (Member ID:) Tj 120 0 Td (W123-4821) Tj ET
            BT /F 14 Tf 72 500 Td (Clinical history) Tj ET
            BT /F 11 Tf 72 480 Td (Hypertension since 2021.) Tj ET
            BT /F 9 Tf 290 40 Td (Page 1 of 1) Tj ET
            """;
        new LetterFileReader().Read(Drawn(content), "letter.pdf").Blocks.ShouldBe([
            new(WrittenBlockKind.Line, "Harbor Sleep Clinic - confidential"),
            new(WrittenBlockKind.Line, "November 20, 2026"),
            new(WrittenBlockKind.Line, "Northstar Health Plan"),
            new(WrittenBlockKind.Line, "P.O. Box 12"),
            new(WrittenBlockKind.Paragraph, "The patient has severe obstructive sleep apnea with an apnea-hypopnea index of 38.2 events per hour on the polysomnography of September 2, 2026, and has tried an oral appliance."),
            new(WrittenBlockKind.Bullet, "Oral appliance, without success"),
            new(WrittenBlockKind.Bullet, "Positional therapy"),
            new(WrittenBlockKind.Line, "Member ID: W123-4821"),
            new(WrittenBlockKind.Heading, "Clinical history"),
            new(WrittenBlockKind.Paragraph, "Hypertension since 2021."),
        ]);
    }

    [Fact]
    public void The_sentences_of_a_long_letter_cross_pages_whole()
    {
        var letter = A.Letter(body: [A.Section("opening", null, [.. Enumerable.Range(1, 60).Select(number =>
            A.Paragraph($"Paragraph {number} tells of the examination, of what was found on the day of the visit, and of what that means for the treatment which is asked for here; it is long enough to fill two lines and a part of the third."))])]);
        letter.ShouldComeBack(".pdf");
    }
}
