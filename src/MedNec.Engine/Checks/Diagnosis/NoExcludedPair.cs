using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Diagnosis;

/// <summary>No two codes exclude each other ("not coded here"), unless the two diseases are unrelated and somebody says so.</summary>
public sealed class NoExcludedPair : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DX-007", Severity.Warning, "Excludes1 conflict")
    {
        Why = "Two codes that the classification forbids together are an edit at the payer: the pair is returned, and the letter with it.",
        Source = "ICD-10-CM Official Guidelines, section I.A.12.a",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        var codes = JudgedCode.All(letter, brief);
        var tabular = brief.Library.Codes.Tabular;
        return codes.Count < 2 ? Skip.NotApplicable("There are not two diagnosis codes.")
            : codes.Count(code => tabular.Knows(code.Code)) > 1 || Pairs(letter, brief).Any() ? null
            : Skip.Person("The tabular list was not imported: import the publisher's file with `mednec codes import`, or look up whether the codes exclude each other.");
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) => Pairs(letter, brief);

    private static IEnumerable<Finding> Pairs(LetterReading letter, Brief brief)
    {
        var codes = JudgedCode.All(letter, brief);
        var tabular = brief.Library.Codes.Tabular;
        for (var i = 0; i < codes.Count; i++)
        {
            for (var j = i + 1; j < codes.Count; j++)
            {
                if (tabular.Excludes1(codes[i].Code, codes[j].Code) is { } note && !codes[i].HasReason && !codes[j].HasReason && !JudgedCode.AreUnrelated(letter))
                {
                    yield return new Finding
                    {
                        Message = $"{codes[i].Named} and {codes[j].Named} exclude each other (note at {note.On}): keep the one that says more, or state that the two conditions are unrelated.",
                        Where = (codes[j].Where ?? codes[i].Where)?.Place,
                    };
                }
            }
        }
    }
}
