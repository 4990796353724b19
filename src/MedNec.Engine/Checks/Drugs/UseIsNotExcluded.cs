using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Checks.Medicare;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Drugs;

/// <summary>The drug is not asked for a use that part D excludes and a state may exclude.</summary>
public sealed class UseIsNotExcluded : ICheck
{
    private static readonly Lazy<IReadOnlyList<ExcludedUse>> Rows = new(() => [.. Packs.Yaml("rules/excluded-drug-uses.yaml")["rows"].Items.Select(row => new ExcludedUse(row))]);

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DRG-005", Severity.Blocker, "Excluded class")
    {
        Why = "Weight loss, fertility, erectile dysfunction, cosmetic use and cough are excluded by statute: no argument of need wins such a request.",
        Source = "SSA 1927(d)(2); SSA 1860D-2(e)(2)",
        Applies = new() { Lines = [LineOfBusiness.PartD, LineOfBusiness.Medicaid, LineOfBusiness.MedicaidManaged], Services = [Service.Drug] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.Diagnoses.Count == 0 ? Skip.Person("The brief names no diagnosis: see whether the use is an excluded one.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var first = brief.Diagnoses[0];
        foreach (var use in Rows.Value.Where(use => use.Holds(first) && !brief.Diagnoses.Any(use.IsAnother)))
        {
            yield return new Finding
            {
                Message = brief.Coverage?.Line == LineOfBusiness.PartD
                    ? $"{first.Text ?? first.Code} falls under {use.Name}, which part D excludes: if the drug treats another disease, put that diagnosis first."
                    : $"{first.Text ?? first.Code} falls under {use.Name}, which a state may exclude from Medicaid: confirm with the payer that it is covered, and if the drug treats another disease, put that diagnosis first.",
            };
        }
    }

    private sealed class ExcludedUse(PackNode row)
    {
        private readonly IReadOnlyList<string> codes = row["codes"].Texts;
        private readonly WordList words = new(row["words"].Texts);
        private readonly IReadOnlyList<string> others = row["unless"].Texts;
        private readonly WordList otherWords = new(row["unless-words"].Texts);

        public string Name { get; } = row["use"].Text;

        public bool Holds(Letters.Diagnosis diagnosis) => string.IsNullOrWhiteSpace(diagnosis.Code) ? words.StandsIn(diagnosis.Text) && !otherWords.StandsIn(diagnosis.Text) : DiagnosisFamily.FallsUnder(diagnosis.Code, codes);

        public bool IsAnother(Letters.Diagnosis diagnosis) => DiagnosisFamily.FallsUnder(diagnosis.Code, others) || otherWords.StandsIn(diagnosis.Text);
    }
}
