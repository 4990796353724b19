using System.Text;
using MedNec.Documents.Setting;
using MedNec.Engine.Letters;

namespace MedNec.Documents.Printing;

/// <summary>The letter as one web page that needs nothing else: no script, no font, no picture from elsewhere.</summary>
internal sealed class HtmlLetter : ILetterFormat
{
    private static readonly string Style = Embedded.Text("letter.css");

    public string Extension => ".html";

    public byte[] Print(Letter letter)
    {
        var set = SetLetter.Of(letter);
        var page = new StringBuilder();
        page.Append($"""
            <!DOCTYPE html>
            <html lang="{set.Language}">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="robots" content="noindex" />
            <title>{Escape(set.Title)}</title>
            <style>
            {Style.TrimEnd()}
            </style>
            </head>
            <body>
            <main>

            """);
        foreach (var block in set.Blocks)
        {
            page.Append(Html(block)).Append('\n');
        }

        page.Append("</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static string Html(SetBlock block) => block switch
    {
        LetterheadBlock head => $"<header class=\"letterhead\"><p class=\"clinic\" dir=\"auto\">{Inline(head.Name)}</p>{Paragraph(head.Contact, "contact")}</header>",
        TitleBlock title => $"<h1 dir=\"auto\">{Escape(title.Text)}</h1>",
        HeadingBlock heading => $"<h2 id=\"{Escape(heading.SectionId)}\" dir=\"auto\">{Escape(heading.Text)}</h2>",
        LinesBlock lines => Paragraph(lines.Lines, "lines"),
        FieldsBlock fields => $"<table class=\"reference\"><tbody>{string.Concat(fields.Fields.Select(Row))}</tbody></table>",
        ParagraphBlock paragraph => $"<p dir=\"auto\">{Inline(paragraph.Text)}</p>",
        BulletsBlock bullets => $"<ul>{string.Concat(bullets.Items.Select(item => $"<li dir=\"auto\">{Inline(item)}</li>"))}</ul>",
        SignatureBlock signature => $"<div class=\"signature\">{Paragraph(signature.Before, "lines")}{(signature.NeedsPen ? "<div class=\"pen\"></div>" : "")}{Paragraph(signature.After, "lines")}</div>",
        _ => throw new InvalidOperationException($"HTML does not know {block.GetType().Name}."),
    };

    private static string Paragraph(IReadOnlyList<Words> lines, string kind) =>
        lines.Count == 0 ? "" : $"<p class=\"{kind}\">{string.Join("<br />", lines.Select(line => $"<bdi>{Inline(line)}</bdi>"))}</p>";

    private static string Row(Field field) => field.Label.Length == 0
        ? $"<tr><td colspan=\"2\" dir=\"auto\">{Inline(field.Value)}</td></tr>"
        : $"<tr><th scope=\"row\">{Escape(field.Label)}</th><td dir=\"auto\">{Inline(field.Value)}</td></tr>";

    private static string Inline(Words words) => string.Concat(words.Runs.Select(run => run switch
    {
        { IsGap: true } => $"<mark>{Escape(run.Text)}</mark>",
        { Link: { } link } => $"<a href=\"{Escape(link)}\" rel=\"noreferrer\">{Escape(run.Text)}</a>",
        _ => Escape(run.Text),
    }));

    // "José" stays readable in the source: the page says that it is UTF-8, so only what HTML itself uses is escaped.
    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}
