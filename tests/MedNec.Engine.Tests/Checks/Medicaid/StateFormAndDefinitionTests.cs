using MedNec.Engine.Checks.Medicaid;
using MedNec.Engine.Letters;
using MedNec.Engine.Payers;
using MedNec.Engine.Records;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Medicaid;

public sealed class StateFormAndDefinitionTests : CheckTests<StateFormAndDefinition>
{
    public override Example Wrong => Example.Of("plain letter", WantsForm());

    public override Example Right => Example.Of("form", WantsForm() with { RequestForms = [new RequestForm { Form = "MAP-9" }] });

    [Fact]
    public void The_missing_form_is_named() => Flags(WantsForm(), saying: "form MAP-9 does not go with the letter");

    [Fact]
    public void Another_form_is_not_the_state_s() => Flags(WantsForm() with { RequestForms = [new RequestForm { Form = "MAP-7" }] });

    [Fact]
    public void Another_attachment_is_not_the_form() => Flags(WantsForm() with { Documents = [A.Document("request-form", "Request form", "2026-11-20")] });

    [Fact]
    public void The_attached_form_passes() => Passes(WantsForm() with { Documents = [A.Document("request-form", "Form MAP 9", "2026-11-20")] });

    [Fact]
    public void A_form_for_another_purpose_is_not_asked_for() => NeedsPerson(A.Child() with { Library = new TestLibrary { Payers = Directory(new PayerForm("MAP-9", null, Purpose.Appeal, null)) } });

    [Fact]
    public void A_cited_definition_with_a_form_passes() =>
        Passes(A.Child() with { RequestForms = [new RequestForm { Form = "State form" }] }, A.LetterSaying("It meets Ohio Administrative Code 5160-1-01.", A.Child()));

    [Fact]
    public void A_draft_row_is_left_to_a_person() => NeedsPerson(A.Child());

    [Fact]
    public void A_state_without_row_is_left_to_a_person() => NeedsPerson(A.Child() with { Coverage = A.Child().Coverage! with { State = "WY" } });

    [Fact]
    public void A_commercial_plan_is_not_judged_by_it() => DoesNotApply(A.Brief());

    private static Brief WantsForm() => A.Child() with { Library = new TestLibrary { Payers = Directory(new PayerForm("MAP-9", "2026-01", null, null)) } };

    private static PayerDirectory Directory(PayerForm form) => new([new PayerProfile { Name = "Ohio Department of Medicaid", Forms = [form] }]);
}
