using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Checks.Medicare;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.History;

/// <summary>A disease of the chart that forbids a drug the letter argues with is named in the letter. Other comorbidities a person judges.</summary>
public sealed class ComorbiditiesAreNamed : ICheck
{
    private static readonly Lazy<IReadOnlyList<Comorbidity>> Rows = new(() => [.. Packs.Yaml("rules/comorbidities.yaml")["rows"].Items.Select(row => new Comorbidity(row))]);

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HX-004", Severity.Advice, "Comorbidities that matter")
    {
        Kind = CheckKind.LanguageModel,
        Part = "a known disease that speaks against a drug of the letter is named",
        Why = "A comorbidity that rules out the cheaper choice wins the case only when the letter names it and says what it rules out.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 4",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        Known(brief).Any() ? null : Skip.Person("The chart holds none of the diseases of our table: see whether another one bears on the choice.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var disease in Known(brief))
        {
            var drug = letter.Drugs.FirstOrDefault(drug => drug.In.IsBody && disease.SpeaksAgainst(drug.Value));
            if (drug is not null && !disease.Words.StandsIn(letter, statement => statement.IsBody))
            {
                yield return new Finding { Message = $"The letter speaks of {drug.Text} and leaves out {disease.Name}, which the record holds and which bears on it: name the disease and what it rules out.", Where = drug.Place };
            }
        }
    }

    private static IEnumerable<Comorbidity> Known(Brief brief)
    {
        var codes = brief.Diagnoses.Select(diagnosis => diagnosis.Code)
            .Concat(brief.Chart.Of(FactKind.Condition).Where(condition => condition.End is null && condition.Status is null or "active" or "recurrence" or "relapse").Select(condition => condition.What.In(CodeSystems.Icd10Cm)))
            .OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return codes.Count == 0 ? [] : Rows.Value.Where(row => codes.Any(code => DiagnosisFamily.FallsUnder(code, row.Codes)));
    }

    private sealed class Comorbidity(PackNode row)
    {
        private readonly IReadOnlyList<string> classes = row["classes"].Texts;
        private readonly IReadOnlyList<string> drugs = row["drugs"].Texts;

        public string Name { get; } = row["name"].Text;

        public IReadOnlyList<string> Codes { get; } = row["codes"].Texts;

        public WordList Words { get; } = new(row["words"].Texts);

        public bool SpeaksAgainst(WrittenDrug drug) => (drug.Class is { } kind && classes.Contains(kind, StringComparer.OrdinalIgnoreCase)) || drugs.Contains(drug.Name, StringComparer.OrdinalIgnoreCase);
    }
}
