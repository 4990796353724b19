using MedNec.Engine.Charts;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Diagnosis;

/// <summary>Each diagnosis of the letter is one of the chart's conditions, and not a closed one.</summary>
public sealed class DiagnosisIsInTheChart : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DX-015", Severity.Blocker, "Diagnosis supported in the chart")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "A payer asks for the record behind the letter; a disease that stands in the letter alone is not documented.",
        Source = "“What is a Letter of Medical Necessity and When Do You Need One?”, mistake 3; Medicare Program Integrity Manual, chapter 3",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Diagnoses.Count == 0 ? Skip.NotApplicable("The brief has no diagnosis; LMN-DX-001 asks for one.")
        : brief.Chart.Facts.Count == 0 ? Skip.Person("No chart was given: compare the diagnoses with the record by hand.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        // Z codes name circumstances (a body mass index, a history): results and visits show them, no problem list does.
        foreach (var diagnosis in brief.Diagnoses.Where(diagnosis => diagnosis.Code is not ['Z' or 'z', ..]))
        {
            var conditions = Supporting(diagnosis, brief.Chart);
            var place = PlaceOf(letter, diagnosis);
            if (conditions.Count == 0 && !brief.Chart.Facts.Any(fact => fact.Kind != FactKind.Condition && Mentions(fact, diagnosis)))
            {
                yield return new Finding { Message = $"The chart holds no condition that says {Named(diagnosis)}: add the note that diagnoses it, or correct the diagnosis.", Where = place };
            }
            else if (conditions.Count > 0 && conditions.TrueForAll(IsClosed))
            {
                var end = conditions.Select(condition => condition.End).FirstOrDefault(day => day is not null);
                yield return new Finding { Message = $"The chart says that {Named(diagnosis)} is resolved{(end is { } day ? $" since {day.InWords()}" : "")}: correct the chart, or the diagnosis.", Where = place };
            }
        }

        foreach (var code in letter.Codes.Where(code => code.Value.Kind == WrittenCodeKind.Icd10Cm && code.In.Statement.Gap is null))
        {
            if (code.Value.Value[0] != 'Z' && !brief.Diagnoses.Any(diagnosis => SameFamily(diagnosis.Code, code.Value.Value)) && !letter.Facts.All.Any(fact => SameFamily(fact.What.In(CodeSystems.Icd10Cm), code.Value.Value)))
            {
                yield return new Finding { Message = $"{code.Text} stands in the letter, and neither the brief nor the chart has it: add the diagnosis with its source, or take the code out.", Where = code.Place };
            }
        }
    }

    private static List<Fact> Supporting(Letters.Diagnosis diagnosis, Chart chart)
    {
        var linked = DiagnosisLinks.Of(diagnosis, chart).ToHashSet(StringComparer.Ordinal);
        return [.. chart.Of(FactKind.Condition).Where(condition => linked.Contains(condition.Id) || SameFamily(condition.What.In(CodeSystems.Icd10Cm), diagnosis.Code))];
    }

    /// <summary>Whether one code stands above the other: G47.3 is said by G47.33.</summary>
    private static bool SameFamily(string? one, string? other)
    {
        var (left, right) = (DiagnosisFamily.Bare(one), DiagnosisFamily.Bare(other));
        return left.Length >= 3 && right.Length >= 3 && (left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal));
    }

    /// <summary>A report, a visit or a reason that names the disease supports it too.</summary>
    private static bool Mentions(Fact fact, Letters.Diagnosis diagnosis) =>
        (diagnosis.Code is { Length: > 3 } code && fact.What.Codes.Any(own => own.System == CodeSystems.Icd10Cm && SameFamily(own.Value, code)))
        || (diagnosis.Text is { Length: > 3 } words && (Says(fact.What.Text, words) || Says(fact.Finding, words) || Says(fact.Detail, words)));

    private static bool Says(string? text, string words) => text is not null && text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static bool IsClosed(Fact condition) => condition.Status is "resolved" or "inactive" or "remission";

    private static string Named(Letters.Diagnosis diagnosis) => (diagnosis.Text, diagnosis.Code) switch
    {
        ({ } text, { } code) => $"{text} ({code})",
        ({ } text, _) => text,
        (_, var code) => code ?? "the diagnosis without code and words",
    };

    private static Place? PlaceOf(LetterReading letter, Letters.Diagnosis diagnosis)
    {
        foreach (var statement in letter.Statements)
        {
            foreach (var words in new[] { diagnosis.Code, diagnosis.Text })
            {
                if (words is { Length: > 2 } && statement.Text.IndexOf(words, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                {
                    return statement.At(at, at + words.Length);
                }
            }
        }

        return null;
    }
}
