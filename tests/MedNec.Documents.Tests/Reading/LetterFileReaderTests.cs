using System.Text;
using MedNec.Cases;
using MedNec.Engine.Reading;

namespace MedNec.Documents.Tests.Reading;

public sealed class LetterFileReaderTests
{
    private static WrittenLetter Read(string text, string name) => new LetterFileReader().Read(Encoding.UTF8.GetBytes(text), name);

    private static string Refusal(byte[] bytes, string name) =>
        Should.Throw<UnreadableInputException>(() => new LetterFileReader().Read(bytes, name)).Message;

    [Fact]
    public void An_empty_file_is_refused() => Refusal([], "letter.txt").ShouldBe("letter.txt is empty; save the letter again.");

    [Fact]
    public void A_file_of_blanks_is_refused() => Refusal("  \n \n"u8.ToArray(), "letter.txt").ShouldContain("holds no text");

    [Fact]
    public void A_file_of_50_MB_is_refused_with_the_limit() => Refusal(new byte[50 * 1024 * 1024], "letter.pdf").ShouldContain("is 50 MB; a letter may have 25 MB at most");

    [Fact]
    public void An_unknown_extension_is_refused_with_the_known_ones() => Refusal("x"u8.ToArray(), "letter.odt").ShouldContain(".docx");

    [Fact]
    public void Latin_1_is_refused_with_the_line_and_never_guessed() =>
        Refusal([.. "Dear Sir:\nPatient Jos"u8, 0xE9], "letter.txt").ShouldBe("letter.txt, line 2: is not UTF-8 text (an older program may have saved it as Latin-1 or Windows-1252); save it again as UTF-8.");

    [Fact]
    public void Nul_bytes_are_refused_with_the_line() => Refusal("Dear Sir:\n\nabc\0def"u8.ToArray(), "letter.md").ShouldStartWith("letter.md, line 3: holds a NUL character");

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void A_byte_order_mark_says_the_encoding(string encoding)
    {
        var coder = Encoding.GetEncoding(encoding);
        new LetterFileReader().Read((byte[])[.. coder.GetPreamble(), .. coder.GetBytes($"Patient: {A.Vietnamese}\r\n")], "letter.txt").Blocks.Single().Text.ShouldBe($"Patient: {A.Vietnamese}");
    }

    [Fact]
    public void Half_a_character_of_utf_16_is_refused() => Refusal([0xFF, 0xFE, 0x41, 0x00, 0x42], "letter.txt").ShouldContain("is not UTF-16 throughout");

    [Theory]
    [InlineData("letter.pdf", "is not a PDF but plain text or an unknown format")]
    [InlineData("letter.docx", "is not a Word file but plain text or an unknown format")]
    public void Text_under_another_name_is_refused(string name, string because) => Refusal("Dear Sir,"u8.ToArray(), name).ShouldContain(because);

    [Fact]
    public void A_pdf_under_the_name_of_a_text_is_refused() => Refusal("%PDF-1.7 "u8.ToArray(), "letter.txt").ShouldContain("is not text but a PDF");

    [Fact]
    public void Text_wrapped_by_hand_is_joined_and_an_address_is_not()
    {
        var read = Read("""
            Harbor Sleep Clinic
            12 Quay Street

            CLINICAL HISTORY

            The patient has severe obstructive sleep apnea with an AHI of 38.2 per
            hour on the study of September 2, 2026, and has tried an oral appliance
            without success.

            1. First measure, which goes on for long enough that the line has to be
               continued below.
            2. Second measure.

            Sincerely,
            Hana Lee, MD
            """, "letter.txt");
        read.Blocks.ShouldBe([
            new(WrittenBlockKind.Line, "Harbor Sleep Clinic"),
            new(WrittenBlockKind.Line, "12 Quay Street"),
            new(WrittenBlockKind.Heading, "CLINICAL HISTORY"),
            new(WrittenBlockKind.Paragraph, "The patient has severe obstructive sleep apnea with an AHI of 38.2 per hour on the study of September 2, 2026, and has tried an oral appliance without success."),
            new(WrittenBlockKind.Bullet, "First measure, which goes on for long enough that the line has to be continued below."),
            new(WrittenBlockKind.Bullet, "Second measure."),
            new(WrittenBlockKind.Line, "Sincerely,"),
            new(WrittenBlockKind.Line, "Hana Lee, MD"),
        ]);
    }

    [Fact]
    public void Text_with_a_paragraph_to_a_line_stays_as_it_is()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat("The patient has severe sleep apnea.", 8));
        Read($"Dear Medical Director:\n{paragraph}\n{paragraph}\nSincerely,\nHana Lee, MD\n", "letter.txt").Blocks.Select(block => block.Text)
            .ShouldBe(["Dear Medical Director:", paragraph, paragraph, "Sincerely,", "Hana Lee, MD"]);
    }

    [Fact]
    public void A_markdown_table_is_read_as_labels_and_values() =>
        Read("| What | Value |\n|---|---|\n| Patient | José |\n| Member ID: | W1 |\n", "letter.md").Blocks.Select(block => block.Text)
            .ShouldBe(["What: Value", "Patient: José", "Member ID: W1"]);

    [Fact]
    public void Markdown_nested_beyond_reason_is_refused() => Refusal(Encoding.UTF8.GetBytes(new string('>', 100_000) + " x"), "letter.md").ShouldContain("nests");
}
