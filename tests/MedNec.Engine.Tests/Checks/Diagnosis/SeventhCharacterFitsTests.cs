using MedNec.Engine.Checks.Diagnosis;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Diagnosis;

public sealed class SeventhCharacterFitsTests : CheckTests<SeventhCharacterFits>
{
    public override Example Wrong => Example.Of("S83.511", SomeCodes.With("S83.511", "Sprain of anterior cruciate ligament of right knee"));

    public override Example Right => Example.Of("S83.511D", SomeCodes.With("S83.511D", "Sprain of anterior cruciate ligament of right knee, subsequent encounter"));

    [Fact]
    public void The_characters_are_offered() => Flags(Wrong.Brief, saying: "S83.511A (initial encounter (active treatment)), S83.511D");

    [Fact]
    public void Without_any_list_the_chapter_s_rule_holds() => Flags(SomeCodes.With("S93.401", "Sprain of right ankle").ByStarter(), saying: "lacks its seventh character");

    [Fact]
    public void A_character_that_is_none_blocks() => Flags(SomeCodes.With("S83.511B", "Sprain"), saying: "ends in B");

    [Theory]
    [InlineData("W19A")]
    [InlineData("W19XA")]
    public void Padding_is_filled_in(string code) => Flags(SomeCodes.With(code, "Fall"), saying: "write W19.XXXA");

    [Fact]
    public void A_character_where_none_belongs_blocks() => Flags(SomeCodes.With("M54.59XA", "Low back pain"), saying: "takes none: write M54.59");

    [Fact]
    public void An_initial_encounter_that_follows_up_is_flagged()
    {
        var brief = SomeCodes.With("S83.511A", "Sprain of anterior cruciate ligament of right knee");
        Flags(brief, A.LetterSaying("This is a follow-up visit for this injury; healing is routine.", brief), saying: "use S83.511D");
    }

    [Fact]
    public void The_diagnosis_in_words_is_compared() => Flags(SomeCodes.With("S83.511A", "Sprain of anterior cruciate ligament of right knee, subsequent encounter"), saying: "use S83.511D");

    [Fact]
    public void Active_treatment_may_go_on() => Passes(A.BackInjury());

    [Fact]
    public void A_padded_code_passes() => Passes(SomeCodes.Codes("S52.501A", "W19.XXXA"));

    [Fact]
    public void Other_chapters_take_none() => DoesNotApply(A.Brief());

    [Fact]
    public void Without_codes_nothing_is_judged() => DoesNotApply(SomeCodes.With());
}
