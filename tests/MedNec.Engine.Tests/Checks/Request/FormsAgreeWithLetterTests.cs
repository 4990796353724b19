using MedNec.Engine.Checks.Request;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Request;

public sealed class FormsAgreeWithLetterTests : CheckTests<FormsAgreeWithLetter>
{
    public override Example Wrong => Example.Of("letter 36 units, 278 says 24", With(Line() with { Quantity = 24 }));

    public override Example Right => Example.Of("equal", With(Line()));

    [Fact]
    public void Both_numbers_are_named() => Flags(Wrong.Brief, saying: "the letter asks for 36, the 278 request for 24");

    [Fact]
    public void A_count_that_only_the_letter_has_wrong_is_pointed_at() => Flags(With(Line()), A.LetterReplacing("36 visits", "24 visits", With(Line())), quoting: "24 visits");

    [Fact]
    public void Another_code_is_flagged() => Flags(With(Line() with { Code = "97112" }), saying: "does not ask for Physical therapy (97110)");

    [Fact]
    public void A_line_too_many_is_flagged() => Flags(Therapy() with { RequestForms = [Form() with { Lines = [Line(), new RequestLine { Code = "97140" }] }] }, saying: "asks for 97140, the letter does not");

    [Fact]
    public void Other_modifiers_are_flagged() => Flags(With(Line() with { Modifiers = ["GP", "KX"] }), saying: "the letter has no modifier, the 278 request GP, KX");

    [Fact]
    public void Another_first_day_is_flagged() => Flags(With(Line() with { Start = A.Date("2026-12-15") }), saying: "the 278 request on December 15, 2026");

    [Fact]
    public void Another_last_day_is_flagged() => Flags(With(Line() with { End = A.Date("2027-05-31") }), saying: "ends on February 22, 2027");

    [Fact]
    public void Another_provider_is_flagged() => Flags(Therapy() with { RequestForms = [Form() with { Npi = "1245319599" }] }, saying: "names the provider 1245319599");

    [Fact]
    public void Another_patient_is_flagged() => Flags(Therapy() with { RequestForms = [Form() with { Patient = "Robert Dunn" }] }, saying: "find out whose form it is");

    [Fact]
    public void Another_diagnosis_is_flagged() => Flags(Therapy() with { RequestForms = [Form() with { Diagnoses = ["M54.12"] }] }, saying: "gives the diagnosis M54.12");

    [Fact]
    public void An_order_for_another_quantity_is_flagged() => Flags(A.Brief() with { Order = new Order { Quantity = 2 } }, saying: "the letter asks for 1, the order for 2");

    [Fact]
    public void A_form_that_says_less_passes() => Passes(With(new RequestLine { Code = "97110" }));

    [Fact]
    public void The_clinic_s_number_passes() => Passes(Therapy() with { RequestForms = [Form() with { Npi = "1679576722", Patient = "ORTIZ, MARIA", Diagnoses = ["G4733"] }] });

    [Fact]
    public void An_equal_order_passes() => Passes(A.Brief() with { Order = new Order { Quantity = 1, Npi = "1234567893", Beneficiary = "Maria Ortiz" } });

    [Fact]
    public void A_form_nobody_read_is_left_to_a_person() => NeedsPerson(A.Brief() with { Documents = [A.Document("request-form", "Request form", "2026-11-20")] });

    [Fact]
    public void A_letter_alone_has_nothing_to_agree_with() => DoesNotApply(A.Brief());

    private static Brief Therapy() => A.BriefFor(A.PhysicalTherapy());

    private static RequestLine Line() => new() { Code = "97110", Quantity = 36, Start = A.Date("2026-12-01"), End = A.Date("2027-02-22") };

    private static RequestForm Form() => new() { Kind = "278", Npi = "1234567893", Patient = "Maria T. Ortiz", Diagnoses = ["G47.33"], Lines = [Line()] };

    private static Brief With(RequestLine line) => Therapy() with { RequestForms = [Form() with { Lines = [line] }] };
}
