using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Attachments;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Attachments;

public sealed class FactsAreCorroboratedTests : CheckTests<FactsAreCorroborated>
{
    public override Example Wrong => Example.Of("clinical facts of which the record shows few", Medicare() with { Chart = Charts.Chart.Empty, Documents = [A.Document("order", "Written order", "2026-11-01")] });

    public override Example Right => Example.Of("all facts in chart or note", Medicare());

    [Fact]
    public void A_letter_with_an_order_alone_has_no_record() => Flags(Medicare() with { Documents = [A.Document("order", "Written order", "2026-11-01"), A.Document("supplier-statement", "Supplier's statement", "2026-11-01")] }, saying: "No page of the medical record");

    [Fact]
    public void Few_of_many_statements_block()
    {
        var letter = A.LetterOf(
            Medicare(),
            "She has obstructive sleep apnea (G47.33).",
            "She was admitted for pneumonia. She underwent a tonsillectomy. Her examination showed a crowded airway. She reported chest pain. She developed swelling of the legs.");
        Flags(Medicare(), letter, saying: "Only 1 of 6");
    }

    [Fact]
    public void One_statement_left_over_is_pointed_at()
    {
        var letter = A.LetterSaying("Her examination in this clinic showed a crowded airway.", Medicare());
        Passes(Medicare());
        Flags(Medicare(), A.LetterFor(Medicare()) is var clean ? clean with { Sections = [.. clean.Sections.Select(section => section.Id == SectionIds.Status ? section with { Statements = [.. section.Statements, Unshown()] } : section)] } : letter, quoting: Unshown().Text);
    }

    [Fact]
    public void The_composed_letter_of_a_clean_case_passes() => Passes(Medicare(), MedNec.Engine.Composing.Composer.Standard.Compose(Medicare()));

    [Fact]
    public void A_typed_letter_of_a_clean_case_passes() => Passes(Medicare(), A.LetterFor(Medicare()));

    [Fact]
    public void A_visit_note_shows_trials_and_limits() => Passes(Medicare() with { Chart = A.Chart(), Documents = [A.Document("progress-note", "Note", "2026-10-30"), A.Document("sleep-study", "Study", "2026-09-02")] });

    [Fact]
    public void The_second_sentence_of_a_quotation_is_shown_by_the_report_it_quotes()
    {
        var report = A.Fact("Report/psg", FactKind.Report, "Sleep study", "2026-09-02") with { Finding = "AHI 32 events/hour. Central events fewer than 5% of the total." };
        var brief = Medicare() with { Chart = A.Chart() with { Facts = [.. A.Chart().Facts, report] } };
        Passes(brief, WithUnlinked(brief, "Central events fewer than 5% of the total.”"));
    }

    [Fact]
    public void A_value_of_its_day_is_shown_whatever_the_result_is_called()
    {
        var result = A.Fact("Observation/fev1pp", FactKind.Result, "Forced expiratory volume, predicted", "2026-08-18") with { Value = new Measure(41, "%") };
        var brief = Medicare() with { Chart = A.Chart() with { Facts = [.. A.Chart().Facts, result] } };
        Passes(brief, WithUnlinked(brief, "The FEV1 was 41% on August 18, 2026."));
        Flags(brief, WithUnlinked(brief, "The FEV1 was 51% on August 18, 2026."), quoting: "The FEV1 was 51% on August 18, 2026.");
    }

    private static Letter WithUnlinked(Brief brief, string sentence)
    {
        var clean = A.LetterFor(brief);
        return clean with { Sections = [.. clean.Sections.Select(section => section.Id == SectionIds.Status ? section with { Statements = [.. section.Statements, Unshown() with { Text = sentence }] } : section)] };
    }

    [Fact]
    public void Commercial_payers_do_not_ask() => DoesNotApply(A.Brief());

    [Fact]
    public void An_unknown_line_needs_a_person() => NeedsPerson(A.Brief() with { Coverage = A.Coverage() with { Line = null } });

    private static Statement Unshown() => new() { Text = "Her examination in this clinic showed a crowded airway.", Role = Role.Fact, Author = Author.File };

    private static Brief Medicare() => A.Brief() with { Coverage = A.Medicare() };
}
