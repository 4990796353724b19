using MedNec.Engine.Checks.Diagnosis;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Diagnosis;

public sealed class NoExcludedPairTests : CheckTests<NoExcludedPair>
{
    public override Example Wrong => Example.Of("R73.03 with E11.9", SomeCodes.Codes("R73.03", "E11.9"));

    public override Example Right => Example.Of("E11.9 only, with another disease", SomeCodes.Codes("E11.9", "I10"));

    [Fact]
    public void The_note_is_named() => Flags(Wrong.Brief, saying: "exclude each other (note at R73.0)");

    [Fact]
    public void The_order_does_not_matter() => Flags(SomeCodes.Codes("E11.9", "I10", "R73.03"));

    [Fact]
    public void A_code_of_the_letter_alone_counts() => Flags(SomeCodes.Codes("E11.9"), A.LetterSaying("She had prediabetes (ICD-10-CM R73.03).", SomeCodes.Codes("E11.9")), quoting: "R73.03");

    [Fact]
    public void A_coder_s_reason_clears_it()
    {
        var brief = Wrong.Brief;
        Passes(brief with { Diagnoses = [brief.Diagnoses[0] with { CodingReason = "unrelated conditions" }, brief.Diagnoses[1]] });
    }

    [Fact]
    public void The_letter_s_word_clears_it() => Passes(Wrong.Brief, A.LetterSaying("The two are unrelated conditions.", Wrong.Brief));

    [Fact]
    public void One_code_excludes_nothing() => DoesNotApply(A.Brief());

    [Fact]
    public void Codes_that_no_list_holds_need_a_person() => NeedsPerson(SomeCodes.Codes("Q99.8", "Q87.5"));
}
