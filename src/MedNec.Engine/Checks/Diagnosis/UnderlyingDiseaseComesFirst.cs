using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Diagnosis;

/// <summary>A manifestation stands behind the disease it comes from, and a code with a "code first" note behind its partner.</summary>
public sealed class UnderlyingDiseaseComesFirst : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DX-010", Severity.Blocker, "Manifestation and code-first order")
    {
        Why = "A manifestation in the first place is an invalid primary diagnosis: the request is returned before review.",
        Source = "ICD-10-CM Official Guidelines, section I.A.13",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        var codes = JudgedCode.All(letter, brief);
        var (sets, tabular) = (brief.Library.Codes, brief.Library.Codes.Tabular);
        return codes.Count == 0 ? Skip.NotApplicable("Neither brief nor letter holds a diagnosis code; LMN-DX-001 asks for one.")
            : codes.Any(code => IsManifestation(code, brief) || tabular.Knows(code.Code) || tabular.CodeFirst(code.Code).Count > 0) || (codes[0].Judged.Title is not null && !sets.IsComplete(Charts.CodeSystems.Icd10Cm)) ? null
            : Skip.Person("The tabular list was not imported: import the publisher's file with `mednec codes import`, or look up whether another code comes first.");
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var codes = JudgedCode.All(letter, brief);
        var tabular = brief.Library.Codes.Tabular;
        for (var i = 0; i < codes.Count; i++)
        {
            var code = codes[i];
            var notes = tabular.CodeFirst(code.Code);
            var partner = notes.Count == 0 ? -1 : codes.ToList().FindIndex(other => other.Code != code.Code && notes.Any(note => note.Names(other.Code)));
            if (partner > i && partner >= 0 && !code.HasReason)
            {
                yield return new Finding { Message = $"{codes[partner].Named} comes before {code.Named} (\"code first\"): put it first.", Where = code.Where?.Place };
            }
            else if (i == 0 && IsManifestation(code, brief))
            {
                yield return new Finding
                {
                    Message = $"{code.Named} is a manifestation and cannot be the first diagnosis: put the disease it comes from before it{(notes.Count > 0 && notes[0].Codes.Count > 0 ? $" ({string.Join(", ", notes[0].Codes.Take(6))})" : "")}.",
                    Where = code.Where?.Place,
                };
            }
            else if (partner < 0 && i > 0 && IsManifestation(code, brief) && notes.Any(note => note.Codes.Count > 0) && !code.HasReason)
            {
                yield return new Finding { Message = $"{code.Named} is a manifestation, and none of the diseases it can come from is coded ({string.Join(", ", notes.SelectMany(note => note.Codes).Take(6))}): add the disease before it.", Where = code.Where?.Place };
            }
        }
    }

    private static bool IsManifestation(JudgedCode code, Brief brief) =>
        CodeOrder.IsManifestation(code.Code) || brief.Library.Codes.IsManifestation(code.Code, code.Judged.On);
}
