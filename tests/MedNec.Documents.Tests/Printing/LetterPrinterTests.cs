using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using static MedNec.Documents.Tests.Printing.SameLetter;

namespace MedNec.Documents.Tests.Printing;

public sealed class LetterPrinterTests
{
    private readonly LetterPrinter printer = new();

    public static TheoryData<string> Formats => new(new LetterPrinter().Extensions);

    public static TheoryData<string> ReadableFormats => new(new LetterFileReader().Extensions);

    private string Print(Letter letter, string extension) => Encoding.UTF8.GetString(printer.Print(letter, extension));

    [Theory, MemberData(nameof(Formats))]
    public void The_same_letter_gives_the_same_bytes(string extension) =>
        printer.Print(A.Letter(), extension).ShouldBe(printer.Print(A.Letter(), extension));

    [Theory, MemberData(nameof(ReadableFormats))]
    public void What_is_printed_is_read_back_sentence_for_sentence(string extension) => A.Letter().ShouldComeBack(extension);

    [Theory, MemberData(nameof(ReadableFormats))]
    public void Every_name_is_read_back_as_written(string extension)
    {
        foreach (var name in new[] { A.Vietnamese, A.Chinese, A.Polish, A.Arabic })
        {
            A.Letter(name).ShouldComeBack(extension);
        }
    }

    [Theory, MemberData(nameof(ReadableFormats))]
    public void Headings_and_list_items_are_known_again(string extension)
    {
        var read = new LetterFileReader().Read(printer.Print(A.Letter(), extension), "letter" + extension);
        read.Of(WrittenBlockKind.Heading).ShouldBe([A.Letter().Title, .. A.Letter().Sections.Select(section => section.Heading).OfType<string>()]);
        read.Of(WrittenBlockKind.Bullet).Count().ShouldBe(5);
    }

    [Theory, MemberData(nameof(ReadableFormats))]
    public void A_sentence_of_ten_thousand_characters_survives(string extension)
    {
        var longest = string.Join(' ', Enumerable.Range(1, 1800).Select(number => $"w{number}")) + " ends.";
        A.Letter(body: [A.Section(SectionIds.Opening, null, A.Paragraph(longest))]).ShouldComeBack(extension);
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_letter_without_any_section_is_still_a_file(string extension) =>
        printer.Print(new Letter { Purpose = Purpose.Appeal, Title = "Appeal", Sections = [] }, extension).ShouldNotBeEmpty();

    [Fact]
    public void Json_is_the_engine_s_own() =>
        JsonSerializer.Deserialize(printer.Print(A.Letter(), ".json"), LetterJson.Default.Letter)!.Statements.Select(statement => statement.Text)
            .ShouldBe(A.Letter().Statements.Select(statement => statement.Text));

    [Fact]
    public void Text_is_at_most_75_characters_wide() =>
        Print(A.Letter(), ".txt").Split('\n').ShouldAllBe(line => line.Length <= 75);

    [Theory]
    [InlineData(".txt", "[the score at the last visit]")]
    [InlineData(".md", @"**\[the score at the last visit\]**")]
    [InlineData(".html", "<mark>[the score at the last visit]</mark>")]
    public void A_gap_is_visible(string extension, string mark) =>
        Print(A.Letter(), extension).ReplaceLineEndings(" ").ShouldContain(mark);

    [Fact]
    public void A_gap_without_words_says_what_is_needed() =>
        Print(A.Letter(body: [A.Section(SectionIds.Opening, null, A.Gap("", "the date of the sleep study"))]), ".html").ShouldContain("<mark>[the date of the sleep study]</mark>");

    [Fact]
    public void A_hostile_name_stays_text_in_html()
    {
        var html = Print(A.Letter("<script>alert('x')</script> & \"Co\""), ".html");
        html.ShouldNotContain("<script");
        XDocument.Parse(html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)).Descendants("td").First().Value.ShouldBe("<script>alert('x')</script> & \"Co\"");
    }

    [Fact]
    public void Html_says_its_language_and_title()
    {
        var html = XDocument.Parse(Print(A.Letter() with { Language = "es-US" }, ".html").Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
        html.Root!.Attribute("lang")!.Value.ShouldBe("es-US");
        html.Descendants("title").Single().Value.ShouldBe(A.Letter().Title);
        html.Descendants("a").Select(link => link.Attribute("href")!.Value).ShouldAllBe(link => link == "https://aasm.example/guidelines/pap");
    }

    [Fact]
    public void A_hostile_language_is_not_copied_into_html() =>
        Print(A.Letter() with { Language = "en\"><script>" }, ".html").ShouldContain("<html lang=\"en-US\">");

    [Theory]
    [InlineData("# not a heading")]
    [InlineData("1. not a list")]
    [InlineData("- not an item")]
    [InlineData("> not a quotation, *not stressed*, _nor this_, `nor code`, [nor](a link), <b>nor HTML</b>, &amp; no entity, a\\b")]
    [InlineData("AHI < 5 and > 3; 5*3 | 4 ~~kept~~ snake_case")]
    public void Markdown_escapes_what_would_mean_something_else(string text) =>
        A.Letter(body: [A.Section(SectionIds.Opening, null, A.Paragraph(text))]).ShouldComeBack(".md");

    [Theory, MemberData(nameof(ReadableFormats))]
    public void A_control_character_is_shown_and_cuts_nothing(string extension)
    {
        var hostile = A.Letter(body: [A.Section(SectionIds.Opening, null, A.Paragraph("Before\u0000after,\u0007 \u202Ereversed, \uD800alone."))]);
        var read = new LetterFileReader().Read(printer.Print(hostile, extension), "letter" + extension);
        read.Blocks.ShouldContain(block => block.Text == "Before\uFFFDafter,\uFFFD \uFFFDreversed, \uFFFDalone.");
    }

    [Fact]
    public void An_unknown_format_is_refused_with_the_known_ones() =>
        Should.Throw<ArgumentException>(() => printer.Print(A.Letter(), ".odt")).Message.ShouldContain(".md");
}
