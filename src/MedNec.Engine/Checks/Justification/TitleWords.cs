using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Justification;

/// <summary>How alike two titles of guidelines or articles are, by the words that carry them.</summary>
internal static class TitleWords
{
    private static readonly WordSet Empty = new(
        ("clinical practice guideline guidelines guidance evidence based evidence-based recommendation recommendations statement consensus position update updated new official edition version report american academy society association college "
        + "national international committee task force document standard standards patients patient adults adult treatment management diagnosis study trial review systematic randomized controlled among use using effect effects").Split(' '));

    /// <summary>The words that carry a title.</summary>
    public static IReadOnlyList<string> Of(string title) =>
        [.. ContentWords.In(title).Where(word => word.Length > 2 && !char.IsDigit(word[0]) && !Empty.Contains(word)).Distinct(StringComparer.Ordinal)];

    /// <summary>How many of the shorter title's words the other has too, 0 to 1.</summary>
    public static double Shared(string one, string other) => Shared(Of(one), Of(other));

    /// <summary>How many of the shorter list's words the other has too, 0 to 1.</summary>
    public static double Shared(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (shorter, longer) = one.Count <= other.Count ? (one, other) : (other, one);
        return shorter.Count == 0 ? 0 : (double)shorter.Count(longer.Contains) / shorter.Count;
    }
}
