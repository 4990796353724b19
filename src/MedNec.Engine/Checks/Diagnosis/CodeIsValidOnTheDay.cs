using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Diagnosis;

/// <summary>Each diagnosis code stands in the release that holds on the date of service.</summary>
public sealed class CodeIsValidOnTheDay : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DX-002", Severity.Blocker, "Code valid on service date")
    {
        Why = "A payer's system refuses a code that is not in the year's release before anybody reads the letter.",
        Source = "45 CFR 162.1002; ICD-10-CM Official Guidelines (effective dates, 1 October and 1 April)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => JudgedCode.WhyNone(JudgedCode.All(letter, brief), brief);

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var code in JudgedCode.All(letter, brief).Where(code => code.Judged.CanTell))
        {
            var judged = code.Judged;
            switch (judged.Status)
            {
                case CodeStatus.Deleted:
                    yield return new Finding
                    {
                        Message = $"{code.Named} is no longer valid on {judged.On:yyyy-MM-dd}{By(judged)}: {Instead(judged)}.",
                        Where = code.Where?.Place,
                        Fix = code.Where is not null && judged.Successor.Count == 1 ? judged.Successor[0] : null,
                    };
                    break;
                case CodeStatus.NotYetValid:
                    yield return new Finding { Message = $"{code.Named} is not valid yet on {judged.On:yyyy-MM-dd}{By(judged)}: use the code that held on that day, or correct the date.", Where = code.Where?.Place };
                    break;
                case CodeStatus.Unknown:
                    yield return new Finding { Message = $"{(code.Diagnosis?.Code is { } written && CodeForm.Diagnosis(written) is null ? $"\"{written.Trim()}\"" : code.Named)} is no ICD-10-CM code{By(judged)}: look the diagnosis up and correct it.", Where = code.Where?.Place };
                    break;
                default:
                    break;
            }
        }
    }

    private static string By(CodeJudgement judged) => judged.Release is null ? "" : $" ({(judged.Set == CodeSets.StarterSet ? "starter set, " : "")}{judged.Release}{(judged.Assumed ? ", the newest at hand" : "")})";

    private static string Instead(CodeJudgement judged) => judged.Successor.Count switch
    {
        0 => "look the diagnosis up and take the code that took its place",
        1 => $"use {judged.Successor[0]}",
        _ => $"choose among {string.Join(", ", judged.Successor)}",
    };
}
