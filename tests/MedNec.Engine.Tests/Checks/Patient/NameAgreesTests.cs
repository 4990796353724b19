using MedNec.Engine.Checks.Patient;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Patient;

public sealed class NameAgreesTests : CheckTests<NameAgrees>
{
    public override Example Wrong => Example.Of("letter \"Maria T. Ortez\", payer \"Maria T. Ortiz\"", A.LetterReplacing("Patient: Maria T. Ortiz", "Patient: Maria T. Ortez"));

    public override Example Right => Example.Of("Maria T. Ortiz", A.Brief());

    [Fact]
    public void A_typing_error_is_called_one() =>
        Flags(A.LetterReplacing("Patient: Maria T. Ortiz", "Patient: Maria T. Ortez"), saying: "probably a typing error", quoting: "Maria T. Ortez", fixing: "Maria T. Ortiz");

    [Fact]
    public void Another_name_may_be_another_person() => Flags(A.LetterReplacing("Patient: Maria T. Ortiz", "Patient: Robert Kline"), saying: "this may be another person", quoting: "Robert Kline");

    [Fact]
    public void Chart_and_brief_that_differ_are_flagged() =>
        Flags(A.Brief() with { Chart = A.Chart() with { Patient = A.Patient() with { Name = "Marta Ortiz" } } }, A.Letter("I request a CPAP device."), saying: "the chart Marta Ortiz");

    [Fact]
    public void A_slip_in_a_sentence_is_found() => Flags(A.LetterSaying("Maria Oritz stopped driving."), quoting: "Maria Oritz");

    [Fact]
    public void A_recorded_alias_passes() =>
        Passes(A.Brief() with { Patient = A.Patient() with { Aliases = ["Maria Delgado"] }, Chart = A.Chart() with { Patient = A.Patient() with { Name = "Maria Delgado" } } });

    [Fact]
    public void Case_and_accents_make_no_difference() => Passes(A.LetterReplacing("Patient: Maria T. Ortiz", "Patient: MARÍA T. ORTIZ"));

    [Fact]
    public void A_middle_name_left_out_passes() => Passes(A.LetterReplacing("Patient: Maria T. Ortiz", "Patient: Ms. Maria Ortiz"));

    [Fact]
    public void A_label_behind_the_name_is_no_part_of_it() => Passes(A.Letter("Patient: Maria T. Ortiz Date of birth: 04/12/1979 Member ID: AHC204417"));
}
