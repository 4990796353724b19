using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Engine.Records;
using MedNec.Engine.Reimbursing;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Reimbursing;

/// <summary>The status comes first; a letter is written only where it helps and something stands behind it.</summary>
public sealed class ReimburserTests
{
    [Fact]
    public void A_massage_for_a_disease_needs_a_letter_for_as_long_as_it_is_asked_for()
    {
        var judged = Judge(A.Massage());

        (judged.Status, judged.Letter, judged.IsRefused).ShouldBe((ExpenseAnswer.EligibleWithLetter, LetterNeed.Needed, false));
        judged.ValidUntil.ShouldNotBeNull();
        judged.RenewOn.ShouldBe(judged.ValidUntil!.Value.AddDays(-30));
        judged.Citation.ShouldNotBeEmpty();
    }

    [Fact]
    public void Without_a_duration_a_letter_holds_twelve_months() =>
        Judge(A.Massage() with { Date = PartialDate.Parse("2026-11-20"), Items = [A.Massage().Items[0] with { Duration = null }] }).ValidUntil.ShouldBe(new DateOnly(2027, 11, 20));

    [Fact]
    public void What_is_eligible_needs_no_letter()
    {
        var judged = Judge(Of("ACU"));
        (judged.Status, judged.Letter, judged.IsRefused, judged.ValidUntil).ShouldBe((ExpenseAnswer.Eligible, LetterNeed.NotNeeded, false, null));
        judged.Reasons[0].ShouldStartWith("No letter is needed: acupuncture");
    }

    [Fact]
    public void What_no_letter_can_cure_is_refused_and_its_exception_said()
    {
        var judged = Judge(Of("COSM"));
        (judged.Status, judged.Letter, judged.IsRefused).ShouldBe((ExpenseAnswer.NotEligible, LetterNeed.Refused, true));
        judged.Reasons.ShouldContain(reason => reason.Contains("deformity from birth, accident or disease", StringComparison.Ordinal));
        judged.MustHold.ShouldBeEmpty();
    }

    [Fact]
    public void A_drug_needs_its_prescription_and_no_letter()
    {
        var judged = Judge(Of("WTRX"));
        (judged.Status, judged.Letter).ShouldBe((ExpenseAnswer.Prescription, LetterNeed.NotNeeded));
        AnswerTo(judged, "prescription").ShouldBe(Answer.NotDocumented);
        AnswerTo(Judge(Of("WTRX") with { Documents = [new AttachedDocument { Kind = "order" }] }), "prescription").ShouldBe(Answer.Met);
    }

    [Theory]
    [InlineData("SPFD", LetterNeed.Needed, "cost above ordinary food")]
    [InlineData("LODG", LetterNeed.NotNeeded, "$50 a night")]
    [InlineData("HOMEH", LetterNeed.NotNeeded, "of the kind a nurse gives")]
    public void Of_what_is_limited_the_part_that_counts_is_said(string code, LetterNeed letter, string part)
    {
        var judged = Judge(Of(code));
        (judged.Status, judged.Letter).ShouldBe((ExpenseAnswer.Limited, letter));
        judged.Reasons[0].ShouldContain(part);
    }

    [Theory]
    [InlineData("questionnaire", "The letter stands on a questionnaire alone")]
    [InlineData("none", "No clinician evaluated the patient")]
    public void A_letter_with_no_evaluation_behind_it_is_refused_with_the_reason(string evaluation, string because)
    {
        var judged = Judge(With(expense => expense with { Evaluation = evaluation }));
        (judged.Letter, judged.IsRefused, judged.ValidUntil).ShouldBe((LetterNeed.Refused, true, null));
        judged.Reasons.ShouldContain(reason => reason.StartsWith(because, StringComparison.Ordinal));
        AnswerTo(judged, "evaluation").ShouldBe(Answer.NotMet);
    }

    [Fact]
    public void An_evaluation_nobody_recorded_is_not_documented_and_refuses_nothing()
    {
        var judged = Judge(With(expense => expense with { Evaluation = null, EvaluatedOn = null }) with { Chart = Chart.Empty });
        judged.Letter.ShouldBe(LetterNeed.Needed);
        AnswerTo(judged, "evaluation").ShouldBe(Answer.NotDocumented);
    }

