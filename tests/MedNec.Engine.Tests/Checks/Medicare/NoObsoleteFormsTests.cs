using MedNec.Engine.Checks.Medicare;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Medicare;

public sealed class NoObsoleteFormsTests : CheckTests<NoObsoleteForms>
{
    public override Example Wrong => Example.Of("CMS-484", Medicare() with { Documents = [A.Document("request-form", "CMS-484", "2026-11-06")] });

    public override Example Right => Example.Of("SWO", Medicare() with { Documents = [A.Document("order", "Standard written order", "2026-11-06")] });

    [Fact]
    public void A_form_in_the_letter_is_pointed_at() => Flags(Medicare(), A.LetterSaying("The CMN is enclosed.", Medicare()), quoting: "CMN");

    [Fact]
    public void A_file_s_name_gives_it_away() => Flags(Medicare() with { Documents = [new AttachedDocument { File = "forms/cms_484.pdf", Kind = "other" }] }, saying: "certificate of medical necessity for oxygen");

    [Fact]
    public void A_seven_element_order_is_flagged() => Flags(Medicare(), A.LetterSaying("The 7-element order was signed.", Medicare()), saying: "seven-element order");

    [Fact]
    public void A_form_record_counts() => Flags(Medicare() with { RequestForms = [new RequestForm { Kind = "form", Form = "CMS-10126" }] }, saying: "DME information form");

    [Fact]
    public void The_clean_letter_passes() => Passes(Medicare());

    [Fact]
    public void A_letter_of_medical_necessity_is_no_certificate() => Passes(Medicare(), A.LetterSaying("This letter of medical necessity goes with the order.", Medicare()));

    [Fact]
    public void Other_payers_may_still_take_them() => DoesNotApply(A.Brief());

    private static Brief Medicare() => A.Brief() with { Coverage = A.Medicare() };
}
