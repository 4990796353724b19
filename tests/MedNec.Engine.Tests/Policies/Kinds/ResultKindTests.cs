using MedNec.Engine.Policies;
using static MedNec.Engine.Tests.Policies.TheDemand;

namespace MedNec.Engine.Tests.Policies.Kinds;

public sealed class ResultKindTests : KindTests
{
    private const string Ahi = "result: { tests: [AHI], at-least: 15, unit: events/hour, within: P12M }";
    private const string NoWindow = "result: { tests: [AHI], at-least: 15, unit: events/hour }";

    [Theory, InlineData("15 events/hour"), InlineData("32 events/hour"), InlineData("15"), InlineData("15 /hour")]
    public void A_value_at_or_above_the_bound_meets_it(string said) => Met(Ahi, Record(Result("AHI", said)));

    [Fact]
    public void A_value_below_it_does_not_and_is_repeated() =>
        NotMet(Ahi, Record(Result("AHI", "14.9 events/hour")), because: "the newest value is 14.9 events/hour, September 2, 2026").Ask.ShouldNotBeNull().ShouldContain("at least 15 events/hour");

    [Fact]
    public void No_value_is_not_documented() => NotDocumented(Ahi, Record(), asking: "Add the result of AHI of the last 12 months with its date (at least 15 events/hour)").OfWhom.ShouldBe(Whom.OutsideRecords);

    [Fact]
    public void The_same_test_under_another_of_its_names_counts() => Met(Ahi, Record(Result("Apnea hypopnea index", "32 events/hour")));

    [Fact]
    public void Another_test_does_not_count() => NotDocumented(Ahi, Record(Result("Epworth Sleepiness Scale", "18")));

    [Fact]
    public void A_test_the_demand_rules_out_does_not_count() => NotDocumented("result: { tests: [oxygen saturation], without: [exercise], at-most: 88, unit: \"%\" }", Record(Result("Oxygen saturation on exercise", "85 %")));

    [Fact]
    public void The_newest_value_answers() => NotMet(Ahi, Record(Result("AHI", "32 events/hour", "2026-03-01"), Result("AHI", "4 events/hour", "2026-09-02")));

    [Fact]
    public void An_older_failing_value_does_not_matter() => Met(Ahi, Record(Result("AHI", "32 events/hour", "2026-09-02"), Result("AHI", "4 events/hour", "2026-03-01")));

    [Fact]
    public void Two_values_of_one_day_that_answer_differently_conflict() => Conflicting(Ahi, Record(Result("AHI", "32 events/hour"), Result("AHI", "4 events/hour")), asking: "the record holds 32 events/hour and 4 events/hour");

    [Fact]
    public void Two_values_of_one_day_that_answer_alike_do_not() => Met(Ahi, Record(Result("AHI", "32 events/hour"), Result("AHI", "31 events/hour"))).Facts.Count.ShouldBe(2);

    [Fact]
    public void Of_a_month_and_a_day_in_it_nobody_knows_which_is_newer() => Conflicting(Ahi, Record(Result("AHI", "32 events/hour", "2026-09-20"), Result("AHI", "4 events/hour", "2026-09")));

    [Theory, InlineData("2025-11-20", true), InlineData("2025-11-19", false), InlineData("2026-11-20", true), InlineData("2026-11-21", false), InlineData("2025-11", true), InlineData("2025-10", false), InlineData("2025", true)]
    public void The_window_holds_its_first_and_last_day(string date, bool holds)
    {
        var brief = Record(Result("AHI", "32 events/hour", date));
        _ = holds ? Met(Ahi, brief) : NotDocumented(Ahi, brief);
    }

    [Fact]
    public void A_value_that_is_too_old_is_to_be_repeated() => NotDocumented(Ahi, Record(Result("AHI", "32 events/hour", "2024-05-05")), asking: "Repeat AHI: the newest value is of May 5, 2024");

    [Fact]
    public void A_value_after_the_letter_says_nothing() => NotDocumented(NoWindow, Record(Result("AHI", "32 events/hour", "2026-12-05")), asking: "Add the result");

    [Fact]
    public void Without_a_window_a_value_without_a_day_counts() => Met(NoWindow, Record(Result("AHI", "32 events/hour", null)));

    [Fact]
    public void Without_a_window_a_failing_value_without_a_day_is_not_met() => NotMet(NoWindow, Record(Result("AHI", "4 events/hour", null)), because: "the value is 4 events/hour, without a date");

