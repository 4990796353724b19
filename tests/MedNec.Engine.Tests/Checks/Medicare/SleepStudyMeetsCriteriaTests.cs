using MedNec.Engine.Checks.Medicare;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Medicare;

public sealed class SleepStudyMeetsCriteriaTests : CheckTests<SleepStudyMeetsCriteria>
{
    private static readonly Letters.Diagnosis Hypertension = new() { Code = "I10", Text = "Hypertension", Onset = A.Date("2012") };

    public override Example Wrong => Example.Of("AHI 9, no symptom/comorbidity", With(9));

    public override Example Right => Example.Of("AHI 9 + hypertension, >=10 events", With(9, "62 events in 6.9 hours of sleep") with { Diagnoses = [A.Apnea(), Hypertension] });

    [Fact]
    public void An_index_below_five_is_flagged() => Flags(With(4) with { Diagnoses = [A.Apnea(), Hypertension] }, saying: "index is 4");

    [Fact]
    public void Too_few_events_are_flagged() => Flags(With(16, "22 events in 1.4 hours"), saying: "counted 22 events");

    [Fact]
    public void A_negated_symptom_is_none() => Flags(With(9), A.LetterOf(With(9), "She denies sleepiness and insomnia."), saying: "daytime sleepiness");

    [Fact]
    public void The_letter_s_index_counts_where_the_chart_has_none() =>
        Flags(Without(), A.LetterOf(Without(), "The sleep study of September 2, 2026 showed an AHI of 3.2 events per hour.", "The LCD covers an AHI of 15."), saying: "3.2");

    [Fact]
    public void A_bilevel_device_needs_a_trial_of_the_simpler_one() => Flags(With(32) with { Items = [A.Cpap("E0470") with { Name = "Bilevel device" }] }, saying: "no trial of CPAP");

    [Fact]
    public void A_high_index_passes_alone() => Passes(With(15));

    [Fact]
    public void A_symptom_in_the_function_will_do() => Passes(With(9) with { Function = ["Falls asleep while driving"] });

    [Fact]
    public void A_code_of_the_chart_will_do() =>
        Passes(With(9) with { Chart = With(9).Chart with { Facts = [.. With(9).Chart.Facts, A.Fact("Condition/cad", FactKind.Condition, "CAD", "2020", new Code(CodeSystems.Icd10Cm, "I25.10"))] } });

    [Fact]
    public void A_bilevel_device_after_CPAP_passes() =>
        Passes(With(32) with { Items = [A.Cpap("E0470") with { Name = "Bilevel device" }], Trials = [new Trial { Treatment = "CPAP at 15 cm H2O", Start = A.Date("2026-01"), Outcome = TrialOutcome.Failed }] });

    [Fact]
    public void An_unknown_index_is_for_a_person() => NeedsPerson(Without(), A.LetterOf(Without(), "She has sleep apnea."));

    [Fact]
    public void A_renewal_is_judged_by_use() => DoesNotApply(With(9) with { Purpose = Purpose.Renewal });

    [Fact]
    public void Other_payers_have_other_lines() => DoesNotApply(With(9) with { Coverage = A.Coverage() });

    private static Brief With(decimal index, string? report = null) => A.Brief() with
    {
        Coverage = A.Medicare(),
        Function = ["Stops for breath after 12 stairs"],
        Risks = ["loss of her work"],
        Chart = A.Chart() with
        {
            Facts =
            [
                A.Fact("Condition/osa", FactKind.Condition, "Obstructive sleep apnea", "2024-03", new Code(CodeSystems.Icd10Cm, "G47.33")),
                A.Fact("Observation/ahi", FactKind.Result, "Apnea hypopnea index", "2026-09-02") with { Value = new Measure(index, "events/hour") },
                .. report is null ? Array.Empty<Fact>() : [A.Fact("Report/psg", FactKind.Report, "Polysomnography", "2026-09-02") with { Finding = report }],
            ],
        },
        Trials = [],
        Citations = [],
    };

    private static Brief Without() => With(9) with { Chart = Chart.Empty };
}
