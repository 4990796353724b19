using MedNec.Engine.Checks.Appeal;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Appeal;

public sealed class DenialReasonsAreAnsweredTests : CheckTests<DenialReasonsAreAnswered>
{
    public override Example Wrong => Example.Of("1 of 2", A.Appeal()) with { Letter = A.LetterOf(A.Appeal(), "Your reason CO-50 does not hold: the AHI is 32 events/hour.") };

    public override Example Right => Example.Of("2 of 2", A.Appeal());

    [Fact]
    public void The_reason_is_named() => Flags(A.Appeal(), A.LetterOf(A.Appeal(), "I appeal."), saying: "CO-272 (\"Coverage guidelines were not met\")");

    [Fact]
    public void Free_text_reasons_count_too() => Flags(Because("Experimental for this indication"), A.LetterOf(A.Appeal(), "I appeal."), saying: "\"Experimental for this indication\"");

    [Fact]
    public void Each_reason_is_its_own() => Flags(A.Appeal(), A.LetterOf(A.Appeal(), "CO-272 does not hold."), saying: "CO-50");

    [Fact]
    public void The_reason_s_own_words_will_do() => Passes(Because("Experimental for this indication"), A.LetterOf(A.Appeal(), "The drug is not experimental for her indication."));

    [Fact]
    public void Codes_without_hyphen_pass() => Passes(A.Appeal(), A.LetterOf(A.Appeal(), "CO 50: the AHI is 32.", "CO 272: it is met."));

    [Fact]
    public void Unknown_reasons_are_for_a_person() => NeedsPerson(A.Appeal() with { Denial = A.Appeal().Denial! with { Reasons = [] } });

    [Fact]
    public void A_first_request_answers_nothing() => DoesNotApply(A.Brief());

    private static Brief Because(string reason) => A.Appeal() with { Denial = A.Appeal().Denial! with { Reasons = [new DenialReason { Text = reason }] } };
}
