using MedNec.Engine.Checks.Diagnosis;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Diagnosis;

public sealed class UnderlyingDiseaseComesFirstTests : CheckTests<UnderlyingDiseaseComesFirst>
{
    public override Example Wrong => Example.Of("G63 first", SomeCodes.Codes("G63", "I10"));

    public override Example Right => Example.Of("the disease, then G63", SomeCodes.Codes("A18.89", "G63"));

    [Fact]
    public void The_partners_are_named() => Flags(Wrong.Brief, saying: "cannot be the first diagnosis: put the disease it comes from before it (A18, E11)");

    [Fact]
    public void A_partner_behind_it_must_go_before() => Flags(SomeCodes.Codes("G63", "A18.89"), saying: "A18.89 (Tuberculosis of other sites) comes before G63");

    [Fact]
    public void A_manifestation_without_its_disease_is_flagged() => Flags(SomeCodes.Codes("I10", "G63"), saying: "none of the diseases it can come from is coded");

    [Fact]
    public void Without_any_list_a_known_manifestation_is_seen() => Flags(SomeCodes.With("F02.80", "Dementia").ByStarter());

    [Fact]
    public void A_code_without_a_note_passes() => Passes(SomeCodes.Codes("E11.42", "I10"));

    [Fact]
    public void The_usual_brief_passes() => Passes(A.Brief());

    [Fact]
    public void Codes_that_no_list_holds_need_a_person() => NeedsPerson(SomeCodes.Codes("Q99.8"));

    [Fact]
    public void Without_codes_nothing_is_judged() => DoesNotApply(SomeCodes.With());
}
