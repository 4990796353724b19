using MedNec.Engine.Charts;
using MedNec.Engine.Checks;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Composing;

/// <summary>The letter answers the payer's policy point by point: with proof, with an argument, or with what is still needed; never with silence.</summary>
public sealed class CriteriaTests
{
    private static readonly Brief Cpap = A.Brief() with
    {
        Coverage = A.Medicare(),
        Policy = "cms/l33718",
        Documents = [.. A.Brief().Documents, A.Document("face-to-face", "Face-to-face evaluation", "2026-08-12"), A.Document("order", "Standard written order", "2026-11-16")],
        Chart = A.Chart() with { Facts = [.. A.Chart().Facts, A.Fact("Observation/events", FactKind.Result, "Apneas and hypopneas recorded", "2026-09-02") with { Value = new Measure(208, "") }] },
        Attestations = [new Attestation { Criterion = "C", Text = "The supplier instructed her in the use and care of the device." }],
    };

    [Fact]
    public void The_part_names_the_policy_and_its_first_day()
    {
        var part = Part(Cpap);
        part.Heading.ShouldBe("Coverage Criteria: LCD L33718");
        part.Statements[0].Text.ShouldBe("The criteria of LCD L33718, effective January 1, 2024, are answered here in their order.");
    }

    [Fact]
    public void Every_demand_that_counts_has_its_statement_in_the_order_of_the_policy()
    {
        var asked = JudgedPolicy.Of(Cpap)!.ToAnswer.Select(answered => answered.Criterion.Id!).Except(["SWO"]).ToList();
        Part(Cpap).Statements.Select(statement => CriterionSlot.IdOf(statement.Slot) ?? "").Where(id => asked.Contains(id)).ShouldBe(asked);
    }

    [Fact]
    public void A_result_stands_behind_its_demand_with_value_unit_and_day() =>
        Said(Cpap, "B.1").ShouldBe("The apnea-hypopnea or respiratory disturbance index is at least 15 events per hour: 32 events/hour on September 2, 2026.");

    [Fact]
    public void A_diagnosis_that_the_demand_names_adds_its_code() => Said(Cpap, "DX").ShouldBe("The diagnosis is obstructive sleep apnea (ICD-10-CM G47.33).");

    [Fact]
    public void A_visit_stands_behind_its_demand_with_the_note() => Said(Cpap, "A").ShouldEndWith("before the sleep test: face-to-face evaluation, August 12, 2026 (enclosed).");

    [Fact]
    public void The_clinician_s_own_sentence_is_said_alone_where_it_says_what_the_policy_asks() =>
        Said(Cpap, "C").ShouldBe("The supplier instructed her in the use and care of the device.");

    [Fact]
    public void Another_sentence_of_the_clinician_stands_behind_the_demand() =>
        Said(Cpap with { Attestations = [new Attestation { Criterion = "C", Text = "Her daughter was shown everything on November 16, 2026." }] }, "C")
            .ShouldBe("The supplier instructed the patient or a caregiver in the use and care of the device: her daughter was shown everything on November 16, 2026.");

    [Fact]
    public void Documents_alone_share_one_sentence()
    {
        Demand Wanted(string id, string text, string kind) => new(new Engine.Policies.Kinds.DocumentKind(kind, Window.Open, [])) { Id = id, Text = text };
        var policy = Policy("id: X.1, text: The patient is an adult, age: { at-least: 18 }") with { Documents = [Wanted("STUDY", "The report of the sleep test", "sleep-study"), Wanted("SWO", "The standard written order", "order")] };
        Part(On(policy) with { Documents = Cpap.Documents }).Statements[^1].Text.ShouldBe("Enclosed as the policy asks: the report of the sleep test (polysomnography, September 2, 2026) and the standard written order (November 16, 2026).");
    }

    [Fact]
    public void What_is_not_documented_is_asked_for_in_the_policy_s_words_with_the_place_of_the_brief()
    {
        var brief = Cpap with { Attestations = [] };
        var gap = Part(brief).Statements.Single(statement => statement.Slot == CriterionSlot.Of("C")).Gap.ShouldNotBeNull();
        gap.Needs.ShouldStartWith("Ask the supplier for the record of the instruction (criterion C of L33718");
        gap.Field.ShouldBe("attestations");
    }

