using MedNec.Engine.Policies.Kinds;
using MedNec.Engine.Charts;
using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Views;
using MedNec.Engine.Checks.Attachments;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Attachments;

public sealed class DocumentsAreCurrentTests : CheckTests<DocumentsAreCurrent>
{
    public override Example Wrong => Example.Of("an MRI of 2019", With(A.Document("imaging", "MRI of the lumbar spine", "2019-05-14")));

    public override Example Right => Example.Of("an MRI of September 14, 2026", With(A.Document("imaging", "MRI of the lumbar spine", "2026-09-14")));

    [Fact]
    public void A_title_of_imaging_is_enough() => Flags(With(A.Document("other", "MRI of the lumbar spine", "2019-05")), saying: "MRI of the lumbar spine of May 2019");

    [Fact]
    public void Custom_is_to_be_confirmed() => Flags(Wrong.Brief, saying: "Confirm with the payer.");

    [Theory]
    [InlineData("2026-10-20", true)]
    [InlineData("2026-10-21", false)]
    public void A_report_to_California_workers_compensation_is_thirty_days_old_at_most(string date, bool isOld)
    {
        var brief = A.BackInjury() with { Coverage = A.BackInjury().Coverage! with { State = "CA" }, Documents = [A.Document("progress-note", "Office note", date)] };
        if (isOld)
        {
            Flags(brief, saying: "30 days of 8 CCR 9792.6.1(u)");
        }
        else
        {
            Passes(brief);
        }
    }

    [Fact]
    public void The_policy_s_own_window_goes_first()
    {
        var policy = new Policy { Id = "acme/0123", Number = "Medical Policy 0123", Views = new() { Documents = [new DemandedDocument("imaging", 60)] } };
        var library = new TestLibrary { Policies = new PolicyShelf([policy]) };
        Flags(With(A.Document("imaging", "MRI", "2026-09-14")) with { Policy = "acme/0123", Library = library }, saying: "60 days of the policy Medical Policy 0123");
        Passes(With(A.Document("imaging", "MRI", "2026-10-14")) with { Policy = "acme/0123", Library = library });
    }

    [Fact]
    public void A_document_that_will_be_too_old_when_the_item_begins_is_told_in_time()
    {
        var policy = new Policy { Id = "acme/0123", Number = "MP 12", Criteria = new Demand(new DocumentKind("imaging", new Window(CalendarSpan.Parse("P60D"), WindowEnd.Letter, null), [])) { Id = "A", Text = "The image" } };
        var brief = With(A.Document("imaging", "MRI of the lumbar spine", "2026-09-25")) with { Policy = "acme/0123", Library = new TestLibrary { Policies = new PolicyShelf([policy]) } };
        Flags(brief with { Items = [A.Cpap() with { Start = A.Date("2026-12-15") }] }, saying: "MRI of the lumbar spine serves MP 12 until November 24, 2026");
        Passes(brief with { Items = [A.Cpap() with { Start = A.Date("2026-11-22") }] });
    }

    [Fact]
    public void An_older_image_beside_a_current_one_is_history() => Passes(With(A.Document("imaging", "MRI", "2019-05-14"), A.Document("imaging", "MRI", "2026-09-14")));

    [Fact]
    public void A_biopsy_stays_what_it_was() => Passes(With(A.Document("lab", "Kidney biopsy report", "2024-02-01")));

    [Fact]
    public void Without_dates_a_person_must_look() => NeedsPerson(With(A.Document("imaging", "MRI", "2026-09-14") with { Date = null }));

    [Fact]
    public void Without_documents_the_question_does_not_arise() => DoesNotApply(With());

    private static Brief With(params AttachedDocument[] documents) => A.Brief() with { Documents = documents };
}
