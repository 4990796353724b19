using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Views;
using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Payer;

/// <summary>The score that the policy demands stands in the letter, with its value and a date inside the policy's window.</summary>
public sealed class ScoringToolIsRecent : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAY-010", Severity.Warning, "Scoring tool required by policy is present and recent")
    {
        Why = "A policy that asks for a score accepts no description in its place, and an old score is no score.",
        Source = "“How to write a letter of medical necessity” (clinic guide), step 2 (scoring tools)",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { Library.Policies: null } => Skip.Person("No payers' policies are on the shelf: see whether the policy wants a score, or bring policies in with mednec lists import."),
        _ when JudgedPolicy.PolicyOf(brief) is null => Skip.Person("The policy that governs this request is not on the shelf: see whether it wants a score."),
        _ when JudgedPolicy.PolicyOf(brief)!.Views.Scores.Count == 0 => Skip.NotApplicable("The policy wants no score."),
        { LetterDate.IsPossible: false } => Skip.Person("The letter's date is no date: how old is the score?"),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var score in JudgedPolicy.PolicyOf(brief)!.Views.Scores)
        {
            var tests = TestNames.In(score.Tool);
            var spoken = Mentions(letter, score.Tool, tests).ToList();
            var valued = spoken.Where(statement => letter.Measures.Any(measure => measure.In == statement)).ToList();
            var dates = valued.SelectMany(statement => letter.Dates.Where(date => date.In == statement && date.Value.IsPossible && date.Value.Earliest <= brief.LetterDate.Latest)).Select(date => date.Value).ToList();
            if (valued.Count == 0)
            {
                yield return new Finding { Message = $"The policy asks for the {score.Tool}{Within(score)}, and the letter gives no value: {Known(letter, score, tests, brief) ?? "take it and add the value with its date"}." };
            }
            else if (dates.Count == 0)
            {
                yield return new Finding { Message = $"The {score.Tool} has no date: add when it was taken.", Where = valued[0].Whole };
            }
            else if (score.WithinDays is { } days && brief.LetterDate.Earliest.DayNumber - dates.Max().Latest.DayNumber > days)
            {
                yield return new Finding { Message = $"The newest {score.Tool} is of {dates.Max().InWords()}; the policy asks for one{Within(score)}: take it again.", Where = valued[0].Whole };
            }
        }
    }

    private static IEnumerable<PlacedStatement> Mentions(LetterReading letter, string tool, IReadOnlyList<string> tests)
    {
        var words = PhraseWords.Parse(tool);
        return letter.Words.Lines.Where(line => line.Statement.IsBody && (words.StandsIn(line) || (tests.Count > 0 && TestNames.In(line.Statement.Text).Any(tests.Contains)))).Select(line => line.Statement);
    }

    private static string? Known(LetterReading letter, DemandedScore score, IReadOnlyList<string> tests, Brief brief)
    {
        var newest = tests.SelectMany(test => letter.ResultsByTest[test])
            .Where(fact => fact.Date is { IsPossible: true } date && (score.WithinDays is not { } days || brief.LetterDate.Earliest.DayNumber - date.Latest.DayNumber <= days)).MaxBy(fact => fact.Date!.Value);
        return newest is null ? null : $"add {newest.Value} of {newest.Date!.Value.InWords()} from the chart";
    }

    private static string Within(DemandedScore score) => score.WithinDays is { } days ? $" of the last {days} days" : "";
}
