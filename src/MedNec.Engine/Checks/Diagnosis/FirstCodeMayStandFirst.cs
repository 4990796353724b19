using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Diagnosis;

/// <summary>The first code is a disease or a reason for care, and no external cause, status or circumstance.</summary>
public sealed class FirstCodeMayStandFirst : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DX-011", Severity.Warning, "Primary code acceptable")
    {
        Why = "The first code decides which policy is read; a fall or a body mass index is no disease that anything treats.",
        Source = "ICD-10-CM Official Guidelines, sections I.C.20.a.6 and I.C.21.c",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        JudgedCode.All(letter, brief).Count == 0 ? Skip.NotApplicable("Neither brief nor letter holds a diagnosis code; LMN-DX-001 asks for one.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var codes = JudgedCode.All(letter, brief);
        if (CodeOrder.WhyNot(codes[0].Code) is { } why && !codes[0].HasReason)
        {
            var better = codes.FirstOrDefault(code => CodeOrder.WhyNot(code.Code) is null && !CodeOrder.IsManifestation(code.Code));
            yield return new Finding
            {
                Message = $"{codes[0].Named} is {why.Say} and cannot be the first diagnosis: {(better is null ? "put the disease that is treated before it" : $"put {better.Named} first")}{(why.IsDraft ? "; confirm with the payer" : "")}.",
                Where = codes[0].Where?.Place,
            };
        }
    }
}
