using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Treatments;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Treatments;

public sealed class TreatmentsAreInTheRecordTests : CheckTests<TreatmentsAreInTheRecord>
{
    public override Example Wrong => Example.Of("methotrexate, no record", Tried(Of("Methotrexate 15 mg weekly", "2026-01-10", "2026-04-02")));

    public override Example Right => Example.Of("dispense record attached", Tried(Of("Methotrexate 15 mg weekly", "2026-01-10", "2026-04-02")) with { Documents = [A.Document("other", "Pharmacy dispense record", "2026-04-10")] });

    [Fact]
    public void The_drug_is_named() => Flags(Wrong.Brief, saying: "No record shows methotrexate 15 mg weekly");

    [Fact]
    public void Therapy_that_no_record_shows_is_flagged() => Flags(Tried(Of("Physical therapy", "2026-06-01", "2026-07-20")), saying: "No record shows physical therapy");

    [Fact]
    public void A_drug_recorded_in_another_year_is_flagged() => Flags(Tried(Of("Naproxen 500 mg", "2023-01-10", "2023-04-02")), saying: "from January 10, 2023 to April 2, 2023; the chart shows it from July 1, 2026");

    [Theory]
    [InlineData("She tried methotrexate for 12 weeks without relief.")]
    [InlineData("Methotrexate was stopped because it failed.")]
    public void A_drug_that_only_the_letter_says_was_tried_is_flagged(string sentence) =>
        Flags(Tried(Of("Naproxen 500 mg", "2026-07-01", "2026-08-01")), A.LetterSaying(sentence, Tried(Of("Naproxen 500 mg", "2026-07-01", "2026-08-01"))), saying: "no record shows it");

    [Theory]
    [InlineData("Naproxen 500 mg twice daily", "2026-07-01", "2026-09-01")]
    [InlineData("Aleve", "2026-07", "2026-09")]
    [InlineData("NSAIDs", "2026", null)]
    [InlineData("Anti-inflammatory naproxen", "2026-07-20", "2026-10-01")]
    [InlineData("Cervical epidural injection", "2026-05-02", "2026-05-02")]
    public void The_chart_s_brand_class_and_months_agree(string treatment, string from, string? to) => Passes(Tried(Of(treatment, from, to)));

    [Fact]
    public void A_therapist_s_note_shows_therapy() => Passes(Tried(Of("PT", "2026-06-01", "2026-07-20")) with { Documents = [A.Document("therapy-note", "Discharge summary", "2026-07-20")] });

    [Fact]
    public void A_page_that_names_the_drug_shows_it() =>
        Passes(Tried(Of("Methotrexate 15 mg", "2026-01-10", null)) with { Documents = [A.Document("progress-note", "Note", "2026-04-10") with { Pages = [new() { Number = 1, Text = "MTX: methotrexate 15 mg weekly since January." }] }] });

    [Fact]
    public void An_alternative_is_not_said_to_be_tried()
    {
        var brief = Tried(Of("Naproxen 500 mg", "2026-07-01", "2026-08-01"));
        Passes(brief, A.LetterSaying("Methotrexate is the alternative that the plan prefers; it would not help.", brief));
    }

    [Fact]
    public void A_chart_without_treatments_needs_a_person() => NeedsPerson(A.Brief());

    [Fact]
    public void What_leaves_no_record_needs_a_person() => NeedsPerson(Tried(Of("Compression sleeve", "2026-01-01", null)));

    [Fact]
    public void Nothing_tried_nothing_to_compare() => DoesNotApply(A.Brief() with { Trials = [] });

    private static Trial Of(string treatment, string from, string? to) => new() { Treatment = treatment, Start = A.Date(from), End = to is null ? null : A.Date(to), Outcome = TrialOutcome.Failed, Detail = "pain 7 of 10 before and after" };

    private static Brief Tried(params Trial[] trials) => A.Brief() with
    {
        Trials = trials,
        Chart = A.Chart() with
        {
            Facts =
            [
                .. A.Chart().Facts,
                A.Fact("MedicationRequest/naproxen", FactKind.Medication, "Naproxen 500 mg oral tablet", "2026-07-01") with { End = A.Date("2026-09-01") },
                A.Fact("Procedure/injection", FactKind.Procedure, "Epidural steroid injection, C6-C7", "2026-05-02"),
            ],
        },
    };
}
