using MedNec.Engine.Checks.Payer;
using MedNec.Engine.Letters;
using MedNec.Engine.Payers;
using MedNec.Engine.Records;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Payer;

public sealed class RequiredFormIsConsistentTests : CheckTests<RequiredFormIsConsistent>
{
    public override Example Wrong => Example.Of("letter alone; state form MAP-9 required", Wanted());

    public override Example Right => Example.Of("form attached, codes equal", With(Form()));

    [Fact]
    public void The_form_is_named() => Flags(Wanted(), saying: "form MAP-9 does not go with the letter");

    [Fact]
    public void An_old_revision_is_flagged() => Flags(With(Form() with { Revision = "2024-06" }), saying: "revision 2024-06; the payer takes 2026-01");

    [Fact]
    public void Other_codes_are_flagged() => Flags(With(Form() with { Lines = [new RequestLine { Code = "E0470" }] }), saying: "asks for E0470, the letter for E0601");

    [Fact]
    public void An_attached_form_passes() => Passes(Wanted() with { Documents = [A.Document("request-form", "Form MAP-9", "2026-11-20")] });

    [Fact]
    public void A_code_in_lower_case_is_the_same() => Passes(With(Form() with { Lines = [new RequestLine { Code = "e0601" }] }));

    [Fact]
    public void A_form_for_drugs_is_not_asked_for_a_device() => DoesNotApply(Wanted(new PayerForm("RX-1", null, null, Service.Drug)));

    [Fact]
    public void A_payer_without_forms_wants_none() => DoesNotApply(Wanted(new PayerForm("APP-1", null, Purpose.Appeal, null)));

    [Fact]
    public void Without_a_directory_a_person_looks() => NeedsPerson(A.Brief());

    [Fact]
    public void An_unknown_payer_is_left_to_a_person() => NeedsPerson(Wanted() with { Coverage = A.Coverage() with { Payer = "Harbor Health" } });

    private static Brief Wanted(PayerForm? form = null) => A.Brief() with
    {
        Library = new TestLibrary { Payers = new([new PayerProfile { Name = "Acme Health", Forms = [form ?? new PayerForm("MAP-9", "2026-01", null, null)] }]) },
    };

    private static Brief With(RequestForm form) => Wanted() with { RequestForms = [form] };

    private static RequestForm Form() => new() { Kind = "form", Form = "MAP-9", Revision = "2026-01", Lines = [new RequestLine { Code = "E0601", Quantity = 1 }] };
}
