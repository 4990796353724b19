using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Reimbursing;

namespace MedNec.Engine.Checks.HealthAccount;

/// <summary>The expense treats a disease: a diagnosis that is more than an examination, counselling or well-being.</summary>
public sealed class DiseaseNotGeneralHealth : ICheck
{
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
        if (Disease.Wanting(brief) is { } wanting)
        {
            yield return new Finding { Message = wanting.Says };
        }
    }
}
