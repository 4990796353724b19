using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Testing;
using static MedNec.Engine.Tests.Policies.TheDemand;

namespace MedNec.Engine.Tests.Policies.Kinds;

public sealed class DocumentKindTests : KindTests
{
    private const string Study = "document: { kind: sleep-study, within: P12M }";

    [Fact]
    public void A_fresh_document_of_the_kind_meets_it() => Met(Study, With(A.Document("sleep-study", "Polysomnography", "2026-09-02"))).Ground!.FreshThrough.ShouldBe(new DateOnly(2027, 9, 2));

    [Theory, InlineData("2025-11-20", Answer.Met), InlineData("2025-11-19", Answer.NotMet), InlineData("2025-11", Answer.Met), InlineData("2026-11-21", Answer.NotMet)]
    public void The_window_holds_its_first_and_last_day(string date, Answer expected) => Judged(Study, With(A.Document("sleep-study", "Polysomnography", date))).Answer.ShouldBe(expected);

    [Fact]
    public void A_document_that_is_too_old_can_be_mended_by_a_newer() => NotMet(Study, With(A.Document("sleep-study", "Polysomnography", "2024-01-05")), because: "of January 5, 2024").Ground!.CanBeMended.ShouldBeTrue();

    [Fact]
    public void An_older_one_beside_does_not_matter() => Met(Study, With(A.Document("sleep-study", "First", "2020-01-05"), A.Document("sleep-study", "Second", "2026-01-05")));

    [Fact]
    public void None_is_not_documented() => NotDocumented(Study, With(), asking: "Attach the sleep study of the last 12 months").OfWhom.ShouldBe(Whom.OutsideRecords);

    [Fact]
    public void One_without_a_date_is_asked_for_it_where_the_date_matters()
    {
        var undated = A.Document("sleep-study", "Polysomnography", "2026-09-02") with { Date = null };

        NotDocumented(Study, With(undated), asking: "Enter the date of the sleep study");
        Met("document: sleep-study", With(undated));
    }

    [Fact]
    public void Its_title_tells_what_it_is_too() => Met("document: sleep-study", With(A.Document("other", "Polysomnography report", "2026-09-02")));

    [Fact]
    public void The_words_must_stand_in_it()
    {
        NotDocumented("document: { kind: progress-note, words: [titration] }", With(A.Document("progress-note", "Clinic note", "2026-09-02")));
        Met("document: { kind: progress-note, words: [titration] }", With(A.Document("progress-note", "Titration visit", "2026-09-02")));
    }

    [Fact]
    public void An_order_that_the_brief_records_is_there() => Met("document: { kind: order, within: P6M }", With() with { Order = new() { Date = A.Date("2026-11-10") } });

    [Fact]
    public void Before_another_document_needs_that_one() => NotDocumented("document: { kind: sleep-study, before: { document: order } }", With(A.Document("sleep-study", "Polysomnography", "2026-09-02")), asking: "Enter the date before which the sleep study is to lie");

    [Fact]
    public void Before_the_order_is_before_its_date_and_one_not_yet_written_is_written_today()
    {
        const string kind = "document: { kind: sleep-study, before: order }";
        var study = A.Document("sleep-study", "Polysomnography", "2026-09-02");

        Met(kind, With(study, A.Document("order", "Order", "2026-09-02")));
        NotMet(kind, With(study, A.Document("order", "Order", "2026-09-01")));
        Met(kind, With(study));
    }

    private static Brief With(params AttachedDocument[] documents) => Record() with { Documents = documents };
}