    [Fact]
    public void A_gap_is_told_once()
    {
        var brief = Cpap with { Attestations = [] };
        var about = Reviewer.Standard.Review(Composer.Standard.Compose(brief), brief).Findings.Where(finding => finding.Message.Contains("record of the instruction", StringComparison.Ordinal) || finding.Message.Contains("Criterion C", StringComparison.Ordinal));
        about.ShouldHaveSingleItem().Id.ShouldBe("LMN-LNG-001");
    }

    [Fact]
    public void What_is_not_met_asks_why_an_exception_is_justified()
    {
        var gap = Part(Mild()).Statements.Single(statement => statement.Slot == CriterionSlot.Of("B.1")).Gap.ShouldNotBeNull();
        gap.Needs.ShouldContain("why an exception is justified");
        gap.Needs.ShouldContain("the newest value is 3 events/hour");
    }

    [Fact]
    public void A_denied_demand_is_argued_with_the_clinician_s_reason()
    {
        var brief = On(Policy("id: X.1, text: The supplier taught the patient the use of the device, statement: {}")) with { Attestations = [new Attestation { Criterion = "X.1", Text = "She lives alone and will be taught in our sleep clinic", Holds = false }] };
        Said(brief, "X.1").ShouldBe("Not met: The supplier taught the patient the use of the device. I ask for an exception because she lives alone and will be taught in our sleep clinic.");
    }

    [Fact]
    public void The_clinician_s_own_words_take_the_place_of_the_answer()
    {
        var brief = Mild() with { Wording = [new OwnWords { Slot = CriterionSlot.Of("B.1"), Text = "The index of 3 was measured on one hour of sleep; I ask for an exception." }] };
        Said(brief, "B.1").ShouldBe("The index of 3 was measured on one hour of sleep; I ask for an exception.");
    }

    [Fact]
    public void A_health_account_is_answered_no_policy() => Composer.Standard.Compose(A.Massage() with { Policy = "cms/l33718" }).Find(SectionIds.Criteria).ShouldBeNull();

    [Fact]
    public void A_policy_that_is_not_on_the_shelf_is_answered_by_no_part() => Composer.Standard.Compose(Cpap with { Policy = "acme/none" }).Find(SectionIds.Criteria).ShouldBeNull();

