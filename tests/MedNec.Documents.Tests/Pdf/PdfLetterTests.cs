using System.Diagnostics;
using MedNec.Engine.Letters;

namespace MedNec.Documents.Tests.Pdf;

public sealed class PdfLetterTests
{
    private const string ChildOutput = "MEDNEC_PRINT_LETTER_TO";

    private static byte[] Print(Letter? letter = null) => new LetterPrinter().Print(letter ?? A.Letter(), ".pdf");

    private static string Text(byte[] pdf) => Peer.Says(pdf, "pdftotext", "{pdf}", "-");

    private static string Flat(string text) => string.Join(' ', text.Split([' ', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A letter of many pages.</summary>
    private static Letter Long(int sections, int sentences) => A.Letter(body:
    [
        .. Enumerable.Range(1, sections).Select(number => A.Section("part-" + number, $"Part {number}",
            [.. Enumerable.Range(1, sentences).Select(sentence => A.Paragraph($"Sentence {number}.{sentence} tells of the examination, of what was found, and of what it means for the treatment that is asked for in this letter."))])),
    ]);

    [Fact]
    public void Qpdf_finds_no_fault() => Peer.Says(Print(), "qpdf", "--check", "{pdf}").ShouldContain("No syntax or stream encoding errors found");

    [Fact]
    public void It_is_tagged_on_US_Letter_and_carries_the_letter_s_own_date()
    {
        var said = Flat(Peer.Says(Print(), "pdfinfo", "-isodates", "{pdf}"));
        said.ShouldContain("Title: Letter of medical necessity: CPAP device");
        said.ShouldContain("Author: Harbor Sleep Clinic");
        said.ShouldContain("Tagged: yes");
        said.ShouldContain("612 x 792 pts (letter)");
        said.ShouldContain("CreationDate: 2026-11-20T12:00:00Z ModDate: 2026-11-20T12:00:00Z");
    }

    [Fact]
    public void Every_font_is_embedded_as_a_subset_with_its_characters_named()
    {
        var letter = A.Letter(body: [A.Section(SectionIds.Opening, null, [.. new[] { A.Spanish, A.Vietnamese, A.Chinese, A.Arabic, A.Polish }.Select(A.Paragraph)])]);
        var fonts = Peer.Says(Print(letter), "pdffonts", "{pdf}").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        fonts.Count.ShouldBeGreaterThan(4);
        fonts.ShouldAllBe(font => Flat(font).Contains(" yes yes yes ", StringComparison.Ordinal));
        fonts.ShouldContain(font => font.Contains("NotoSerifCJKsc", StringComparison.Ordinal), "Chinese names take Chinese forms, not Japanese ones");
    }

    [Theory]
    [InlineData(A.Spanish)]
    [InlineData(A.Vietnamese)]
    [InlineData(A.Chinese)]
    [InlineData(A.Arabic)]
    [InlineData(A.Polish)]
    public void A_name_is_copied_out_as_it_was_written(string name)
    {
        // Poppler sets marks of direction around text from right to left; they are not part of the name.
        var text = new string([.. Flat(Text(Print(A.Letter(name)))).Where(character => character is not (>= '\u202A' and <= '\u202E'))]);
        text.ShouldContain(name);
    }

    [Fact]
    public void Arabic_ligatures_are_read_aloud_letter_by_letter_in_order() =>
        // By the structure: pdftotext itself turns the letters of a ligature round when it turns the line round.
        Peer.Says(Print(A.Letter("علاء عبد الله")), "pdfinfo", "-struct-text", "{pdf}").ShouldContain("علاء عبد الله");

    [Fact]
    public void Every_statement_can_be_found()
    {
        var text = Flat(Text(Print()));
        foreach (var statement in A.Letter().Statements)
        {
            // The reference block's labels and values stand in two columns.
            var parts = statement.Layout == Layout.Field ? statement.Text.Split(": ", 2) : [statement.Text];
            parts.ShouldAllBe(part => text.Contains(part, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_screen_reader_meets_the_letter_s_structure()
    {
        var structure = Peer.Says(Print(), "pdfinfo", "-struct-text", "{pdf}");
        foreach (var element in new[] { "H1 (block)", "H2 (block)", "P (block)", "L (block)", "LI (block)", "Lbl (block)", "LBody (block)", "Table (block)", "TH", "/Scope /Row", "TD", "Link (inline)" })
        {
            structure.ShouldContain(element, Case.Sensitive);
        }

        // The running foot and the rules are no part of it.
        structure.ShouldNotContain("Page 1 of");
        var words = Flat(string.Concat(structure.Split('\n').Where(line => line.TrimStart().StartsWith('"')).Select(line => line.Trim()[1..^1] + " ")));
        foreach (var section in A.Letter().Sections.Where(section => section.Heading is not null))
        {
            words.ShouldContain(section.Heading!);
        }
    }

    [Fact]
    public void Language_title_and_order_of_tabs_are_set()
    {
        var objects = Peer.Says(Print(A.Letter() with { Language = "es-US" }), "qpdf", "--json", "--json-key=qpdf", "{pdf}");
        objects.ShouldContain("\"/Lang\": \"u:es-US\"");
        objects.ShouldContain("\"/DisplayDocTitle\": true");
        objects.ShouldContain("\"/Tabs\": \"/S\"");
        objects.ShouldContain("Link to https://aasm.example/guidelines/pap");
    }

    [Fact]
    public void Each_headed_section_has_a_bookmark()
    {
        var outline = Peer.Says(Print(), "qpdf", "--json", "--json-key=outlines", "{pdf}");
        foreach (var heading in A.Letter().Sections.Select(section => section.Heading).OfType<string>())
        {
            outline.ShouldContain($"\"title\": \"{heading}\"");
        }

        outline.ShouldContain("\"destpageposfrom1\": 2");
    }

    [Fact]
    public void What_is_no_structure_is_an_artifact_and_all_marks_are_closed()
    {
        var content = Peer.Says(Print(), "qpdf", "--qdf", "--object-streams=disable", "{pdf}", "-");
        content.ShouldContain("/Artifact BMC");
        System.Text.RegularExpressions.Regex.Count(content, @"\bEMC\b").ShouldBe(System.Text.RegularExpressions.Regex.Count(content, @"\b(BDC|BMC)\b"));
    }

    [Fact]
    public void A_gap_stands_in_brackets() => Flat(Text(Print())).ShouldContain("[the score at the last visit]");

    [Fact]
    public void Fifty_pages_are_numbered_and_no_heading_ends_one()
    {
        var pages = Text(Print(Long(60, 16))).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        pages.Length.ShouldBeGreaterThan(50);
        for (var i = 0; i < pages.Length; i++)
        {
            var lines = pages[i].Split('\n', StringSplitOptions.RemoveEmptyEntries);
            lines.ShouldContain($"Page {i + 1} of {pages.Length}");
            lines.ShouldContain("Patient J.Ñ. · Member ID ending 4821");
            lines.Last(line => !line.StartsWith("Page ", StringComparison.Ordinal) && !line.StartsWith("Patient J", StringComparison.Ordinal)).ShouldNotStartWith("Part ");
        }
    }

    [Fact]
    public void The_signature_is_never_torn_nor_alone()
    {
        for (var sentences = 1; sentences <= 24; sentences++)
        {
            var pages = Text(Print(Long(1, sentences))).Split('\f', StringSplitOptions.RemoveEmptyEntries);
            var signed = pages.Single(page => page.Contains("Hana Lee, MD", StringComparison.Ordinal));
            signed.ShouldContain("Sincerely,");
            signed.ShouldContain("NPI 1234567893 · Ohio");
            signed.ShouldContain("I ask that you approve");
        }
    }

    [Fact]
    public void A_last_page_that_would_hold_a_few_lines_is_saved_by_setting_closer()
    {
        // From where the letter fills a page to where it fills two: the second page never holds a line or two.
        for (var sentences = 1; sentences <= 24; sentences++)
        {
            var pages = Text(Print(Long(1, sentences))).Split('\f', StringSplitOptions.RemoveEmptyEntries);
            pages[^1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeGreaterThan(8, $"{sentences} sentences");
        }
    }

    [Fact]
    public void A_character_that_no_font_can_show_is_shown_as_missing() =>
        Flat(Text(Print(A.Letter(body: [A.Section(SectionIds.Opening, null, A.Paragraph("Cuneiform \U000F1234 here and \U0001F999 there."))])))).ShouldContain("Cuneiform \uFFFD here");

    [Fact]
    public void Two_threads_print_the_same_bytes_a_hundred_times()
    {
        var (first, second) = (Print(), Print(A.Letter(A.Chinese)));
        var wrong = 0;
        var threads = Enumerable.Range(0, 2).Select(start => new Thread(() =>
        {
            for (var i = start; i < 100 + start; i++)
            {
                var same = i % 2 == 0 ? Print().AsSpan().SequenceEqual(first) : Print(A.Letter(A.Chinese)).AsSpan().SequenceEqual(second);
                Interlocked.Add(ref wrong, same ? 0 : 1);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        wrong.ShouldBe(0);
    }

    [Fact]
    public void Another_process_prints_the_same_bytes()
    {
        // The process that is asked for a file is the other one.
        if (Environment.GetEnvironmentVariable(ChildOutput) is { } output)
        {
            File.WriteAllBytes(output, Print());
            return;
        }

        var file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, ["-method", $"{typeof(PdfLetterTests).FullName}.{nameof(Another_process_prints_the_same_bytes)}"])
            {
                RedirectStandardOutput = true,
                Environment = { [ChildOutput] = file },
            };
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            File.ReadAllBytes(file).ShouldBe(Print());
        }
        finally
        {
            File.Delete(file);
        }
    }
}
