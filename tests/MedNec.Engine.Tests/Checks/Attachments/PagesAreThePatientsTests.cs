using MedNec.Engine.Checks.Attachments;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Attachments;

public sealed class PagesAreThePatientsTests : CheckTests<PagesAreThePatients>
{
    public override Example Wrong => Example.Of("page 7 headed \"Dunn\"", With(Own(), Own(), Own(), Own(), Own(), Own(), new DocumentPage { Name = "Dunn" }));

    public override Example Right => Example.Of("Maria T. Ortiz on each page", With(Own(), Own()));

    [Fact]
    public void The_page_and_the_document_are_named() =>
        Flags(With(Own(), new DocumentPage { Number = 7, Name = "Dunn, James" }), saying: "Page 7 of Sleep clinic note says \"Dunn, James\"");

    [Fact]
    public void Another_birth_date_is_another_patient() => Flags(With(new DocumentPage { Name = "Maria Ortiz", BirthDate = A.Date("1961-06-03") }), saying: "06/03/1961");

    [Fact]
    public void Another_record_number_alone_is_another_patient() => Flags(With(new DocumentPage { Mrn = "LS-30418" }), saying: "LS-30418");

    [Fact]
    public void Another_member_number_alone_is_another_patient() => Flags(With(new DocumentPage { MemberId = "ZZX991838" }), saying: "ZZX991838");

    [Fact]
    public void The_head_of_a_page_that_was_read_tells_whose_it_is() =>
        Flags(With(new DocumentPage { Text = "Lakeside Sleep Medicine\nPatient: James Dunn   DOB: 06/03/1961\nSlept well." }), saying: "James Dunn");

    [Fact]
    public void Pages_of_nobody_are_listed_once_a_document() =>
        Flags(With(Own(), new DocumentPage { Confidence = 0.9m }, new DocumentPage { Confidence = 0.9m }), saying: "Unknown pages 2, 3 of Sleep clinic note");

    [Theory]
    [InlineData("ORTIZ, MARIA")]
    [InlineData("Ortiz")]
    [InlineData("Maria T Ortlz")]
    [InlineData("María Ortíz")]
    [InlineData("Ms. M. Ortiz")]
    public void Her_name_in_other_forms_passes(string name) => Passes(With(new DocumentPage { Name = name }));

    [Fact]
    public void The_record_number_of_another_hospital_passes_beside_her_name_and_birth_date() =>
        Passes(With(new DocumentPage { Name = "Maria Ortiz", BirthDate = A.Date("1979-04-12"), Mrn = "RGH-88120" }));

    [Fact]
    public void A_name_she_had_before_passes() => Passes(With(new DocumentPage { Name = "Maria Delgado", BirthDate = A.Date("1979-04-12"), Mrn = "LS-30417" }));

    [Fact]
    public void A_guideline_names_nobody_and_passes()
    {
        var brief = With(Own());
        Passes(brief with { Documents = [.. brief.Documents, A.Document("guideline", "Guideline", "2019-02-01") with { Pages = [new DocumentPage { Text = "Recommendations" }] }] });
    }

    [Fact]
    public void Pages_that_nobody_read_need_a_person() => NeedsPerson(A.Brief());

    [Fact]
    public void One_unread_document_among_read_ones_needs_a_person()
    {
        var brief = With(Own());
        NeedsPerson(brief with { Documents = [.. brief.Documents, A.Document("lab", "Blood count", "2026-10-01")] });
    }

    [Fact]
    public void Without_documents_the_question_does_not_arise() => DoesNotApply(A.Brief() with { Documents = [] });

    private static DocumentPage Own() => new() { Name = "Maria T. Ortiz", BirthDate = A.Date("1979-04-12"), Mrn = "LS-30417" };

    private static Brief With(params DocumentPage[] pages) => A.Brief() with { Documents = [A.Document("progress-note", "Sleep clinic note", "2026-10-30") with { Pages = pages }] };
}
