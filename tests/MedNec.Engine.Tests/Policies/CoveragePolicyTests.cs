using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Testing;
using static MedNec.Engine.Tests.Policies.TheDemand;

namespace MedNec.Engine.Tests.Policies;

/// <summary>What blocks, when time cures it, what goes stale, and which demands concern a request.</summary>
public sealed class CoveragePolicyTests
{
    // Each is one demand by its id: on the clean record it has the answer it is named by.
    private const string Good = "{ id: GOOD, text: An adult, age: { at-least: 18 } }";
    private const string Gap = "{ id: GAP, text: An order, document: order }";
    private const string Failure = "{ id: FAILURE, text: A man, sex: male }";
    private const string Slow = "{ id: SLOW, text: A year after the injury, time-since: { event: [sleep apnea], at-least: P3Y } }";      // apnea since March 2024, at the latest its last day: 2027-03-31
    private const string Slower = "{ id: SLOWER, text: An adult of 48, age: { at-least: 48 } }";                                        // born 1979-04-12: 2027-04-12
    private const string Mendable = "{ id: MENDABLE, text: A fresh study, document: { kind: sleep-study, within: P1M } }";

    [Fact]
    public void Nothing_blocks_what_is_met()
    {
        var verdict = Judge($"{{ all: [{Good}] }}");

        verdict.Answer.ShouldBe(Answer.Met);
        verdict.Blocking.ShouldBeNull();
        verdict.Earliest.ShouldBeNull();
    }

    [Theory, InlineData(Gap, Failure, "FAILURE"), InlineData(Failure, Gap, "FAILURE"), InlineData(Gap, Slow, "SLOW"), InlineData(Failure, Slow, "SLOW"), InlineData(Slower, Slow, "SLOW"), InlineData(Slow, Mendable, "MENDABLE"), InlineData(Good, Gap, "GAP")]
    public void A_documented_failure_blocks_before_a_gap_then_what_is_nearest_to_cure(string one, string other, string blocks) => Judge($"{{ all: [{one}, {other}] }}").Blocking!.Criterion.Id.ShouldBe(blocks);

    [Fact]
    public void Of_equals_the_first_of_the_policy_blocks() => Judge($"{{ all: [{Gap}, {Gap.Replace("GAP", "GAP.2", StringComparison.Ordinal)}] }}").Blocking!.Criterion.Id.ShouldBe("GAP");

    [Theory, InlineData(Failure, Gap), InlineData(Gap, Failure), InlineData(Gap, Slow)]
    public void Of_alternatives_the_one_still_open_is_the_way(string one, string other)
    {
        var verdict = Judge($"{{ any: [{one}, {other}] }}");

        verdict.Answer.ShouldBe(Answer.NotDocumented);
        verdict.Blocking!.Criterion.Id.ShouldBe("GAP");
        verdict.ToAnswer.ShouldHaveSingleItem().Criterion.Id.ShouldBe("GAP");
    }

    [Fact]
    public void All_are_cured_when_the_last_is()
    {
        Judge($"{{ all: [{Slow}, {Slower}, {Good}] }}").Earliest.ShouldBe(new DateOnly(2027, 4, 12));
        Judge($"{{ all: [{Slow}, {Gap}] }}").Earliest.ShouldBe(new DateOnly(2027, 3, 31));
        Judge($"{{ all: [{Slow}, {Failure}] }}").Earliest.ShouldBeNull("nothing cures the failure");
    }

    [Fact]
    public void Any_is_cured_when_the_first_is_and_so_many_when_so_many_are()
    {
        Judge($"{{ any: [{Slow}, {Slower}] }}").Earliest.ShouldBe(new DateOnly(2027, 3, 31));
        Judge($"{{ any: [{Failure}, {Slower}] }}").Earliest.ShouldBe(new DateOnly(2027, 4, 12));
        Judge($"{{ at-least: 2, of: [{Slow}, {Slower}, {Failure}] }}").Earliest.ShouldBe(new DateOnly(2027, 4, 12));
        Judge($"{{ at-least: 2, of: [{Slow}, {Good}, {Failure}] }}").Earliest.ShouldBe(new DateOnly(2027, 3, 31));
    }

    [Fact]
    public void A_gap_needs_work_and_no_waiting() => Judge($"{{ all: [{Gap}, {Good}] }}").Earliest.ShouldBeNull();

    [Theory, InlineData("2026-12-03"), InlineData("2026-12-10"), InlineData("2027-01-13")]
    public void Six_weeks_of_therapy_begun_on_the_4th_of_December_are_complete_on_the_14th_of_January(string today)
    {
        var brief = A.Brief() with { Date = A.Date(today), Trials = [Trial("Physical therapy", "2026-12-04", null)] };
        var verdict = CoveragePolicy.Judge(Policy("{ all: [{ id: T, text: Six weeks of therapy, treatment: { any-of: [physical therapy], lasted: P6W } }] }"), brief);

        verdict.Answer.ShouldNotBe(Answer.Met);
        verdict.Earliest.ShouldBe(today == "2026-12-03" ? null : new DateOnly(2027, 1, 14));
    }

