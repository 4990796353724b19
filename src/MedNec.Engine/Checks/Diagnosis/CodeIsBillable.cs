using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Diagnosis;

/// <summary>Each diagnosis code is complete: a billable code and no heading.</summary>
public sealed class CodeIsBillable : ICheck
{
    private const int MostOffered = 8;

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DX-003", Severity.Blocker, "Billable, not a category header")
    {
        Why = "A heading is no diagnosis to a payer's system: the claim is returned as incomplete.",
        Source = "45 CFR 162.1002; ICD-10-CM Official Guidelines, section I.B.2",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => JudgedCode.WhyNone(JudgedCode.All(letter, brief), brief);

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var code in JudgedCode.All(letter, brief).Where(code => code.Judged.Status == CodeStatus.Header))
        {
            var below = code.Judged.Children;
            var offered = string.Join(", ", below.Take(MostOffered).Select(child => brief.Library.Codes.Judge(child, code.Judged.On, code.Judged.System) is { Title: { } title } && below.Count <= 4 ? $"{child} ({title})" : child));
            yield return new Finding
            {
                Message = below.Count == 0
                    ? $"{code.Named} is a heading and not billable on {code.Judged.On:yyyy-MM-dd}: choose a complete code below it."
                    : $"{code.Named} is a heading and not billable on {code.Judged.On:yyyy-MM-dd}: choose {(below.Count == 1 ? offered : $"among {offered}")}{(below.Count > MostOffered ? $" and {below.Count - MostOffered} more" : "")}.",
                Where = code.Where?.Place,
                Fix = code.Where is not null && below.Count == 1 ? below[0] : null,
            };
        }
    }
}
