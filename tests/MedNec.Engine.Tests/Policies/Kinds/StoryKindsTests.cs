using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Testing;
using static MedNec.Engine.Tests.Policies.TheDemand;

namespace MedNec.Engine.Tests.Policies.Kinds;

/// <summary>What is said in words: function, statement, specialist, what forbids, how long ago.</summary>
public sealed class StoryKindsTests : KindTests
{
    private const string Cannot = "function: { words: [walk, stairs] }";
    private const string Willing = "statement: { words: [willing to use] }";
    private const string Nothing = "not-contraindicated: { drugs: [warfarin], conditions: [pacemaker], codes: [Z95.0] }";
    private const string Stroke = "time-since: { event: [stroke], codes: [I63], at-least: P3M }";

    [Fact]
    public void A_limitation_in_one_of_the_words_is_documented() => Met(Cannot, Record() with { Function = ["Cannot walk more than ten steps"] });

    [Fact]
    public void Another_limitation_is_not() => NotDocumented(Cannot, Record() with { Function = ["Cannot dress alone"] }, asking: "Say what the patient cannot do: walk or stairs");

    [Fact]
    public void A_limitation_that_is_denied_is_none() => NotDocumented("function: { words: [falls] }", Record() with { Function = ["Denies falls"] });

    [Fact]
    public void So_many_limitations_are_counted()
    {
        const string two = "function: { words: [walk, dress, toilet], count: 2 }";

        NotDocumented(two, Record() with { Function = ["Cannot walk"] }, asking: "(at least 2)");
        Met(two, Record() with { Function = ["Cannot walk", "Cannot dress"] });
    }

    [Fact]
    public void Without_words_any_limitation_serves() => Met("function: {}", Record() with { Function = ["Cannot dress alone"] });

    [Fact]
    public void A_mobility_evaluation_says_it_too() => Met("function: { words: [toileting] }", Record() with { Mobility = new() { Limited = ["toileting"] } });

    [Fact]
    public void The_clinician_says_it_for_the_demand() => Met(Willing, Stating(null));

    [Fact]
    public void The_clinician_denies_it_for_the_demand() => NotMet(Willing, Stating(false), because: "the clinician states that it is not so");

    [Fact]
    public void Two_statements_that_contradict_each_other_conflict() =>
        Conflicting(Willing, Record() with { Attestations = [new() { Criterion = "D", Text = "It is so." }, new() { Criterion = "D", Text = "It is not so.", Holds = false }] });

    [Fact]
    public void A_statement_for_another_demand_says_nothing_here() => NotDocumented(Willing, Record() with { Attestations = [new() { Criterion = "E", Text = "It is so." }] }, asking: "Ask the clinician to state: The demand");

    [Fact]
    public void An_empty_statement_states_nothing() => NotDocumented(Willing, Record() with { Attestations = [new() { Criterion = "D", Text = " " }] });

    [Fact]
    public void The_words_of_the_record_state_it_and_their_negation_does_not()
    {
        Met(Willing, Record(A.Visit("2026-10-30") with { Detail = "She is willing to use the device nightly" }));
        NotDocumented("statement: { words: [cerebrospinal fluid leak] }", Record(A.Visit("2026-10-30") with { Detail = "No cerebrospinal fluid leak" }));
    }

    [Fact]
    public void A_specialist_signs_or_has_seen_the_patient()
    {
        Met("specialist: [sleep medicine]", Record());
        Met("specialist: [neurology]", Record(A.Visit("2026-10-30") with { By = "Ana Ruiz, MD, neurologist" }));
        Met("specialist: [neurology]", Record() with { Documents = [A.Document("progress-note", "Note", "2026-10-30") with { Author = "Ana Ruiz, MD, Neurology" }] });
        NotDocumented("specialist: [neurology]", Record(), asking: "neurology");
    }

    [Fact]
    public void An_organ_that_was_examined_is_no_specialist() => NotDocumented("specialist: [neurology]", Record(A.Visit("2026-10-30") with { Finding = "Neurological: alert, no neurologic deficit" }));

    [Fact]
    public void What_stands_in_the_record_forbids_it()
    {
        NotMet(Nothing, Stating(null, A.Fact("Condition/p", FactKind.Condition, "Cardiac pacemaker") with { Status = "active" }), because: "the record holds Cardiac pacemaker");
        NotMet(Nothing, Stating(null, A.Fact("MedicationRequest/w", FactKind.Medication, "Warfarin 5 mg") with { Status = "active" }));
        NotMet(Nothing, Stating(null, A.Fact("Condition/z", FactKind.Condition, "Implant in place", null, new Code(CodeSystems.Icd10Cm, "Z95.0"))));
    }

    [Fact]
    public void What_is_over_or_denied_forbids_nothing()
    {
        Met(Nothing, Stating(null, A.Fact("MedicationRequest/w", FactKind.Medication, "Warfarin 5 mg") with { Status = "stopped" }));
        Met(Nothing, Stating(null, A.Fact("MedicationRequest/w", FactKind.Medication, "Warfarin 5 mg") with { End = A.Date("2025-01-01") }));
        Met(Nothing, Stating(null, A.Fact("Condition/p", FactKind.Condition, "No pacemaker")));
    }

    [Fact]
    public void A_silent_record_needs_the_clinicians_word() => NotDocumented(Nothing, Record(), asking: "Ask the clinician to state");

    [Theory, InlineData("2026-08-20", Answer.Met), InlineData("2026-08-21", Answer.NotMet), InlineData("2026-08", Answer.NotMet), InlineData("2026-07", Answer.Met), InlineData("2026-12-01", Answer.NotDocumented), InlineData(null, Answer.NotDocumented)]
    public void So_much_time_must_have_passed(string? date, Answer expected) => Judged(Stroke, Record(Event("Stroke", date))).Answer.ShouldBe(expected);

    [Fact]
    public void Time_cures_what_was_too_short_ago() => NotMet(Stroke, Record(Event("Stroke", "2026-10-14")), because: "less than 3 months ago").Ground!.CuredOn.ShouldBe(new DateOnly(2027, 1, 14));

    [Fact]
    public void The_last_of_two_events_counts() => NotMet(Stroke, Record(Event("Stroke", "2026-10-14"), Event("Stroke", "2020-01-01")));

    [Fact]
    public void An_event_that_is_denied_was_none() => NotDocumented(Stroke, Record(Event("No history of stroke", "2020-01-01")), asking: "Enter the date of stroke");

    [Theory, InlineData("2025-11-20", Answer.Met), InlineData("2025-11-19", Answer.NotMet)]
    public void So_much_time_must_not_have_passed(string date, Answer expected) => Judged("time-since: { event: [stroke], at-most: P1Y }", Record(Event("Stroke", date))).Answer.ShouldBe(expected);

    private static Fact Event(string name, string? date) => A.Fact($"Condition/{name}/{date}", FactKind.Condition, name, date);

    private static Brief Stating(bool? holds, params Fact[] facts) => Record(facts) with { Attestations = [new() { Criterion = "D", Text = "She will wear it each night.", Holds = holds }] };
}
