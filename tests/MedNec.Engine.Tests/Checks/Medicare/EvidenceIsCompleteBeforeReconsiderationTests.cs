using MedNec.Engine.Checks.Medicare;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Medicare;

public sealed class EvidenceIsCompleteBeforeReconsiderationTests : CheckTests<EvidenceIsCompleteBeforeReconsideration>
{
    public override Example Wrong => new("holding back expert letter", With(2, null), A.LetterSaying("A letter of our expert will follow.", With(2, null)));

    public override Example Right => Example.Of("all sent", With(2, true));

    [Fact]
    public void Outstanding_evidence_is_flagged() => Flags(With(2, false), saying: "Evidence is still outstanding");

    [Fact]
    public void A_reserve_is_flagged_where_it_stands() => Flags(With(2, true), A.LetterSaying("We reserve the right to submit the operative report.", With(2, true)), quoting: "reserve the right to submit");

    [Fact]
    public void The_letter_may_say_the_level() => Flags(With(null, null), A.LetterSaying("I request a reconsideration; the imaging will be sent later.", With(null, null)), quoting: "will be sent later");

    [Fact]
    public void Complete_evidence_passes_whatever_the_words() => Passes(With(2, true), A.LetterSaying("Everything is enclosed.", With(2, true)));

    [Fact]
    public void Follow_up_care_is_no_reserve() => Passes(With(2, true), A.LetterSaying("I will see her again in three months.", With(2, true)));

    [Fact]
    public void The_first_level_is_not_judged() => DoesNotApply(With(1, false));

    [Fact]
    public void An_unknown_level_is_for_a_person() => NeedsPerson(With(null, null));

    [Fact]
    public void Unsaid_completeness_is_for_a_person() => NeedsPerson(With(2, null));

    private static Brief With(int? level, bool? complete) => A.Appeal() with { Coverage = A.Medicare(), Appeal = new Records.Appeal { Level = level, EvidenceComplete = complete } };
}