    [Theory]
    [InlineData("2025-11-01", Answer.NotMet)]
    [InlineData("2027-01-01", Answer.NotMet)]
    [InlineData("2026-11-03", Answer.Met)]
    public void The_evaluation_lies_within_twelve_months_before_the_letter(string on, Answer answer) =>
        AnswerTo(Judge(With(expense => expense with { Evaluation = "visit", EvaluatedOn = PartialDate.Parse(on) }) with { Date = PartialDate.Parse("2026-11-20") }), "evaluation").ShouldBe(answer);

    [Theory]
    [InlineData("seller", "is with the seller")]
    [InlineData("patient", "is the patient")]
    [InlineData("relative", "is a relative of the patient")]
    public void Who_has_a_stake_may_not_sign(string tie, string because)
    {
        var judged = Judge(With(expense => expense with { SignerIs = tie }));
        judged.Letter.ShouldBe(LetterNeed.Refused);
        judged.Reasons.ShouldContain(reason => reason.Contains(because, StringComparison.Ordinal));
    }

    [Fact]
    public void The_patient_may_not_sign_for_themselves_whatever_the_credentials() =>
        Judge(A.Massage() with { Clinician = A.Massage().Clinician! with { Name = A.Massage().Subject.Name } }).Letter.ShouldBe(LetterNeed.Refused);

    [Fact]
    public void A_coach_may_not_sign() => Judge(A.Massage() with { Clinician = A.Massage().Clinician! with { Credentials = "NBC-HWC" } }).Letter.ShouldBe(LetterNeed.Refused);

    [Fact]
    public void A_clinic_that_sells_the_item_without_having_seen_the_patient_may_not_sign()
    {
        var sold = With(expense => expense with { Evaluation = null, EvaluatedOn = null, Receipt = new Receipt { Seller = "Lakeside Store LLC" } }) with { Clinic = new ClinicDetails { Name = "Lakeside Store" } };
        AnswerTo(Judge(sold), "signer").ShouldBe(Answer.NotMet);
        AnswerTo(Judge(sold with { Expense = sold.Expense! with { Evaluation = "visit", EvaluatedOn = PartialDate.Parse("2026-11-03") } }), "signer").ShouldBe(Answer.Met);
    }

    [Fact]
    public void Stress_is_no_disease_and_its_letter_is_refused()
    {
        var judged = Judge(A.Massage() with { Diagnoses = [new Diagnosis { Code = "Z73.3", Text = "Stress" }] });
        judged.Letter.ShouldBe(LetterNeed.Refused);
        (AnswerTo(judged, "diagnosis"), AnswerTo(judged, "purpose")).ShouldBe((Answer.NotMet, Answer.NotMet));
    }

    [Theory]
    [InlineData(true, Answer.NotMet)]
    [InlineData(false, Answer.Met)]
    public void What_would_be_bought_anyway_fails_the_but_for_test(bool anyway, Answer answer) =>
        AnswerTo(Judge(With(expense => expense with { WouldBuyAnyway = anyway })), "but-for").ShouldBe(answer);

    [Theory]
    [InlineData("Dr. Moss, DC", Answer.NotMet)]
    [InlineData("Hana Lee, MD", Answer.Met)]
    [InlineData(null, Answer.NotDocumented)]
    public void A_gym_wants_a_disease_that_a_physician_diagnosed(string? who, Answer answer)
    {
        var brief = Of("GYM");
        AnswerTo(Judge(brief with { Expense = brief.Expense! with { DiagnosedBy = who }, Diagnoses = [new Diagnosis { Code = "E66.9", Text = "Obesity", Onset = PartialDate.Parse("2026-03") }] }), "diagnosed-by").ShouldBe(answer);
    }

