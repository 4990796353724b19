using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Composing;

public sealed class PurposesTests
{
    public static TheoryData<Purpose, LineOfBusiness> Combinations()
    {
        var all = new TheoryData<Purpose, LineOfBusiness>();
        foreach (var purpose in Enum.GetValues<Purpose>())
        {
            foreach (var line in Enum.GetValues<LineOfBusiness>())
            {
                all.Add(purpose, line);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_complete_brief_composes_without_gaps(Purpose purpose, LineOfBusiness line)
    {
        var brief = Written.Complete(purpose);
        brief = brief with
        {
            Coverage = brief.Coverage! with { Line = line, Plan = "Acme Choice" },
            Policy = "cms/l33718",
            Library = new TestLibrary(),
            Injury = line == LineOfBusiness.WorkersComp ? new Injury { Date = A.Date("2026-02-11"), Employer = "Harbor Freight Lines", ClaimNumber = "WC-20431", Mechanism = "Fell from a loading dock" } : null,
        };
        Written.Letter(brief).Gaps.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Purpose.PriorAuthorization, "to request prior authorization of a CPAP device (HCPCS E0601) for obstructive sleep apnea (ICD-10-CM G47.33).")]
    [InlineData(Purpose.Appeal, "to appeal the denial of a CPAP device (HCPCS E0601), dated October 28, 2026, reference UM-118204.")]
    [InlineData(Purpose.InformationRequest, "to answer your request for information RFI-2210, received November 12, 2026, and to request approval of a CPAP device (HCPCS E0601) for obstructive sleep apnea (ICD-10-CM G47.33).")]
    [InlineData(Purpose.Renewal, "to request renewed authorization of a CPAP device (HCPCS E0601) for obstructive sleep apnea (ICD-10-CM G47.33).")]
    [InlineData(Purpose.BenefitException, "to request a benefit exception for physical therapy (CPT 97110) to treat obstructive sleep apnea (ICD-10-CM G47.33).")]
    [InlineData(Purpose.Reimbursement, "to document the medical necessity of therapeutic massage for the treatment of radiculopathy, cervical region (ICD-10-CM M54.12).")]
    public void The_first_sentence_says_what_the_letter_is_for(Purpose purpose, string ending) =>
        Written.Letter(Written.Complete(purpose)).Find(SectionIds.Opening)!.Statements[0].Text.ShouldBe("I am writing on behalf of my patient, Maria T. Ortiz, " + ending);

    [Fact]
    public void An_appeal_answers_every_reason_by_the_clinics_answer_or_from_the_record()
    {
        var answers = Written.Part(Written.Complete(Purpose.Appeal), SectionIds.Answers);
        answers.ShouldContain("The denial states under code CO-50: “Not medically necessary.” Before this request, Ms. Ortiz tried an oral appliance from January 10, 2026 to April 2, 2026, with the outcome set out above.");
        answers.ShouldContain("The denial states: “No sleep study was submitted.” The polysomnography of September 2, 2026 is enclosed.");
    }

    [Fact]
    public void A_reason_that_nothing_answers_is_a_gap_in_sight()
    {
        var appeal = Written.Complete(Purpose.Appeal);
        var gap = Written.Letter(appeal with { Denial = appeal.Denial! with { Reasons = [new DenialReason { Text = "Filed after the time limit" }] } }).Gaps.Single();
        gap.ShouldBe(new Gap("the answer to: Filed after the time limit.", "denial.reasons[0].answer"));
    }

    [Fact]
    public void A_renewal_shows_the_response() =>
        Written.Part(Written.Complete(Purpose.Renewal), SectionIds.Status).ShouldContain("The apnea-hypopnea index fell from 32 events/hour on September 2, 2026 to 4 events/hour on November 10, 2026.");

    [Fact]
    public void A_renewal_without_a_second_measurement_asks_for_it() =>
        Written.Letter(A.Brief() with { Purpose = Purpose.Renewal }).Gaps.ShouldContain(gap => gap.Needs == "the measure of response: its value at baseline and now, with dates");

    [Fact]
    public void A_benefit_exception_says_the_limit_the_use_and_the_visits_asked() =>
        Written.Part(Written.Complete(Purpose.BenefitException), SectionIds.Benefit).ShouldBe(
            "The plan provides 20 visits of physical therapy; 20 visits had been used as of November 18, 2026. The 36 visits requested now, beyond what has been used, are needed to reach the goal set out below.");

    [Fact]
    public void A_reimbursement_letter_holds_disease_item_term_purpose_and_evaluation_and_promises_nothing()
    {
        var text = Written.Text(Written.Letter(Written.Complete(Purpose.Reimbursement)));
        text.ShouldContain("I, Hana Lee, MD, made this diagnosis.");
        text.ShouldContain("I recommend therapeutic massage, once a week, for 12 weeks (12 sessions in all), from December 1, 2026 to February 22, 2027.");
        text.ShouldContain("The purpose of this recommendation is to treat radiculopathy, cervical region (ICD-10-CM M54.12) and not to serve general health; therapeutic massage would not be purchased but for this condition.");
        text.ShouldContain("I evaluated Ms. Ortiz in person on November 10, 2026.");
        text.ShouldContain("This letter makes no statement on whether the expense is eligible or on its tax treatment");
        text.ShouldNotContain("prior authorization", Case.Insensitive);
    }

    [Fact]
    public void The_end_of_the_term_is_a_fact_of_its_own_that_names_what_it_was_worked_out_from()
    {
        var end = Written.Letter(Written.Complete(Purpose.Reimbursement)).Facts.Single(fact => fact.Kind == FactKind.Derived);
        (end.Date, end.Source.Kind).ShouldBe((A.Date("2027-02-22"), SourceKind.Derived));
        end.Because.ShouldBe(["brief:items[0]"]);
    }
}