    [Fact]
    public void What_will_be_too_old_when_the_item_begins_goes_stale()
    {
        // The study of September 2 is fresh on the letter's day, November 20, and not on December 1.
        const string study = "{ all: [{ id: S, text: A study, document: { kind: sleep-study, within: P80D } }] }";

        var verdict = Judge(study);
        verdict.Answer.ShouldBe(Answer.Met);
        verdict.GoesStale.ShouldHaveSingleItem().Criterion.Id.ShouldBe("S");
        Judge(study, A.BriefFor(A.Cpap() with { Start = A.Date("2026-11-21") })).GoesStale.ShouldBeEmpty();
        Judge(study, A.BriefFor(A.Cpap() with { Start = A.Date("2026-11-22") })).GoesStale.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_demand_for_other_items_is_left_out_of_the_tree()
    {
        const string tree = "{ all: [{ id: A, text: An adult, age: { at-least: 18 } }, { id: B, text: A man, for: [E0470-E0472], sex: male }, { id: C, text: A woman, unless: [E0470], sex: female }] }";

        Ids(Judge(tree)).ShouldBe(["A", "C"]);
        Ids(Judge(tree, A.BriefFor(A.Cpap("E0471")))).ShouldBe(["A", "B", "C"]);
        Ids(Judge(tree, A.BriefFor(A.Cpap("E0470")))).ShouldBe(["A", "B"]);
        Ids(Judge(tree, A.BriefFor(A.Cpap("E0470"), A.Cpap()))).ShouldBe(["A", "B", "C"]);
    }

    [Fact]
    public void At_least_so_many_counts_the_branches_that_concern_the_request() =>
        Judge("{ at-least: 2, of: [{ id: A, text: An adult, age: { at-least: 18 } }, { id: B, text: A man, for: [E0470], sex: male }] }").Answer.ShouldBe(Answer.Met);

    [Fact]
    public void Where_nothing_concerns_the_request_nothing_is_demanded() => Judge("{ all: [{ id: B, text: A man, for: [E0470], sex: male }] }").Answer.ShouldBe(Answer.Met);

    [Fact]
    public void A_renewal_is_judged_by_its_own_criteria()
    {
        const string more = "renewal: { criteria: { all: [{ id: R, text: It is used, statement: { words: [uses the device nightly] } }] }, documents: [{ id: R.DOC, text: A report, kind: usage-report }] }\ndocuments: [{ id: DOC, text: An order, kind: order }]";
        var policy = Policy($"{{ all: [{Good}] }}", more);

        Ids(CoveragePolicy.Judge(policy, A.Brief())).ShouldBe(["GOOD", "DOC"]);
        Ids(CoveragePolicy.Judge(policy, A.Brief() with { Purpose = Purpose.Renewal })).ShouldBe(["R", "R.DOC"]);
    }

    [Fact]
    public void The_criteria_of_another_policy_stand_under_their_own_numbers_behind_its_number()
    {
        var shelf = new PolicyShelf([
            Policy($"{{ all: [{Good}, {{ policy: test/other }}] }}"),
            Policy($"{{ any: [{Good}, {Gap}] }}", "number: L1\ndocuments: [{ id: DOC, text: An order, kind: order }]", id: "test/other"),
        ]);
        var verdict = CoveragePolicy.Judge(shelf.Find("test/one", A.Today).ShouldNotBeNull(), A.Brief());

        Ids(verdict).ShouldBe(["GOOD", "L1 GOOD", "L1 GAP", "L1 DOC"]);
        verdict.Answer.ShouldBe(Answer.NotDocumented);
        verdict.Blocking!.Criterion.Id.ShouldBe("L1 DOC");
    }

    [Fact]
    public void The_letter_answers_all_that_is_demanded_and_of_alternatives_the_one_that_is_met()
    {
        ToAnswer($"{{ all: [{Gap}, {{ any: [{Failure}, {Good}] }}] }}").ShouldBe(["GAP", "GOOD"]);
        ToAnswer($"{{ any: [{Failure}, {{ all: [{Good}, {Slow}] }}] }}").ShouldBe(["GOOD", "SLOW"]);
        ToAnswer($"{{ at-least: 2, of: [{Failure}, {Good}, {Gap}, {Slow}] }}").ShouldBe(["GOOD", "GAP"]);
    }

    [Fact]
    public void What_is_met_asks_for_nothing_and_the_policys_own_words_stand_before_the_kinds()
    {
        Judge($"{{ all: [{Good}] }}").Criteria[0].Ask.ShouldBeNull();
        Judge("{ all: [{ id: GAP, text: An order, ask: Write the order., of-whom: supplier, document: order }] }").Blocking.ShouldNotBeNull().ShouldSatisfyAllConditions(
            gap => gap.Ask.ShouldBe("Write the order"),
            gap => gap.OfWhom.ShouldBe(Whom.Supplier));
    }

    private static CoverageVerdict Judge(string criteria, Brief? brief = null) => CoveragePolicy.Judge(Policy(criteria), brief ?? A.Brief());

    private static IEnumerable<string?> Ids(CoverageVerdict verdict) => verdict.Criteria.Select(criterion => criterion.Criterion.Id);

    private static IEnumerable<string?> ToAnswer(string criteria) => Judge(criteria).ToAnswer.Select(criterion => criterion.Criterion.Id);
}
