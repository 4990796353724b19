using System.Text;
using System.Text.RegularExpressions;
using MedNec.Documents.Setting;

namespace MedNec.Documents.Printing;

/// <summary>Words as Markdown (CommonMark 0.31): gaps strong, links as links, and every character that could mean something else escaped.</summary>
internal static partial class MarkdownText
{
    /// <summary>The words on one line.</summary>
    public static string Of(Words words)
    {
        var line = string.Concat(words.Runs.Select(run => run switch
        {
            { IsGap: true } => $"**{Escape(run.Text)}**",
            { Link: { } link } when link == run.Text => $"<{link}>",
            { Link: { } link } => $"[{Escape(run.Text)}](<{link}>)",
            _ => Escape(run.Text),
        }));
        return EscapeStart(line);
    }

    /// <summary>Plain text on one line.</summary>
    public static string Of(string text) => EscapeStart(Escape(text));

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            // An underscore or a star between blanks, and a plain "<" before a digit ("AHI < 5"), mean nothing: they stay readable.
            var special = text[i] switch
            {
                '\\' or '`' or '*' or '[' or ']' or '|' or '~' => true,
                '_' => i == 0 || i == text.Length - 1 || !char.IsLetterOrDigit(text[i - 1]) || !char.IsLetterOrDigit(text[i + 1]),
                '<' => i + 1 < text.Length && (char.IsLetter(text[i + 1]) || text[i + 1] is '/' or '!' or '?'),
                '&' => i + 1 < text.Length && (char.IsLetter(text[i + 1]) || text[i + 1] == '#'),
                _ => false,
            };
            escaped.Append(special ? "\\" : "").Append(text[i]);
        }

        return escaped.ToString();
    }

    // What begins a heading, a quotation, a list, a rule or a setext underline at the start of a line.
    private static string EscapeStart(string line) => OrderedMark().Replace(BlockMark().Replace(line, @"\$0"), @"$1\$2");

    [GeneratedRegex(@"^[#>+\-=]")]
    private static partial Regex BlockMark();

    [GeneratedRegex(@"^(\d{1,9})([.)])(?=\s|$)")]
    private static partial Regex OrderedMark();
}