    [Fact]
    public void A_membership_older_than_the_disease_does_not_hold()
    {
        var brief = Of("GYM") with { Diagnoses = [new Diagnosis { Code = "E66.9", Text = "Obesity", Onset = PartialDate.Parse("2026-03") }] };
        AnswerTo(Judge(brief with { Expense = brief.Expense! with { MemberSince = PartialDate.Parse("2019") } }), "new-membership").ShouldBe(Answer.NotMet);
        AnswerTo(Judge(brief with { Expense = brief.Expense! with { MemberSince = PartialDate.Parse("2026-06") } }), "new-membership").ShouldBe(Answer.Met);
    }

    [Theory]
    [InlineData(1300, 600, Answer.Met)]
    [InlineData(600, 600, Answer.NotMet)]
    [InlineData(1300, null, Answer.NotDocumented)]
    public void Of_a_mattress_only_the_excess_counts(int amount, int? usual, Answer answer)
    {
        var brief = Of("MATT");
        AnswerTo(Judge(brief with { Expense = brief.Expense! with { Amount = amount, UsualPrice = usual } }), "excess-cost").ShouldBe(answer);
    }

    [Theory]
    [InlineData("P12M", Answer.Met)]
    [InlineData("P1Y", Answer.Met)]
    [InlineData("P13M", Answer.NotMet)]
    [InlineData("lifelong", Answer.NotMet)]
    [InlineData(null, Answer.NotDocumented)]
    public void The_period_is_at_most_twelve_months(string? duration, Answer answer) =>
        AnswerTo(Judge(A.Massage() with { Items = [A.Massage().Items[0] with { Duration = duration }] }), "period").ShouldBe(answer);

    [Theory]
    [InlineData("9999-12-31", "P12M")]
    [InlineData("2026-11-20", "P9999Y")]
    [InlineData("0001-01-01", "P1D")]
    [InlineData("2026-13-45", "P0M")]
    public void Dates_at_the_ends_of_the_calendar_are_judged_and_fell_nothing(string date, string duration) =>
        Judge(A.Massage() with { Date = PartialDate.Parse(date), Items = [A.Massage().Items[0] with { Duration = duration, Start = PartialDate.Parse(date) }] }).MustHold.ShouldNotBeEmpty();

    [Fact]
    public void A_change_to_the_home_wants_a_statement_of_its_value()
    {
        var brief = Of("HMOD");
        AnswerTo(Judge(brief), "value-statement").ShouldBe(Answer.NotDocumented);
        AnswerTo(Judge(brief with { Documents = [new AttachedDocument { Title = "Appraisal of the house" }] }), "value-statement").ShouldBe(Answer.Met);
    }

    [Fact]
    public void A_letter_younger_than_the_purchase_is_said_and_not_forbidden()
    {
        var judged = Judge(With(expense => expense with { PurchaseDate = PartialDate.Parse("2026-01-05") }) with { Date = PartialDate.Parse("2026-11-20") });
        AnswerTo(judged, "letter-before-purchase").ShouldBe(Answer.NotMet);
        judged.Letter.ShouldBe(LetterNeed.Needed);
    }

    [Fact]
    public void A_card_slip_is_no_receipt()
    {
        var bought = With(expense => expense with { PurchaseDate = PartialDate.Parse("2026-11-20") });
        AnswerTo(Judge(bought), "receipt").ShouldBe(Answer.NotDocumented);
        AnswerTo(Judge(bought with { Documents = [new AttachedDocument { Kind = "receipt", Title = "Credit card slip" }] }), "receipt").ShouldBe(Answer.NotMet);
        var receipt = new Receipt { Seller = "Elm Street Massage", Description = "Massage, 60 minutes", Date = PartialDate.Parse("2026-11-20"), Amount = 85, Certified = true };
        AnswerTo(Judge(bought with { Expense = bought.Expense! with { Receipt = receipt } }), "receipt").ShouldBe(Answer.Met);
    }

    [Theory]
    [InlineData(LineOfBusiness.Fsa, "An FSA never pays insurance premiums.")]
    [InlineData(LineOfBusiness.Hsa, "COBRA")]
    public void Premiums_depend_on_the_account(LineOfBusiness account, string says) =>
        Judge(Of("PREM") with { Coverage = new Coverage { Line = account } }).Reasons.ShouldContain(reason => reason.Contains(says, StringComparison.Ordinal));

