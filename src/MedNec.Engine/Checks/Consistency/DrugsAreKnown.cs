using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Consistency;

/// <summary>Each drug that the letter names is in the chart or the request, or is named as an alternative.</summary>
public sealed partial class DrugsAreKnown : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-CON-003", Severity.Warning, "Drugs and devices known to chart")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "A drug that this patient never had is the commonest trace of another case, and a reviewer compares the list with the claims on file.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, pitfall 4 (copy and paste)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        letter.Drugs.Any(drug => drug.In.IsBody && !drug.Value.IsClass) ? null : Skip.NotApplicable("The letter names no drug that we know.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) => Unknown(letter).Concat(EarlierLetters.Drugs(letter, brief));

    private static IEnumerable<Finding> Unknown(LetterReading letter)
    {
        var known = letter.Facts.All
            .Where(fact => fact.Source.Kind == SourceKind.Brief || fact.Kind is FactKind.Medication or FactKind.Allergy or FactKind.Order or FactKind.Procedure or FactKind.CarePlan)
            .SelectMany(fact => new[] { fact.What.Text, fact.Finding, fact.Detail })
            .OfType<string>()
            .SelectMany(DrugReader.In)
            .Select(drug => drug.Value.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var drug in letter.Drugs.Where(drug => drug.In.IsBody && !drug.Value.IsClass && !known.Contains(drug.Value.Name)))
        {
            if (!Alternative().IsMatch(drug.In.Text) && drug.In.Statement.Author != Author.Composer)
            {
                yield return new Finding
                {
                    Message = $"{drug.Text} is in neither the chart nor the brief: add its record, say that it is an alternative, or take it out.",
                    Where = drug.Place,
                };
            }
        }
    }

    // Words that speak of a drug the patient does not take.
    [GeneratedRegex(@"\b(?:alternatives?|contraindicated|instead|such\sas|e\.g\.|formulary|preferred|step\stherapy|avoid(?:ed|s)?|would|could|rather\sthan|not\s(?:appropriate|suitable|an\soption|recommended|indicated)|unsuitable|inappropriate|compared\s(?:with|to)|versus|vs\.?|guidelines?|recommends?|class|other\s(?:drugs|agents|options)|biosimilars?|generic|equivalent|has\snot\s(?:tried|taken|received)|never)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alternative();
}
