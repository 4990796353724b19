using System.Text.RegularExpressions;

namespace MedNec.Engine.Checks;

/// <summary>Tells names that a citation carries, its authors and houses, from those of the people around a patient.</summary>
internal static partial class CitedNames
{
    /// <summary>Whether the name that ends there is cited: "Patel et al.", "Hall (2019)".</summary>
    public static bool EndsAt(string text, int end) => Behind().IsMatch(text[end..]);

    [GeneratedRegex(@"^(?:\s?(?:et\sal|and\scolleagues)|,?\s?\(?(?:19|20)\d\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
