using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Testing;
using static MedNec.Engine.Tests.Policies.TheDemand;

namespace MedNec.Engine.Tests.Policies.Kinds;

public sealed class VisitKindTests : KindTests
{
    private const string SixMonths = "visit: { kinds: [face-to-face], within: P6M }";

    [Theory, InlineData("2026-05-20", Answer.Met), InlineData("2026-05-19", Answer.NotMet), InlineData("2026-05", Answer.Met), InlineData("2026-11-21", Answer.NotMet)]
    public void The_window_holds_its_first_and_last_day(string date, Answer expected) => Judged(SixMonths, Record(A.Visit(date))).Answer.ShouldBe(expected);

    [Fact]
    public void The_note_of_a_visit_is_a_visit() => Met(SixMonths, Record() with { Documents = [A.Document("face-to-face", "Evaluation", "2026-08-01")] });

    [Fact]
    public void Another_note_is_none() => NotDocumented(SixMonths, Record() with { Documents = [A.Document("sleep-study", "Polysomnography", "2026-08-01")] }, asking: "Attach the note of a visit of the last 6 months");

    [Fact]
    public void A_visit_too_long_ago_can_be_mended_by_another() => NotMet(SixMonths, Record(A.Visit("2025-08-01")), because: "the last visit on record is of August 1, 2025").Ground!.CanBeMended.ShouldBeTrue();

    [Fact]
    public void A_note_without_a_date_is_asked_for_it() => NotDocumented(SixMonths, Record() with { Documents = [A.Document("face-to-face", "Evaluation", "2026-08-01") with { Date = null }] }, asking: "Enter the date of Evaluation");

    [Fact]
    public void Telehealth_counts_unless_the_patient_must_be_there()
    {
        var brief = Record(A.Visit("2026-10-01") with { What = new Concept("Telehealth sleep visit") });

        Met(SixMonths, brief);
        NotDocumented("visit: { kinds: [face-to-face], within: P6M, in-person: true }", brief);
        Met("visit: { kinds: [face-to-face], within: P6M, in-person: true }", Record(A.Visit("2026-10-01")));
    }

    [Fact]
    public void Before_the_order_is_before_its_date_and_one_not_yet_written_is_written_today()
    {
        const string kind = "visit: { kinds: [face-to-face], within: P6M, before: order }";

        Met(kind, Record(A.Visit("2026-10-01")));
        Met(kind, Record(A.Visit("2026-10-01")) with { Order = new() { Date = A.Date("2026-10-01") } });
        NotMet(kind, Record(A.Visit("2026-10-02")) with { Order = new() { Date = A.Date("2026-10-01") } });
    }

    [Fact]
    public void Before_a_document_is_before_the_first_of_its_kind()
    {
        const string kind = "visit: { before: { document: sleep-study } }";
        var studies = new[] { A.Document("sleep-study", "First", "2026-03-02"), A.Document("sleep-study", "Second", "2026-09-02") };

        Met(kind, Record(A.Visit("2026-02-20")) with { Documents = studies });
        NotMet(kind, Record(A.Visit("2026-05-20")) with { Documents = studies });
        NotDocumented(kind, Record(A.Visit("2026-02-20")), asking: "Attach the sleep study with its date");
    }

    [Fact]
    public void The_words_must_stand_in_it()
    {
        Met("visit: { words: [sleep] }", Record(A.Visit("2026-10-01")));
        NotDocumented("visit: { words: [cardiology] }", Record(A.Visit("2026-10-01")));
    }
}
