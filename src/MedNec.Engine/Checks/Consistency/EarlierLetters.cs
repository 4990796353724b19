using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Contamination;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Consistency;

/// <summary>
/// Compares a letter with the patient's earlier ones, which the payer has on file. Other numbers and dates are findings of
/// LMN-CON-002, as they are against the chart; a drug that was taken then and never now is one of LMN-CON-003. They are
/// warnings: either letter may be the one that is wrong.
/// </summary>
internal static class EarlierLetters
{
    /// <summary>Onsets, results of a day, dates and doses of a drug that an earlier letter gives otherwise.</summary>
    public static IEnumerable<Finding> Numbers(LetterReading letter, Brief brief)
    {
        if (Earlier(brief) is not { Count: > 0 } earlier)
        {
            yield break;
        }

        var now = EarlierClaims.Of(letter);
        var told = new HashSet<Place>();
        foreach (var then in earlier.Select(before => EarlierClaims.Of(before, brief)))
        {
            foreach (var finding in Onsets(now, then).Concat(Results(now, then)).Concat(Courses(now, then)).Where(finding => told.Add(finding.Where!)))
            {
                yield return finding;
            }
        }
    }

    /// <summary>Drugs that were taken by one letter and never by the other.</summary>
    public static IEnumerable<Finding> Drugs(LetterReading letter, Brief brief)
    {
        if (Earlier(brief) is not { Count: > 0 } earlier)
        {
            yield break;
        }

        var now = EarlierClaims.Of(letter);
        foreach (var then in earlier.Select(before => EarlierClaims.Of(before, brief)))
        {
            foreach (var never in now.Never.Where(never => then.Taken.Exists(taken => taken.Drug.Value.Name == never.Value.Name)))
            {
                yield return Warned($"This letter says that {never.Text} was never taken; {Called(then)} says that it was: find out which is right.", never.Place);
            }

            foreach (var taken in now.Taken.Where(taken => then.Never.Exists(never => never.Value.Name == taken.Drug.Value.Name) && !(then.Date is { } written && taken.Dates is [var start, ..] && start.Value.Latest >= written.Earliest)))
            {
                yield return Warned($"This letter says that {taken.Drug.Text} was taken; {Called(then)} says that it never was: find out which is right.", taken.Drug.Place);
            }
        }
    }

    private static IReadOnlyList<Letter>? Earlier(Brief brief) => brief.Library.Memory?.EarlierLetters;

    private static IEnumerable<Finding> Onsets(EarlierClaims now, EarlierClaims then) =>
        from onset in now.Onsets
        let before = then.Onsets.FindAll(other => other.Code == onset.Code)
        where before.Count > 0 && !before.Exists(other => other.Date.Value.Agrees(onset.Date.Value))
        select Warned($"The letter gives {onset.Code} as of {onset.Date.Text}; {Called(then)} says {before[0].Date.Value.InWords()}: give one onset, or say why it changed.", onset.Date.Place);

    private static IEnumerable<Finding> Results(EarlierClaims now, EarlierClaims then) =>
        from result in now.Results
        let before = then.Results.FindAll(other => other.Test == result.Test && other.Day == result.Day && (other.Value.Value.Unit.Length == 0 || result.Value.Value.Unit.Length == 0 || Units.Same(other.Value.Value.Unit, result.Value.Value.Unit)))
        where before.Count > 0 && !before.Exists(other => other.Value.Value.Value == result.Value.Value.Value && (other.Value.Value.Over is null || result.Value.Value.Over is null || other.Value.Value.Over == result.Value.Value.Over))
        select Warned($"The letter gives {result.Test} of {result.Day.InWords()} as {result.Value.Text.Trim()}; {Called(then)} says {before[0].Value.Text.Trim()}: find out which is right.", result.Value.Place);

    private static IEnumerable<Finding> Courses(EarlierClaims now, EarlierClaims then)
    {
        foreach (var (name, courses) in now.Taken.GroupBy(taken => taken.Drug.Value.Name, StringComparer.Ordinal).Select(group => (group.Key, group.ToList())))
        {
            // A drug that was tried twice has two courses, and nobody can say which is meant.
            if (courses is not [var course] || then.Taken.FindAll(taken => taken.Drug.Value.Name == name) is not [var before])
            {
                continue;
            }

            var other = course.Dates.Zip(before.Dates).Where(pair => !pair.First.Value.Agrees(pair.Second.Value)).Select(pair => (Now: pair.First, Then: pair.Second)).FirstOrDefault();
            if (other.Now is not null)
            {
                yield return Warned($"The letter gives {course.Drug.Text} as of {other.Now.Text}; {Called(then)} says {other.Then.Value.InWords()}: find out which is right.", other.Now.Place);
            }
            else if (course.Dose is { } dose && before.Dose is { } old && Units.Same(dose.Value.Unit, old.Value.Unit) && dose.Value.Value != old.Value.Value && dose.Value.UpTo != old.Value.Value)
            {
                yield return Warned($"The letter gives {course.Drug.Text} with {dose.Text.Trim()}; {Called(then)} says {old.Value.Value.ToString("0.####", CultureInfo.InvariantCulture)} {old.Value.Unit}: find out which is right.", dose.Place);
            }
        }
    }

    private static string Called(EarlierClaims then) => then.Date is { } date ? $"the patient's letter of {date.InWords()}" : "an earlier letter of the patient";

    private static Finding Warned(string message, Place where) => new() { Severity = Severity.Warning, Message = message, Where = where };
}
