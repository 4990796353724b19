using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using MedNec.Engine.Letters;

namespace MedNec.Documents.Tests.Printing;

public sealed class DocxLetterTests
{
    private static WordprocessingDocument Open(Letter? letter = null) =>
        WordprocessingDocument.Open(new MemoryStream(new LetterPrinter().Print(letter ?? A.Letter(), ".docx")), false);

    [Fact]
    public void It_is_valid_by_the_schema_of_word_2019()
    {
        using var document = Open(A.Letter("<b>& \"Ñ\"</b>"));
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document)
            .Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void Parts_carry_word_s_own_styles()
    {
        using var document = Open();
        var styled = document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().ToLookup(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "Normal", paragraph => paragraph.InnerText);
        styled["Title"].ShouldBe([A.Letter().Title]);
        styled["Heading1"].ShouldBe(A.Letter().Sections.Select(section => section.Heading).OfType<string>());
        styled["ListBullet"].Count().ShouldBe(5);
        styled["LetterheadName"].ShouldBe(["Harbor Sleep Clinic"]);
        styled["Normal"].ShouldNotBeEmpty();
        var known = document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(style => style.StyleId!.Value).ToList();
        styled.ShouldAllBe(style => known.Contains(style.Key));
    }

    [Fact]
    public void The_reference_block_is_a_table_of_labels_and_values()
    {
        using var document = Open();
        document.MainDocumentPart!.Document.Body!.Elements<Table>().Single().Elements<TableRow>().Select(row => string.Join("|", row.Elements<TableCell>().Select(cell => cell.InnerText)))
            .ShouldContain("Patient:|José Ñandú");
    }

    [Fact]
    public void The_foot_counts_pages_and_names_the_letter()
    {
        using var document = Open();
        var footer = document.MainDocumentPart!.FooterParts.Single().Footer;
        footer.InnerText.ShouldBe("Patient J.Ñ. · Member ID ending 4821Page 1 of 1");
        footer.Descendants<SimpleField>().Select(field => field.Instruction!.Value).ShouldBe(["PAGE", "NUMPAGES"]);
    }

    [Fact]
    public void A_gap_is_coloured_and_in_brackets()
    {
        using var document = Open();
        document.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Run>()
            .Single(run => run.RunProperties?.RunStyle?.Val?.Value == "Gap").InnerText.ShouldBe("[the score at the last visit]");
    }

    [Fact]
    public void Language_and_dates_are_the_letter_s()
    {
        using var document = Open(A.Letter() with { Language = "es-US" });
        document.PackageProperties.Created!.Value.ToUniversalTime().ShouldBe(new DateTime(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc));
        document.PackageProperties.Title.ShouldBe(A.Letter().Title);
        document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value.ShouldBe("es-US");
    }

    [Fact]
    public void A_citation_links_to_its_address()
    {
        using var document = Open();
        document.MainDocumentPart!.HyperlinkRelationships.Single().Uri.ToString().ShouldBe("https://aasm.example/guidelines/pap");
        document.MainDocumentPart.Document.Descendants<Hyperlink>().Count().ShouldBe(2);
    }
}
