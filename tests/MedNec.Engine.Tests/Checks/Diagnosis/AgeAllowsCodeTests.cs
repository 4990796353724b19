using MedNec.Engine.Checks.Diagnosis;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Diagnosis;

public sealed class AgeAllowsCodeTests : CheckTests<AgeAllowsCode>
{
    public override Example Wrong => Example.Of("P07.18 for an adult", SomeCodes.Codes("P07.18"));

    public override Example Right => Example.Of("Z68.37 with E66.812", SomeCodes.Codes("E66.812", "Z68.37"));

    [Fact]
    public void The_age_is_said() => Flags(Wrong.Brief, saying: "does not fit the age of 47");

    [Fact]
    public void A_pregnancy_s_code_has_an_age() => Flags(Aged(SomeCodes.With("O09.91", "Supervision of pregnancy"), "2019-05-01"));

    [Fact]
    public void An_adult_s_body_mass_index_is_no_child_s() => Flags(Aged(SomeCodes.Codes("Z68.37"), "2015-05-01"));

    [Fact]
    public void A_coder_s_reason_clears_it() => Passes(Wrong.Brief with { Diagnoses = [Wrong.Brief.Diagnoses[0] with { CodingReason = "condition of the newborn still present" }] });

    [Fact]
    public void Codes_without_an_age_pass() => Passes(A.Brief());

    [Fact]
    public void An_unknown_age_needs_a_person() => NeedsPerson(Wrong.Brief with { Patient = A.Patient() with { BirthDate = null }, Chart = A.Chart() with { Patient = null } });

    private static Brief Aged(Brief brief, string born) => brief with { Patient = A.Patient() with { BirthDate = A.Date(born) } };
}
