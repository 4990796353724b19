using MedNec.Engine.Checks.Attachments;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Attachments;

public sealed class DocumentsAreMentionedTests : CheckTests<DocumentsAreMentioned>
{
    public override Example Wrong => Example.Of("unmentioned 40-page chart", A.Brief()) with { Letter = A.Letter("I request a CPAP device.") };

    public override Example Right => Example.Of("listed with reason, or removed", A.Brief());

    [Fact]
    public void The_document_is_named_with_its_date() => Flags(A.Letter("I request a CPAP device."), saying: "Polysomnography of September 2, 2026 goes with the letter and is never mentioned");

    [Fact]
    public void One_of_two_is_flagged() => Flags(A.Letter("See the polysomnography of September 2, 2026."), saying: "Sleep clinic note");

    [Fact]
    public void A_sentence_that_names_it_will_do() => Passes(A.Letter("The polysomnography and the sleep clinic note are attached."));

    [Fact]
    public void Its_kind_names_it_too() => Passes(A.Letter("The sleep study and the progress note are attached."));

    [Fact]
    public void Without_documents_nothing_is_forgotten() => DoesNotApply(A.Brief() with { Documents = [] });
}