    [Theory]
    [InlineData("2025-12-01", LetterNeed.Refused, "from 2026 on")]
    [InlineData("2027-02-01", LetterNeed.NotNeeded, "$150 a month for one person")]
    [InlineData("2029-02-01", LetterNeed.NotNeeded, "The cap for 2029 is not in the table")]
    public void Direct_primary_care_has_a_cap_by_year(string on, LetterNeed letter, string says)
    {
        var brief = Of("DPC") with { Coverage = new Coverage { Line = LineOfBusiness.Hsa } };
        var judged = Judge(brief with { Expense = brief.Expense! with { PurchaseDate = PartialDate.Parse(on) } });
        judged.Letter.ShouldBe(letter);
        judged.Reasons.ShouldContain(reason => reason.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void A_letter_is_useless_to_an_account_for_teeth_and_eyes()
    {
        var plan = new Coverage { Line = LineOfBusiness.Fsa, Plan = "Limited-Purpose FSA 2026" };
        Judge(A.Massage() with { Coverage = plan }).Letter.ShouldBe(LetterNeed.Refused);
        Judge(Of("EYE") with { Coverage = plan }).Letter.ShouldBe(LetterNeed.NotNeeded);
    }

    [Fact]
    public void A_disputed_kind_says_to_ask() => Judge(Of("ESA")).Reasons.ShouldContain(reason => reason.Contains("confirm with the account's administrator", StringComparison.Ordinal));

    [Fact]
    public void No_reason_of_any_kind_promises_a_tax_result() =>
        ExpenseTable.All.SelectMany(kind => Judge(Of(kind.Code)).Reasons).ShouldAllBe(reason =>
            !reason.Contains("guarantee", StringComparison.OrdinalIgnoreCase) && !reason.Contains("tax-free", StringComparison.OrdinalIgnoreCase) && !reason.Contains("deductible", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Taking_something_from_the_brief_never_meets_a_demand()
    {
        var whole = Judge(A.Massage());
        foreach (var less in new[]
        {
            A.Massage() with { Diagnoses = [] }, A.Massage() with { Items = [] }, A.Massage() with { Clinician = null }, A.Massage() with { Signature = null }, A.Massage() with { Patient = null },
            A.Massage() with { Expense = new Expense { Kind = "MASS" } }, A.Massage() with { Trials = [], Function = [], Citations = [] },
        })
        {
            Judge(less).MustHold.Where(demand => demand.Answer == Answer.Met).Select(demand => demand.What)
                .ShouldBeSubsetOf(whole.MustHold.Where(demand => demand.Answer == Answer.Met).Select(demand => demand.What));
        }
    }

    [Fact]
    public void An_unknown_kind_names_the_nearest()
    {
        Reimburser.KindOf(Of("MASG")).ShouldBeNull();
        Reimburser.Wanting(Of("MASG")).ShouldContain("\"MASG\" (expense.kind) is no kind of expense that the table holds: the nearest");
        Reimburser.Wanting(Of("MASG")).ShouldContain("MASS (Massage therapy)");
        var unsaid = A.Massage() with { Expense = new Expense { Description = "Gym membership for the knee" } };
        Reimburser.Wanting(unsaid).ShouldContain("\"expense.kind\" is missing: the nearest");
        Reimburser.Wanting(unsaid).ShouldContain("GYM (Gym membership)");
        Reimburser.Wanting(A.Massage() with { Expense = null }).ShouldBe("\"expense\" is missing: say what is to be reimbursed.");
    }

    private static Reimbursement Judge(Brief brief) => Reimburser.Judge(brief, Reimburser.KindOf(brief)!);

    private static Brief With(Func<Expense, Expense> change) => A.Massage() with { Expense = change(A.Massage().Expense!) };

    private static Brief Of(string kind) => With(expense => expense with { Kind = kind });

    private static Answer AnswerTo(Reimbursement judged, string what) => judged.MustHold.Single(demand => demand.What == what).Answer;
}
