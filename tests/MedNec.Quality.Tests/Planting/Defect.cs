using MedNec.Quality.Tests.Clean;

namespace MedNec.Quality.Tests.Planting;

/// <summary>A kind of defect: what goes wrong, the check that must say so, and how to plant it.</summary>
/// <param name="Check">The check's id.</param>
/// <param name="What">What goes wrong, in a few words.</param>
/// <param name="Plant">Plants it; null where a letter gives no occasion for it.</param>
internal sealed record Defect(string Check, string What, Func<CleanLetter, Lot, CleanLetter?> Plant)
{
    /// <summary>A sentence too many, one of several.</summary>
    public static Defect Sentence(string check, string what, params string[] sentences) => new(check, what, (clean, lot) => clean.Saying(lot.Of(sentences)));
}