    [Fact]
    public void Two_values_without_a_day_that_answer_differently_conflict() => Conflicting(NoWindow, Record(Result("AHI", "4 events/hour", null), Result("AHI", "40 events/hour", null)));

    [Fact]
    public void A_value_with_a_day_stands_before_one_without() => Met(NoWindow, Record(Result("AHI", "4 events/hour", null), Result("AHI", "40 events/hour")));

    [Fact]
    public void Where_a_window_is_asked_a_value_without_a_day_proves_nothing() => NotDocumented(Ahi, Record(Result("AHI", "32 events/hour", null)));

    [Fact]
    public void A_date_that_is_none_proves_nothing() => NotDocumented(Ahi, Record(Result("AHI", "32 events/hour", "2026-02-30")));

    [Theory, InlineData("> 15 events/hour", Answer.Met), InlineData(">= 15 events/hour", Answer.Met), InlineData("> 10 events/hour", Answer.NotDocumented), InlineData("< 15 events/hour", Answer.NotMet), InlineData("<= 15 events/hour", Answer.NotDocumented), InlineData("< 40 events/hour", Answer.NotDocumented)]
    public void A_value_given_as_a_bound_answers_where_it_can(string said, Answer expected) => Judged(Ahi, Record(Result("AHI", said))).Answer.ShouldBe(expected);

    [Theory, InlineData("glucose", "10 mmol/L", "mg/dL", 180, true), InlineData("glucose", "9.9 mmol/L", "mg/dL", 180, false), InlineData("weight", "100 kg", "lb", 220, true), InlineData("temperature", "38 °C", "°F", 100.4, true), InlineData("HbA1c", "64 mmol/mol", "%", 8, true), InlineData("PaCO2", "7 kPa", "mmHg", 52, true), InlineData("PaCO2", "6.9 kPa", "mmHg", 52, false)]
    public void Units_are_converted(string test, string said, string unit, decimal bound, bool met)
    {
        var kind = System.FormattableString.Invariant($"result: {{ tests: [{test}], at-least: {bound}, unit: \"{unit}\" }}");
        var brief = Record(Result(test, said));
        _ = met ? Met(kind, brief) : NotMet(kind, brief);
    }

    [Fact]
    public void Units_that_do_not_convert_are_named() =>
        NotDocumented("result: { tests: [AHI], at-least: 15, unit: events/hour }", Record(Result("AHI", "32 mg/dL")), asking: "Give AHI in events/hour: the record has 32 mg/dL, and mg/dL does not convert");

    [Fact]
    public void An_amount_of_substance_converts_only_for_its_substance() =>
        NotDocumented("result: { tests: [urea], at-least: 40, unit: mg/dL }", Record(Result("Urea", "10 mmol/L")), asking: "does not convert");

    [Theory, InlineData("positive", Answer.Met), InlineData("Confirmed positive", Answer.Met), InlineData("negative", Answer.NotMet), InlineData("no positive cultures", Answer.NotMet)]
    public void A_finding_is_read_with_its_negation(string said, Answer expected) => Judged("result: { tests: [culture], finding: [positive] }", Record(Result("culture", said))).Answer.ShouldBe(expected);

    [Fact]
    public void A_finding_is_not_read_from_a_number() => NotDocumented("result: { tests: [culture], finding: [positive] }", Record(Result("culture", "5")), asking: "Add the value of culture");

    [Fact]
    public void Without_bound_and_finding_any_result_serves() => Met("result: { tests: [AHI] }", Record(Result("AHI", "2 events/hour")));

    [Fact]
    public void It_is_fresh_through_the_last_day_of_its_window() => Met(Ahi, Record(Result("AHI", "32 events/hour", "2026-09-02"))).Ground!.FreshThrough.ShouldBe(new DateOnly(2027, 9, 2));

    [Fact]
    public void A_score_is_a_result_of_its_tool() => Met("score: { tool: PHQ-9, at-least: 10, within: P3M }", Record(Result("PHQ-9", "17")));

    [Fact]
    public void A_code_finds_it_under_any_name()
    {
        var fact = Result("Respiratory events", "32 events/hour") with { What = new Charts.Concept("Respiratory events") { Codes = [new Charts.Code("LOINC", "69990-0")] } };
        Met("result: { codes: [LOINC 69990-0], at-least: 15, unit: events/hour }", Record(fact));
    }
}
