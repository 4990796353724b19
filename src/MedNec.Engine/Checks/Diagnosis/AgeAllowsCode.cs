using MedNec.Engine.Charts;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Diagnosis;

/// <summary>Each code is one that a patient of this age can have.</summary>
public sealed class AgeAllowsCode : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DX-008", Severity.Warning, "Age conflict")
    {
        Why = "A code of newborns for an adult is denied as inconsistent with the patient's age (CARC 9), and is often another patient's.",
        Source = "Medicare Code Editor, age conflict; ICD-10-CM Official Guidelines, chapters I.C.15 and I.C.16; claim adjustment reason 9",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        var codes = JudgedCode.All(letter, brief);
        return codes.Count == 0 ? Skip.NotApplicable("Neither brief nor letter holds a diagnosis code; LMN-DX-001 asks for one.")
            : brief.Subject.AgeOn(PartialDate.Of(JudgedCode.On(brief))) is null && codes.Any(code => CodeEdits.For(code.Code).Any(edit => edit.FromYears is not null || edit.ToYears is not null)) ? Skip.Person("The patient's age is not known, and a code supposes one.")
            : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (brief.Subject.AgeOn(PartialDate.Of(JudgedCode.On(brief))) is not { } age)
        {
            yield break;
        }

        foreach (var code in JudgedCode.All(letter, brief).Where(code => !code.HasReason))
        {
            if (CodeEdits.For(code.Code).FirstOrDefault(edit => !edit.AllowsAge(age)) is { } edit)
            {
                yield return new Finding
                {
                    Message = $"{code.Named} does not fit the age of {age}: {char.ToLowerInvariant(edit.Says[0])}{edit.Says[1..].TrimEnd('.')}; correct the code, or enter the coder's reason{(edit.IsDraft ? " and confirm it with the payer" : "")}.",
                    Where = code.Where?.Place,
                };
            }
        }
    }
}
