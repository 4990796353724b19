using System.Globalization;
using System.Security;
using System.Text;
using MedNec.Documents.Setting;

namespace MedNec.Documents.Pdf;

/// <summary>Adds what Cairo 1.16 leaves out: language, title in the window's bar, artifacts, table headers, names of links, XMP.</summary>
internal static class PdfFinish
{
    /// <summary>Finishes <paramref name="drawn"/>, the PDF that Cairo made of <paramref name="letter"/>.</summary>
    public static byte[] Finish(byte[] drawn, SetLetter letter)
    {
        using var pdf = new QpdfDocument(drawn);
        pdf[pdf.Root, "/Lang"] = pdf.Text(letter.Language);
        pdf[pdf.Root, "/ViewerPreferences"] = pdf.Parse("<< /DisplayDocTitle true >>");
        pdf[pdf.Root, "/Metadata"] = Xmp(pdf, letter);
        if (pdf.Has(pdf.Root, "/StructTreeRoot"))
        {
            Describe(pdf, pdf[pdf[pdf.Root, "/StructTreeRoot"], "/K"]);
        }

        foreach (var page in pdf.Pages)
        {
            pdf[page, "/Contents"] = pdf.Stream(Artifacts.Mark(pdf.Content(page)));
            pdf[page, "/Tabs"] = pdf.Parse("/S");
            if (pdf.Has(page, "/Annots"))
            {
                foreach (var link in pdf.Items(pdf[page, "/Annots"]))
                {
                    // What a screen reader says of the link (ISO 14289-1, 7.18.5).
                    pdf[link, "/Contents"] = pdf.Text(pdf.Has(link, "/A") ? $"Link to {pdf.TextOf(pdf[pdf[link, "/A"], "/URI"])}" : "Link");
                }
            }
        }

        return pdf.Write();
    }

    private static void Describe(QpdfDocument pdf, uint elements)
    {
        foreach (var element in pdf.Items(elements))
        {
            if (!pdf.Has(element, "/S"))
            {
                continue;
            }

            switch (pdf.NameOf(pdf[element, "/S"]))
            {
                case "/TH":
                    pdf[element, "/A"] = pdf.Parse("<< /O /Table /Scope /Row >>");
                    break;
                case "/L":
                    pdf[element, "/A"] = pdf.Parse("<< /O /List /ListNumbering /Disc >>");
                    break;
            }

            if (pdf.Has(element, "/K"))
            {
                Describe(pdf, pdf[element, "/K"]);
            }
        }
    }

    private static uint Xmp(QpdfDocument pdf, SetLetter letter)
    {
        var date = letter.FileDate.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var stream = pdf.Stream(Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(letter.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{SecurityElement.Escape(letter.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>{letter.Language}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreatorTool>MedNec</xmp:CreatorTool><xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """.ReplaceLineEndings("\n")));
        var dictionary = pdf.DictionaryOf(stream);
        pdf[dictionary, "/Type"] = pdf.Parse("/Metadata");
        pdf[dictionary, "/Subtype"] = pdf.Parse("/XML");
        return stream;
    }
}
