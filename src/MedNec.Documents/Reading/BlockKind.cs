using System.Text.RegularExpressions;
using MedNec.Engine.Reading;

namespace MedNec.Documents.Reading;

/// <summary>Tells by its words what a block is, where the format does not say.</summary>
internal static partial class BlockKind
{
    /// <summary>Sentences, or a line of its own: what is long or ends as a sentence ends is a paragraph.</summary>
    public static WrittenBlock Of(string text) =>
        new(text.Length > 100 || EndsAsSentence().IsMatch(text) ? WrittenBlockKind.Paragraph : WrittenBlockKind.Line, text);

    /// <summary>Whether a line that stands alone is a heading: in capitals, or with a colon and no salutation.</summary>
    public static bool LooksLikeHeading(string line) =>
        line.Length <= 60 && !FieldOrSalutation().IsMatch(line)
        && (line.EndsWith(':') ? line.Count(character => character == ' ') <= 6 : line.Count(char.IsUpper) >= 5 && !line.Any(char.IsLower) && !line.Any(char.IsDigit) && line[^1] is not (',' or '.'));

    /// <summary>Whether a line begins as a list item does: what follows the mark, and whether the mark can be nothing else ("•", where "45." may end a sentence).</summary>
    public static bool IsItem(string line, out string text, out bool isCertain)
    {
        var mark = ItemMark().Match(line);
        text = mark.Success ? line[mark.Length..].Trim() : line;
        isCertain = mark.Success && mark.Groups["mark"].Value is not ("-" or "–" or "*") && !char.IsAsciiDigit(mark.Groups["mark"].Value[0]);
        return mark.Success && text.Length > 0;
    }

    /// <summary>Whether a line begins with a label and a colon: "Member ID: …".</summary>
    public static bool IsField(string line) => FieldLabel().IsMatch(line);

    [GeneratedRegex(@"[.!?][""'”’)\]]*$")]
    private static partial Regex EndsAsSentence();

    [GeneratedRegex(@"^(dear|to|re|attention|attn|to whom)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FieldOrSalutation();

    [GeneratedRegex(@"^\s*(?<mark>[-–*•·▪◦‣●○]|\d{1,2}[.)])\s+")]
    private static partial Regex ItemMark();

    [GeneratedRegex(@"^[A-Z][^:.]{0,40}:(\s|$)")]
    private static partial Regex FieldLabel();
}