    [Fact]
    public void A_draft_is_confirmed_in_the_gap_and_not_in_the_letter()
    {
        var policy = Policy("id: X.1, text: The patient is willing, statement: { words: [willing] }") with { IsDraft = true };
        var open = Part(On(policy)).Statements.Single(statement => statement.Gap is not null);
        open.Gap!.Needs.ShouldContain("confirm with the payer");
        var met = Part(On(policy) with { Attestations = [new Attestation { Criterion = "X.1", Text = "She is willing" }] });
        met.Statements.ShouldAllBe(statement => !statement.Text.Contains("confirm", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("id: X.1, text: The patient is an adult, age: { at-least: 18 }", "The patient is an adult: ")]
    [InlineData("id: X.1, text: An oral appliance was tried, treatment: { any-of: [oral appliance], ended: [failed, intolerant, partial] }", "An oral appliance was tried: oral appliance from ")]
    [InlineData("id: X.1, text: A specialist asks for it, specialist: [sleep medicine]", "A specialist asks for it: I am a sleep medicine physician.")]
    [InlineData("id: X.1, text: No more than one is asked for, quantity: { at-most: 1 }", "No more than one is asked for: 1 device for 12 months requested.")]
    [InlineData("id: X.1, text: What she cannot do is told, function: { count: 1 }", "What she cannot do is told: ")]
    [InlineData("id: X.1, text: The plan is a commercial one, line: [commercial, erisa]", "The plan is a commercial one.")]
    [InlineData("id: X.1, text: A guideline supports it, citation: { years: 20 }", "A guideline supports it: “")]
    [InlineData("id: X.1, text: She was seen lately, visit: { within: P6M }", "She was seen lately: sleep clinic note, October 30, 2026 (enclosed).")]
    public void Each_kind_has_its_proof(string demand, string beginning)
    {
        var brief = On(Policy(demand));
        JudgedPolicy.Of(brief)!.Answer.ShouldBe(Answer.Met);
        Said(brief, "X.1").ShouldStartWith(beginning);
        NothingIsInvented(Composer.Standard.Compose(brief));
    }

    [Fact]
    public void Numbers_dates_and_codes_of_every_shipped_policy_s_answers_occur_in_their_facts()
    {
        var answered = 0;
        foreach (var sample in PolicyShelf.Shipped.All.SelectMany(policy => new[] { PolicySample.Of(policy.Id), PolicySample.Of(policy.Id, renewal: true) }).OfType<PolicySample>())
        {
            foreach (var brief in sample.AlsoMeets.Values.Append(sample.Meets).Concat(sample.Fails.Select(failure => failure.After)).Select(one => one.Brief))
            {
                var letter = Composer.Standard.Compose(brief);
                NothingIsInvented(letter);
                answered += letter.Find(SectionIds.Criteria)?.Statements.Count ?? 0;
            }
        }

        answered.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void No_demand_of_any_shipped_policy_is_met_with_silence()
    {
        foreach (var sample in PolicyShelf.Shipped.All.Select(policy => PolicySample.Of(policy.Id)).OfType<PolicySample>())
        {
            foreach (var brief in sample.Fails.Select(failure => failure.After.Brief).Append(sample.Meets.Brief).Where(brief => !brief.IsForHealthAccount && JudgedPolicy.Of(brief) is not null))
            {
                var part = Composer.Standard.Compose(brief).Find(SectionIds.Criteria)!;
                foreach (var asked in JudgedPolicy.Of(brief)!.ToAnswer)
                {
                    part.Statements.ShouldContain(
                        statement => statement.Slot == CriterionSlot.Of(asked.Criterion.Id!) || (statement.Slot == "criteria.documents" && asked.Facts.Any(fact => statement.Facts.Contains(fact.Id))),
                        $"{brief.Policy} {asked.Criterion.Id}");
                }
            }
        }
    }

    [Fact]
    public void Function_is_told_before_results_where_the_policy_wants_it_first()
    {
        static int Place(Brief brief, string slot) => Composer.Standard.Compose(brief).Find(SectionIds.Status)!.Statements.ToList().FindIndex(statement => statement.Slot!.StartsWith(slot, StringComparison.Ordinal));
        var policy = Policy("id: X.1, text: The patient is an adult, age: { at-least: 18 }");
        var wanted = On(policy with { Emphasis = ["the daily activity that fails, and how"] });
        Place(wanted, "status.function").ShouldBeLessThan(Place(wanted, "status.result"));
        Place(On(policy), "status.result").ShouldBeLessThan(Place(On(policy), "status.function"));
    }

    private static void NothingIsInvented(Letter letter) =>
        (letter.Find(SectionIds.Criteria)?.Statements ?? []).Where(statement => statement.Gap is null).SelectMany(statement => Literals.Unproved(statement, letter.Facts).Select(literal => $"{literal} in: {statement.Text}")).ShouldBeEmpty();

    private static Section Part(Brief brief) => Composer.Standard.Compose(brief).Find(SectionIds.Criteria).ShouldNotBeNull();

    private static string Said(Brief brief, string id) => Part(brief).Statements.Single(statement => statement.Slot == CriterionSlot.Of(id)).Text;

    private static Brief Mild() => Cpap with { Chart = Cpap.Chart with { Facts = [.. Cpap.Chart.Facts.Select(fact => fact.Id == "Observation/ahi" ? fact with { Value = new Measure(3, "events/hour") } : fact)] } };

    private static Policy Policy(string demand) => PolicyReader.Read("acme/x", PackNode.Parse(
        $$"""
        title: A test
        number: MP 12
        payer: Acme
        effective: { from: 2026-01-01 }
        source: { document: Medical Policy 12, read: 2026-11-01 }
        items: [E0601]
        criteria: { {{demand}} }
        """,
        "acme/x.yaml"));

    private static Brief On(Policy policy) => A.Brief() with { Policy = policy.Id, Library = new TestLibrary { Policies = new PolicyShelf([policy]) } };
}
