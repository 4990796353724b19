using MedNec.Engine.Checks.Justification;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Justification;

public sealed class ExperimentalClaimIsAnsweredTests : CheckTests<ExperimentalClaimIsAnswered>
{
    public override Example Wrong => new("no evidence section", Denied("CO-55"), A.LetterOf(Denied("CO-55"), "The treatment is not experimental at all."));

    public override Example Right => new("trial + guideline + FDA status", Denied("CO-55"), A.LetterOf(Denied("CO-55"), "It is FDA-approved; the trial of Lee et al. (2020) and the AASM guideline (2019) support it."));

    [Theory]
    [InlineData("CO-56", null)]
    [InlineData("56", null)]
    [InlineData(null, "Considered investigational for this indication")]
    [InlineData("CO-50", "Experimental or unproven")]
    public void Each_form_of_the_reason_is_known(string? code, string? text) => Flags(Denied(code, text), A.LetterOf(Denied(code), "Please reconsider."), saying: "cites nothing");

    [Theory]
    [InlineData("A randomized trial showed remission in 62%.")]
    [InlineData("See PMID 31535021.")]
    [InlineData("The device was cleared by the FDA in 2019.")]
    public void A_source_passes(string sentence) => Passes(Denied("CO-55"), A.LetterOf(Denied("CO-55"), sentence));

    [Fact]
    public void Other_reasons_need_no_evidence() => DoesNotApply(A.Appeal());

    [Fact]
    public void No_denial_no_reason() => DoesNotApply(A.Brief());

    [Fact]
    public void Unknown_reasons_are_for_a_person() => NeedsPerson(A.Appeal() with { Denial = new Denial { NoticeDate = A.Date("2026-10-02") } });

    private static Brief Denied(string? code, string? text = null) => A.Appeal() with { Citations = [], Denial = new Denial { NoticeDate = A.Date("2026-10-02"), Reasons = [new DenialReason { Code = code, Text = text }] } };
}
