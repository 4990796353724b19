using MedNec.Engine.Checks.Medicare;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Medicare;

public sealed class OrderHasSixElementsTests : CheckTests<OrderHasSixElements>
{
    private static readonly Order Complete = new()
    {
        Beneficiary = "Maria T. Ortiz",
        Description = "CPAP device, E0601",
        Quantity = 1,
        Date = A.Date("2026-11-06"),
        Practitioner = "Hana Lee, MD",
        SignedOn = A.Date("2026-11-06"),
    };

    public override Example Wrong => Example.Of("no order date", With(Complete with { Date = null }));

    public override Example Right => Example.Of("complete", With(Complete));

    [Fact]
    public void An_unsigned_order_is_flagged() => Flags(With(Complete with { SignedOn = null }), saying: "the practitioner's signature");

    [Fact]
    public void What_lacks_is_named_together() => Flags(With(Complete with { Beneficiary = " ", Description = null }), saying: "lacks the patient's name or Medicare number, the description of the item");

    [Fact]
    public void A_date_without_its_day_is_flagged() => Flags(With(Complete with { Date = A.Date("2026-11") }), saying: "the order date");

    [Fact]
    public void Name_and_NPI_cannot_both_lack() => Flags(With(Complete with { Practitioner = null }), saying: "name or NPI");

    [Fact]
    public void The_order_s_form_is_judged_where_no_record_is() =>
        Flags(With(null) with { RequestForms = [new RequestForm { Kind = "order", Patient = "Maria T. Ortiz", Npi = "1234567893", Lines = [new RequestLine { Code = "E0601", Quantity = 1 }], SignedOn = A.Date("2026-11-06") }] }, saying: "the order date");

    [Fact]
    public void The_NPI_will_do_for_the_name() => Passes(With(Complete with { Practitioner = null, Npi = "1234567893" }));

    [Fact]
    public void The_Medicare_number_will_do_for_the_patient() => Passes(With(Complete with { Beneficiary = "1EG4-TE5-MK73" }));

    [Fact]
    public void An_attached_order_is_for_a_person() => NeedsPerson(With(null) with { Documents = [A.Document("order", "Standard written order", "2026-11-06")] });

    [Fact]
    public void No_order_at_all_is_for_a_person() => NeedsPerson(With(null));

    [Fact]
    public void Other_payers_have_other_orders() => DoesNotApply(A.Brief() with { Order = new Order() });

    [Fact]
    public void Therapy_has_a_plan_of_care_instead() => DoesNotApply(A.BriefFor(A.PhysicalTherapy()) with { Coverage = A.Medicare() });

    private static Brief With(Order? order) => A.Brief() with { Coverage = A.Medicare(), Order = order };
}
