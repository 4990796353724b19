using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Testing;
using static MedNec.Engine.Tests.Policies.TheDemand;

namespace MedNec.Engine.Tests.Policies.Kinds;

public sealed class TreatmentKindTests : KindTests
{
    private const string SixWeeks = "treatment: { any-of: [physical therapy, PT], lasted: P6W }";
    private const string Failed = "treatment: { any-of: [methotrexate, sulfasalazine], lasted: P12W, ended: [failed, intolerant, contraindicated] }";

    [Fact]
    public void Six_weeks_that_were_complete_meet_it() => Met(SixWeeks, Tried(Trial("Physical therapy", "2026-06-01", "2026-07-12")));

    [Fact]
    public void A_day_less_does_not() => NotMet(SixWeeks, Tried(Trial("Physical therapy", "2026-06-01", "2026-07-11")), because: "41 days of 6 weeks");

    [Fact]
    public void Nothing_tried_is_not_documented() => NotDocumented(SixWeeks, Tried(), asking: "Enter when physical therapy or PT was tried");

    [Fact]
    public void Another_treatment_does_not_count() => NotDocumented(SixWeeks, Tried(Trial("Acupuncture", "2026-06-01", "2026-07-12")));

    [Fact]
    public void Without_dates_the_length_is_not_documented() => NotDocumented(SixWeeks, Tried(Trial("Physical therapy", null, null, TrialOutcome.Failed)), asking: "Enter when Physical therapy began and ended");

    [Fact]
    public void A_course_that_still_runs_is_cured_on_the_day_it_will_be_long_enough()
    {
        // Six weeks from the 4th of December are complete on the 14th of January.
        var brief = Tried(Trial("Physical therapy", "2026-12-04", null)) with { Date = A.Date("2026-12-20") };

        NotMet(SixWeeks, brief, because: "17 days of 6 weeks").Ground!.CuredOn.ShouldBe(new DateOnly(2027, 1, 14));
        Met(SixWeeks, brief with { Date = A.Date("2027-01-14") });
        NotMet(SixWeeks, brief with { Date = A.Date("2027-01-13") });
    }

    [Fact]
    public void A_course_planned_to_end_later_has_lasted_until_today()
    {
        var answered = NotMet(SixWeeks, Tried(Trial("Physical therapy", "2026-11-01", "2027-01-31")), because: "20 days of 6 weeks");
        answered.Ground!.CuredOn.ShouldBe(new DateOnly(2026, 12, 12));
    }

    [Fact]
    public void A_course_that_is_over_is_cured_by_no_day() => NotMet(SixWeeks, Tried(Trial("Physical therapy", "2026-06-01", "2026-06-14", TrialOutcome.Failed))).Ground!.CuredOn.ShouldBeNull();

    [Fact]
    public void Days_of_two_courses_are_counted_once_where_they_overlap()
    {
        NotMet(SixWeeks, Tried(Trial("Physical therapy", "2026-06-01", "2026-06-28"), Trial("Physical therapy", "2026-06-15", "2026-07-05")), because: "35 days");
        Met(SixWeeks, Tried(Trial("Physical therapy", "2026-06-01", "2026-06-28"), Trial("Physical therapy", "2026-09-01", "2026-09-14")));
    }

    [Fact]
    public void A_drug_that_failed_after_twelve_weeks_meets_it() => Met(Failed, Tried(Trial("Methotrexate 15 mg", "2026-01-01", "2026-04-30", TrialOutcome.Failed)));

    [Theory, InlineData(TrialOutcome.Contraindicated), InlineData(TrialOutcome.Intolerant)]
    public void What_must_not_be_given_or_cannot_be_borne_need_not_last(TrialOutcome outcome) => Met(Failed, Tried(Trial("Methotrexate", "2026-04-01", "2026-04-03", outcome)));

    [Fact]
    public void Where_only_failure_counts_intolerance_of_one_does_not_shorten_another() =>
        NotMet("treatment: { any-of: [methotrexate, sulfasalazine], lasted: P12W, ended: failed }", Tried(Trial("Methotrexate", "2026-04-01", "2026-04-10", TrialOutcome.Failed), Trial("Sulfasalazine", "2026-05-01", "2026-05-02", TrialOutcome.Intolerant)));

    [Fact]
    public void Ended_otherwise_is_not_met() => NotMet(Failed, Tried(Trial("Methotrexate", "2026-01-01", "2026-04-30", TrialOutcome.Declined)), because: "ended as \"declined\"");

    [Fact]
    public void Ended_nobody_knows_how_is_not_documented() => NotDocumented(Failed, Tried(Trial("Methotrexate", "2026-01-01", "2026-04-30")), asking: "Say how Methotrexate ended");

    [Fact]
    public void One_that_still_goes_on_long_enough_asks_what_it_did() => NotDocumented(Failed, Tried(Trial("Methotrexate", "2026-01-01", null)), asking: "what it has done so far");

    [Fact]
    public void Two_of_a_list_are_two_different_ones()
    {
        const string two = "treatment: { any-of: [methotrexate, sulfasalazine, leflunomide], ended: failed, count: 2 }";
        var methotrexate = Trial("Methotrexate", "2026-01-01", "2026-04-30", TrialOutcome.Failed);

        Met(two, Tried(methotrexate, Trial("Leflunomide", "2026-05-01", "2026-08-30", TrialOutcome.Failed)));
        NotDocumented(two, Tried(methotrexate), asking: "Enter 1 more").Ground!.Because.ShouldBe("1 of 2 are shown");
        NotDocumented(two, Tried(methotrexate, methotrexate with { Start = A.Date("2025-01-01"), End = A.Date("2025-04-30") }));
        NotMet(two, Tried(methotrexate, Trial("Leflunomide", "2026-05-01", "2026-08-30", TrialOutcome.Declined)));
    }

    [Theory, InlineData("2026-05-20", true), InlineData("2026-05-19", false), InlineData("2026-05", true)]
    public void A_window_holds_what_ended_in_it(string end, bool holds)
    {
        const string kind = "treatment: { any-of: [physical therapy], within: P6M }";
        var brief = Tried(Trial("Physical therapy", "2026-01-05", end, TrialOutcome.Failed));
        _ = holds ? Met(kind, brief) : NotDocumented(kind, brief);
    }

    [Fact]
    public void What_is_over_without_an_end_on_record_is_placed_where_it_began()
    {
        const string kind = "treatment: { any-of: [physical therapy], within: P6M }";

        NotDocumented(kind, Tried(Trial("Physical therapy", "2019-03-01", null, TrialOutcome.Failed)));
        NotDocumented(kind, Record(A.Fact("Procedure/pt", FactKind.Procedure, "Physical therapy", "2019-03-01")));
        Met(kind, Record(A.Fact("Procedure/pt", FactKind.Procedure, "Physical therapy", "2026-09-01")));
    }

    [Fact]
    public void A_drug_of_the_chart_counts_its_days() =>
        Met("treatment: { any-of: [methotrexate], lasted: P12W }", Record(A.Fact("MedicationRequest/1", FactKind.Medication, "Methotrexate 2.5 mg tablet", "2026-03-01") with { Status = "active" }));

    [Fact]
    public void One_of_a_class_is_of_the_class() => Met("treatment: { any-of: [NSAID] }", Tried(Trial("Ibuprofen 600 mg", "2026-01-01", "2026-02-01", TrialOutcome.Failed)));

    private static Brief Tried(params Trial[] trials) => Record() with { Trials = trials };
}
