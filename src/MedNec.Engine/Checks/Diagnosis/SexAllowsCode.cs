using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Diagnosis;

/// <summary>Each code is one that this patient can have by the sex that holds for clinical use, or the coder says why it is right.</summary>
public sealed class SexAllowsCode : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DX-009", Severity.Warning, "Sex conflict")
    {
        Why = "A code of the other sex is denied automatically (CARC 10); for transgender and intersex patients a reason on file prevents it.",
        Source = "Medicare Code Editor, sex conflict; claim adjustment reason 10",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        var codes = JudgedCode.All(letter, brief);
        return codes.Count == 0 ? Skip.NotApplicable("Neither brief nor letter holds a diagnosis code; LMN-DX-001 asks for one.")
            : SexOf(brief) is null && codes.Any(code => CodeEdits.For(code.Code).Any(edit => edit.Sex is not null)) ? Skip.Person("The patient's sex for clinical use is not known, and a code supposes one.")
            : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (SexOf(brief) is not { } sex)
        {
            yield break;
        }

        foreach (var code in JudgedCode.All(letter, brief).Where(code => !code.HasReason))
        {
            if (CodeEdits.For(code.Code).FirstOrDefault(edit => !edit.AllowsSex(sex)) is { } edit)
            {
                yield return new Finding
                {
                    Message = $"{code.Named} does not fit the recorded sex ({sex}): {char.ToLowerInvariant(edit.Says[0])}{edit.Says[1..].TrimEnd('.')}; correct the code or the sex for clinical use, or enter the coder's reason{(edit.IsDraft ? " and confirm it with the payer" : "")}.",
                    Where = code.Where?.Place,
                };
            }
        }
    }

    /// <summary>"female" or "male"; null where neither is recorded: then nothing is assumed.</summary>
    private static string? SexOf(Brief brief) => (brief.Subject.ClinicalSex ?? brief.Subject.Sex)?.Trim().ToLowerInvariant() switch
    {
        "female" or "f" or "woman" or "girl" => "female",
        "male" or "m" or "man" or "boy" => "male",
        _ => null,
    };
}
