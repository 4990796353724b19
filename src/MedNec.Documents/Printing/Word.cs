using System.Globalization;
using System.Xml.Linq;

namespace MedNec.Documents.Printing;

/// <summary>The names of WordprocessingML (ECMA-376 part 1, 17).</summary>
internal static class Word
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>An element's name.</summary>
    public static XName Name(string local) => Main + local;

    /// <summary>An attribute.</summary>
    public static XAttribute Attribute(string local, string value) => new(Main + local, value);

    /// <summary>An attribute that is a number.</summary>
    public static XAttribute Attribute(string local, int value) => new(Main + local, value.ToString(CultureInfo.InvariantCulture));
}
