using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Diagnosis;

/// <summary>A disease that is coded is not called probable, suspected or to be ruled out.</summary>
public sealed partial class UncertainIsNotCoded : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DX-012", Severity.Warning, "Uncertain diagnosis not coded as certain")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "Outside a hospital a suspected disease is coded by its symptoms; a code beside \"probable\" contradicts itself.",
        Source = "ICD-10-CM Official Guidelines, section IV.H",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        Coded(brief).Any() ? null : Skip.NotApplicable("No disease is coded.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var diagnosis in Coded(brief))
        {
            if (NegationReader.In(diagnosis.Text ?? "").FirstOrDefault(doubt => doubt.Value.Certainty == Certainty.Uncertain) is { } own)
            {
                yield return new Finding { Message = $"The diagnosis \"{diagnosis.Text}\" is called {own.In(diagnosis.Text!).ToLowerInvariant()} and coded {diagnosis.Code}: code the symptoms, or say what confirmed it." };
            }

            var words = DiagnosisLinks.Core(DiagnosisLinks.Meaning(diagnosis.Text ?? "")).ToHashSet(StringComparer.Ordinal);
            foreach (var doubt in letter.Doubts.Where(doubt => doubt.Value.Certainty == Certainty.Uncertain && Concerns(doubt)))
            {
                var scope = doubt.Value.Scope.Of(doubt.In.Text);
                var coded = scope.Contains(diagnosis.Code!, StringComparison.OrdinalIgnoreCase);
                // Findings "consistent with" a disease are usual words of a report; beside the code they doubt it.
                if (coded || (!Reported().IsMatch(doubt.Text) && words.Count > 0 && DiagnosisLinks.Meaning(scope).IsSupersetOf(words)))
                {
                    yield return new Finding
                    {
                        Message = $"\"{doubt.Text}\" doubts {diagnosis.Text ?? diagnosis.Code}, which is coded {diagnosis.Code}: code the symptoms, or say what confirmed it.",
                        Where = doubt.Place,
                    };
                }
            }
        }
    }

    // Symptoms (R) and reasons for a visit (Z) are what a suspected disease is coded by.
    private static IEnumerable<Letters.Diagnosis> Coded(Brief brief) =>
        brief.Diagnoses.Where(diagnosis => diagnosis.Code is { Length: > 2 } code && char.ToUpperInvariant(code[0]) is not ('R' or 'Z'));

    /// <summary>What may come without treatment, and what was confirmed, is no doubt of the diagnosis.</summary>
    private static bool Concerns(Mention<Doubt> doubt) =>
        (doubt.In.IsBody || doubt.In.Section == SectionIds.Reference)
        && doubt.In.Section is not (SectionIds.Consequences or SectionIds.Outcomes or SectionIds.Answers)
        && !Settled().IsMatch(doubt.In.Text);

    [GeneratedRegex("^(?:consistent|compatible)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reported();

    [GeneratedRegex(@"\b(?:confirm(?:s|ed|ing)?|proven|established|no\slonger|without\s(?:treatment|therapy|it|this)|if\s(?:left\s)?(?:untreated|not\streated|denied)|would)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Settled();
}
