using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Diagnosis;

/// <summary>The letter names at least one diagnosis with its ICD-10-CM code and its words.</summary>
public sealed partial class DiagnosisIsCoded : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DX-001", Severity.Blocker, "At least one coded diagnosis")
    {
        Why = "Payers decide by code: a diagnosis in words alone meets no criterion of any policy.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 3; “What is a Letter of Medical Necessity and When Do You Need One?”",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var coded = brief.Diagnoses.Where(diagnosis => !string.IsNullOrWhiteSpace(diagnosis.Code)).ToList();
        if (coded.Count == 0)
        {
            if (!letter.Statements.Any(statement => Code().IsMatch(statement.Text)))
            {
                var words = brief.Diagnoses.Select(diagnosis => diagnosis.Text).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
                yield return new Finding { Message = words is null ? "The letter names no diagnosis: add one with its ICD-10-CM code." : $"{words} has no code: add its ICD-10-CM code." };
            }

            yield break;
        }

        if (!coded.Any(diagnosis => letter.SaysNumber(diagnosis.Code!)))
        {
            yield return new Finding { Message = $"The letter does not give the diagnosis code: add \"{coded[0].Code}{(coded[0].Text is { } text ? " " + text : "")}\"." };
        }
        else if (coded.All(diagnosis => string.IsNullOrWhiteSpace(diagnosis.Text)))
        {
            yield return new Finding { Message = $"{coded[0].Code} stands without its words: name the diagnosis." };
        }
    }

    [GeneratedRegex(@"\b[A-TV-Z][0-9][0-9AB](?:\.[0-9A-Z]{1,4})\b")]
    private static partial Regex Code();
}
