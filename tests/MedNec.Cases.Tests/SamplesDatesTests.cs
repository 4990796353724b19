using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Cases.Tests;

/// <summary>What a sample tells can have happened: born, taken ill, treated, written, then done.</summary>
public sealed class SamplesDatesTests
{
    [Theory]
    [MemberData(nameof(SamplesFolder.All), MemberType = typeof(SamplesFolder))]
    public void Its_dates_are_in_order(Sample sample) => OutOfOrder(SamplesFolder.BriefOf(sample)).ShouldBeEmpty();

    [Fact]
    public void A_treatment_before_the_disease_is_caught() =>
        OutOfOrder(A.Brief() with { Trials = [new Trial { Treatment = "Oral appliance", Start = A.Date("2023-01-10"), End = A.Date("2023-02-01") }] })
            .ShouldBe(["Oral appliance starts before the disease"]);

    [Fact]
    public void A_goal_in_the_past_is_caught() =>
        OutOfOrder(A.Brief() with { Goals = [new Goal { Measure = "AHI", By = A.Date("2026-02-28") }] }).ShouldBe(["AHI is to be reached before the letter"]);

    private static IEnumerable<string> OutOfOrder(Brief brief)
    {
        var letter = brief.LetterDate;
        var born = brief.Patient!.BirthDate!.Value;
        var onset = brief.Diagnoses.Min(diagnosis => diagnosis.Onset!.Value.Earliest);

        foreach (var diagnosis in brief.Diagnoses.Where(diagnosis => diagnosis.Onset < born || diagnosis.Onset > letter))
        {
            yield return $"{diagnosis.Text} begins before birth or after the letter";
        }

        foreach (var trial in brief.Trials.Where(trial => trial.Start is not null))
        {
            if (trial.Start!.Value.Latest < onset)
            {
                yield return $"{trial.Treatment} starts before the disease";
            }

            if (trial.Start > letter || trial.End > letter || trial.End < trial.Start)
            {
                yield return $"{trial.Treatment} ends before it starts, or after the letter";
            }
        }

        foreach (var item in brief.Items.Where(item => item.Start is { } start && start < letter && brief.Purpose == Purpose.PriorAuthorization))
        {
            yield return $"{item.Label} starts before the letter";
        }

        foreach (var goal in brief.Goals.Where(goal => goal.By < letter))
        {
            yield return $"{goal.Measure} is to be reached before the letter";
        }

        foreach (var document in brief.Documents.Where(document => document.Date > letter))
        {
            yield return $"{document.Title} is younger than the letter";
        }

        PartialDate?[] before = [brief.Clinician?.TreatingSince, brief.Denial?.NoticeDate, brief.Request?.ReceivedOn, brief.Injury?.Date, brief.Expense?.EvaluatedOn];
        if (before.Any(date => date > letter) || brief.Signature?.On < letter || letter.Latest > Samples.Today.AddDays(1))
        {
            yield return "something that came before the letter is younger than it";
        }
    }
}
