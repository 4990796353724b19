using MedNec.Engine.Checks.Drugs;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Drugs;

public sealed class ExceptionStatementIsCompleteTests : CheckTests<ExceptionStatementIsComplete>
{
    public override Example Wrong => new("\"needs brand\"", With(), A.LetterOf(With(), "She needs the brand."));

    public override Example Right => new("three alternatives, reasons", With("warfarin", "rivaroxaban", "dabigatran"),
        A.LetterOf(With("warfarin", "rivaroxaban", "dabigatran"), "Warfarin was less effective: INR in range 38% of the time, so it failed.", "Rivaroxaban caused gastric bleeding.", "Dabigatran is contraindicated at her kidney function."));

    [Fact]
    public void An_alternative_left_out_is_named() =>
        Flags(With("warfarin", "dabigatran"), A.LetterOf(With("warfarin", "dabigatran"), "Warfarin failed in 2025."), saying: "does not name dabigatran");

    [Fact]
    public void A_name_without_a_reason_is_flagged() =>
        Flags(With("warfarin"), A.LetterOf(With("warfarin"), "Warfarin is on the formulary.", "I prefer the other drug.", "Thank you."), saying: "names warfarin without a reason");

    [Fact]
    public void An_exception_by_another_name_is_one() =>
        Flags(With() with { Purpose = Purpose.PriorAuthorization, ExceptionGround = "brand needed" }, A.LetterOf(With(), "She needs the brand."), saying: "names no alternative");

    [Fact]
    public void Trials_told_with_their_end_pass()
    {
        var brief = With() with { Trials = [new Trial { Treatment = "warfarin", Start = A.Date("2025-01"), Outcome = TrialOutcome.Failed }] };
        Passes(brief, A.LetterOf(brief, "Warfarin was tried from January 2025 without success."));
    }

    [Fact]
    public void A_drug_the_letter_rules_out_will_do() => Passes(With(), A.LetterOf(With(), "Warfarin is contraindicated for her after a bleed."));

    [Fact]
    public void The_reason_of_the_brief_in_the_letter_passes()
    {
        var brief = With("warfarin");
        Passes(brief, A.LetterOf(brief, "She cannot take warfarin: monitoring is impossible where she lives."));
    }

    [Fact]
    public void A_first_request_is_no_exception() => DoesNotApply(With() with { Purpose = Purpose.PriorAuthorization });

    [Fact]
    public void Other_plans_have_other_rules() => DoesNotApply(With() with { Coverage = A.Coverage() });

    private static Brief With(params string[] alternatives) =>
        A.BriefFor(A.Injection() with { Name = "Apixaban", Alternatives = [.. alternatives.Select(name => new Alternative { Name = name, Reason = "monitoring is impossible where she lives" })] }) with
        {
            Purpose = Purpose.BenefitException,
            Coverage = A.Coverage() with { Line = LineOfBusiness.PartD },
            Trials = [],
        };
}
