using MedNec.Engine.Checks.Machine;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Machine;

public sealed class GeneratedSentencesHaveASourceTests : CheckTests<GeneratedSentencesHaveASource>
{
    public override Example Wrong => new("She denies smoking.", A.Brief(), A.GeneratedSaying("She denies smoking."));

    public override Example Right => new("The apnea hypopnea index was 32 events/hour.", A.Brief(), A.GeneratedSaying("The apnea hypopnea index was 32 events/hour.", facts: "Observation/ahi"));

    [Fact]
    public void The_sentence_is_pointed_at() => Flags(A.Brief(), Wrong.Letter, quoting: "She denies smoking.");

    [Fact]
    public void A_fact_that_does_not_exist_is_no_source() => Flags(A.Brief(), A.GeneratedSaying("She denies smoking.", facts: "Observation/o-88"), saying: "Observation/o-88");

    [Fact]
    public void A_clause_beside_a_proved_one_needs_its_own_source() =>
        Flags(A.Brief(), A.GeneratedSaying("The apnea hypopnea index was 32 events/hour and she denies smoking.", facts: "Observation/ahi"), quoting: "denies smoking");

    [Fact]
    public void A_sentence_that_hides_as_argument_is_flagged() => Flags(A.Brief(), A.GeneratedSaying("She denies smoking.", role: Role.Argument));

    [Fact]
    public void A_model_s_sentence_in_a_file_is_held_to_it() => Flags(ByModel(), A.LetterSaying("She denies smoking and drinking.", ByModel()));

    [Fact]
    public void What_a_fact_says_may_be_told()
    {
        var brief = A.Brief() with { Function = ["Denies smoking since 2019"] };
        Passes(brief, A.GeneratedSaying("She denies smoking since 2019.", brief, facts: "brief:function[0]"));
    }

    [Fact]
    public void The_composed_letter_passes() => Passes(A.Brief(), Composer.Standard.Compose(A.Brief()));

    [Fact]
    public void A_clinician_s_own_sentence_is_the_clinician_s() => Passes(A.Brief(), A.GeneratedSaying("She denies smoking.", author: Author.Clinician));

    [Fact]
    public void A_typed_letter_was_not_generated() => DoesNotApply(A.Brief(), A.LetterSaying("She denies smoking."));

    private static Brief ByModel() => A.Brief() with { Drafting = new Drafting { Models = [new ModelUse { Name = "granite-8b" }] } };
}
