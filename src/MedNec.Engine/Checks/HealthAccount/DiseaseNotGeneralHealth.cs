using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.HealthAccount;

/// <summary>The expense treats a disease: a diagnosis that is more than an examination, counselling or well-being.</summary>
public sealed class DiseaseNotGeneralHealth : ICheck
{
    private static readonly Lazy<PackNode> NoDisease = new(() => Packs.Yaml("rules/no-disease.yaml"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HSA-003", Severity.Blocker, "Disease, not general health")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "Only the care of a disease may be paid from the account; what is merely good for general health is a personal expense.",
        Source = "IRC 213(d); Reg. 1.213-1(e)(1)(ii); “What is a Letter of Medical Necessity and When Do You Need One?”",
        Applies = new() { HealthAccount = true },
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var coded = brief.Diagnoses.Where(diagnosis => !string.IsNullOrWhiteSpace(diagnosis.Code)).ToList();
        if (coded.Count == 0)
        {
            yield return new Finding
            {
                Message = brief.Diagnoses.Count == 0 ? "No disease is named: a health account pays only for the care of one. Enter the diagnosis with its ICD-10-CM code."
                    : $"\"{brief.Diagnoses[0].Text}\" has no ICD-10-CM code of a disease: enter the diagnosis the expense treats.",
            };
        }
        else if (coded.TrueForAll(diagnosis => DiagnosisFamily.FallsUnder(diagnosis.Code, NoDisease.Value["codes"].Texts)))
        {
            yield return new Finding { Message = $"{coded[0].Code} is a reason to be seen, not a disease: enter the diagnosis the expense treats." };
        }
        else if (coded.TrueForAll(diagnosis => diagnosis.Text is { } text && NoDisease.Value["words"].Texts.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase)))
        {
            yield return new Finding { Message = $"\"{coded[0].Text}\" is general health, not a disease: enter the diagnosis the expense treats." };
        }
    }
}
