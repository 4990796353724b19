using MedNec.Engine.Checks.Privacy;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Privacy;

public sealed class NoPsychotherapyNotesTests : CheckTests<NoPsychotherapyNotes>
{
    public override Example Wrong => Example.Of("a session process note attached", With(A.Document("psychotherapy-note", "Session process note", "2026-10-12")));

    public override Example Right => Example.Of("a summary of diagnosis, plan and progress", With(A.Document("progress-note", "Psychotherapy summary: diagnosis, plan, progress", "2026-10-12")));

    [Fact]
    public void The_title_tells() => Flags(With(A.Document("other", "Process notes, sessions 1 to 8", "2026-10-12")), saying: "Process notes, sessions 1 to 8");

    [Fact]
    public void The_label_tells() => Flags(With(A.Document("progress-note", "Note", "2026-10-12") with { Labels = ["psychotherapy"] }));

    [Fact]
    public void The_head_of_a_page_tells() => Flags(With(A.Document("progress-note", "Note", "2026-10-12") with { Pages = [new DocumentPage { Text = "PSYCHOTHERAPY NOTES\nSession 5" }] }));

    [Fact]
    public void An_authorization_lets_it_go() => Passes(With(Authorized("2027-01-01")));

    [Fact]
    public void An_expired_authorization_does_not() => Flags(With(Authorized("2026-10-30")));

    [Fact]
    public void A_progress_note_of_psychotherapy_passes() => Passes(With(A.Document("progress-note", "Psychotherapy progress note", "2026-10-12")));

    [Fact]
    public void A_page_that_only_mentions_them_passes() =>
        Passes(With(A.Document("progress-note", "Note", "2026-10-12") with { Pages = [new DocumentPage { Text = new string('x', 320) + " psychotherapy notes are kept apart" }] }));

    [Fact]
    public void Without_documents_the_question_does_not_arise() => DoesNotApply(With());

    private static AttachedDocument Authorized(string expires) => A.Document("psychotherapy-note", "Session note", "2026-10-12") with { Consent = new Consent { Kind = "164.508 authorization", SignedOn = A.Date("2026-10-20"), Expires = A.Date(expires) } };

    private static Brief With(params AttachedDocument[] documents) => A.Brief() with { Documents = documents };
}
