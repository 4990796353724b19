using System.Xml.Linq;
using MedNec.Engine.Reading;

namespace MedNec.Documents.Reading;

/// <summary>What the styles of a Word file say a paragraph is: a heading, a list item, or nothing particular.</summary>
internal sealed class WordStyles
{
    // A style may stand on another; a ring of them in a damaged file must not hold us.
    private const int DeepestChain = 20;

    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);

    public WordStyles(XElement? part)
    {
        foreach (var style in part?.Elements().Where(element => element.Name.LocalName == "style") ?? [])
        {
            if (Value(style, "styleId") is { } id)
            {
                styles.TryAdd(id, style);
            }
        }
    }

    /// <summary>A heading or list item; null for anything else.</summary>
    public WrittenBlockKind? KindOf(XElement paragraph)
    {
        var properties = Child(paragraph, "pPr");
        if (properties is not null && ListOf(properties) is { } isItem)
        {
            return isItem ? WrittenBlockKind.Bullet : null;
        }

        var id = Child(properties, "pStyle") is { } named ? Value(named, "val") : null;
        if (Child(properties, "outlineLvl") is { } level && Value(level, "val") is not "9")
        {
            return WrittenBlockKind.Heading;
        }

        for (var depth = 0; id is not null && depth < DeepestChain; depth++)
        {
            if (!styles.TryGetValue(id, out var style))
            {
                return ByName(id);
            }

            var kind = ByName(Child(style, "name") is { } name ? Value(name, "val") ?? id : id)
                ?? (Child(style, "pPr") is { } look ? ByLook(look) : null);
            if (kind is not null)
            {
                return kind;
            }

            id = Child(style, "basedOn") is { } parent ? Value(parent, "val") : null;
        }

        return null;
    }

    private static WrittenBlockKind? ByName(string name) =>
        name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase) || name.Equals("subtitle", StringComparison.OrdinalIgnoreCase) ? WrittenBlockKind.Heading
        : name.StartsWith("list bullet", StringComparison.OrdinalIgnoreCase) || name.StartsWith("list number", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ListBullet", StringComparison.OrdinalIgnoreCase) ? WrittenBlockKind.Bullet
        : null;

    private static WrittenBlockKind? ByLook(XElement look) =>
        Child(look, "outlineLvl") is { } level && Value(level, "val") is not "9" ? WrittenBlockKind.Heading
        : ListOf(look) == true ? WrittenBlockKind.Bullet
        : null;

    /// <summary>Whether the paragraph is numbered; number 0 takes a style's numbering off again.</summary>
    private static bool? ListOf(XElement properties) =>
        Child(Child(properties, "numPr"), "numId") is { } number ? Value(number, "val") is not "0" : null;

    private static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static string? Value(XElement element, string name) => element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;
}
