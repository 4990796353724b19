using MedNec.Engine.Checks.Privacy;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Privacy;

public sealed class SubstanceUseRecordsHaveConsentTests : CheckTests<SubstanceUseRecordsHaveConsent>
{
    public override Example Wrong => Example.Of("a detox record, no consent", With(Record()));

    public override Example Right => Example.Of("consent and the notice of 42 CFR 2.32", With(Record() with { Consent = Given() }));

    [Fact]
    public void The_title_tells() => Flags(With(A.Document("other", "Detoxification record", "2026-05-02")), saying: "no Part 2 consent in force");

    [Fact]
    public void The_label_tells() => Flags(With(A.Document("progress-note", "Clinic note", "2026-05-02") with { Labels = ["part-2"] }));

    [Fact]
    public void The_page_tells() => Flags(With(A.Document("progress-note", "Clinic note", "2026-05-02") with { Pages = [new DocumentPage { Text = "This record is protected by 42 CFR Part 2." }] }));

    [Fact]
    public void Consent_without_the_notice_is_not_enough() => Flags(With(Record() with { Consent = Given() with { NoticeIncluded = null } }), saying: "the notice of 42 CFR 2.32");

    [Fact]
    public void An_expired_consent_is_none() => Flags(With(Record() with { Consent = Given() with { Expires = A.Date("2026-08-01") } }));

    [Fact]
    public void Counselling_notes_never_go() => Flags(With(A.Document("other", "SUD counseling notes", "2026-05-02") with { Consent = Given() }), saying: "counselling notes");

    [Fact]
    public void Pulmonary_rehabilitation_is_none() => Passes(With(A.Document("therapy-note", "Pulmonary rehabilitation summary", "2026-05-02")));

    [Fact]
    public void Medicare_part_B_is_none() => Passes(With(A.Document("progress-note", "Note", "2026-05-02") with { Pages = [new DocumentPage { Text = "Medicare Part B; 42 CFR 410.38; smoking cessation counseling given" }] }));

    [Fact]
    public void Without_documents_the_question_does_not_arise() => DoesNotApply(With());

    private static AttachedDocument Record() => A.Document("substance-use-record", "Detox record", "2026-05-02");

    private static Consent Given() => new() { Kind = "Part 2 consent", SignedOn = A.Date("2026-06-01"), NoticeIncluded = true };

    private static Brief With(params AttachedDocument[] documents) => A.Brief() with { Documents = documents };
}
