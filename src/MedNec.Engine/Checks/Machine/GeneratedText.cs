using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Machine;

/// <summary>Which sentences a program made: those from a phrasebook, and, where a model took part in the drafting, those of a file too. A clinician's own words are a person's.</summary>
internal static class GeneratedText
{
    /// <summary>The sentences of the argument that a program made.</summary>
    public static IEnumerable<PlacedStatement> In(LetterReading letter, Brief brief)
    {
        var byModel = brief.Drafting?.Models.Count > 0 || brief.Drafting?.By?.StartsWith("model:", StringComparison.OrdinalIgnoreCase) == true;
        return letter.Body.Where(statement => statement.Statement.Author switch
        {
            Author.Composer or Author.Clinic => true,
            Author.File => byModel,
            _ => false,
        });
    }
}
