using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Views;
using MedNec.Engine.Checks.Attachments;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Attachments;

public sealed class DemandedDocumentsAreThereTests : CheckTests<DemandedDocumentsAreThere>
{
    public override Example Wrong => Example.Of("a CPAP request to Medicare without the sleep study", Cpap([A.Document("progress-note", "Sleep clinic note", "2026-10-30")]));

    public override Example Right => Example.Of("study, note and order", Cpap([.. A.Brief().Documents, A.Document("order", "Written order", "2026-11-01")]));

    [Fact]
    public void The_missing_document_is_named() => Flags(Wrong.Brief, saying: "The sleep study does not go with the letter: attach it (L33718, STUDY).");

    [Fact]
    public void A_commercial_payer_is_asked_to_confirm() => Flags(A.Brief() with { Documents = [A.Document("progress-note", "Sleep clinic note", "2026-10-30")] }, saying: "Confirm with the payer.");

    [Fact]
    public void A_power_wheelchair_needs_the_examination_and_the_order()
    {
        var chair = A.BriefFor(A.Cpap() with { Code = "K0823", Name = "Power wheelchair" }) with { Coverage = A.Medicare() };
        Flags(chair with { Documents = [A.Document("face-to-face", "Mobility examination", "2026-10-01")] }, saying: "The written order");
        Passes(chair with { Documents = [A.Document("face-to-face", "Mobility examination", "2026-10-01"), A.Document("order", "Order", "2026-10-02")] });
        Passes(chair with { Documents = [A.Document("face-to-face", "Mobility examination", "2026-10-01")], Order = new Order { Date = A.Date("2026-10-02") } });
    }

    [Fact]
    public void Therapy_for_Medicare_needs_its_plan_of_care()
    {
        var therapy = A.BriefFor(A.PhysicalTherapy()) with { Coverage = A.Medicare() };
        Flags(therapy, saying: "The plan of care");
        Passes(therapy with { PlanOfCare = new PlanOfCare { Type = "Physical therapy" } });
    }

    [Fact]
    public void California_workers_compensation_needs_the_form_and_the_report()
    {
        var injury = A.BackInjury() with { Coverage = A.BackInjury().Coverage! with { State = "CA" }, Documents = [A.Document("progress-note", "Office note", "2026-11-10")] };
        Flags(injury, saying: "The DWC Form RFA");
        Passes(injury with { Documents = [.. injury.Documents, A.Document("request-form", "DWC Form RFA", "2026-11-18")] });
    }

    [Fact]
    public void A_policy_on_the_shelf_names_its_own_documents()
    {
        var policy = new Policy { Id = "acme/0123", Number = "Medical Policy 0123", Views = new() { Documents = [new DemandedDocument("photo", null)] } };
        Flags(A.Brief() with { Policy = "acme/0123", Library = new TestLibrary { Policies = new PolicyShelf([policy]) } }, saying: "Medical Policy 0123");
    }

    [Fact]
    public void A_title_tells_what_a_kind_does_not() => Passes(Cpap([A.Document("other", "Polysomnography", "2026-09-02"), A.Document("progress-note", "Note", "2026-10-30"), A.Document("order", "Written order", "2026-11-01")]));

    [Fact]
    public void An_order_that_the_brief_records_is_there() =>
        Passes(Cpap(A.Brief().Documents) with { Order = new Order { Date = A.Date("2026-11-01") } });

    [Fact]
    public void What_the_composed_letter_asks_for_is_not_asked_for_twice()
    {
        var brief = Cpap([A.Document("sleep-study", "Polysomnography", "2026-09-02"), A.Document("progress-note", "Note", "2026-08-30")]);
        Flags(brief, saying: "The order does not go with the letter");
        var letter = Composer.Standard.Compose(brief);
        letter.Gaps.ShouldContain(gap => gap.Needs.Contains("order", StringComparison.Ordinal));
        Passes(brief, letter);
    }

    [Fact]
    public void Where_no_rule_names_documents_the_question_does_not_arise() => DoesNotApply(A.BriefFor(A.Injection()));

    private static Brief Cpap(IReadOnlyList<AttachedDocument> documents) => A.Brief() with { Coverage = A.Medicare(), Policy = "cms/l33718", Documents = documents };
}
