using MedNec.Engine.Charts;
using MedNec.Engine.Checks;
using MedNec.Engine.Checks.Consistency;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Consistency;

public sealed class NumbersEqualTheSourceTests : CheckTests<NumbersEqualTheSource>
{
    private static readonly Brief Diabetes = A.Brief() with
    {
        Chart = A.Chart() with
        {
            Facts =
            [
                .. A.Chart().Facts,
                A.Fact("Observation/a1c-old", FactKind.Result, "Hemoglobin A1c", "2025-10-02") with { Value = new Measure(8.4m, "%") },
                A.Fact("Observation/a1c", FactKind.Result, "Hemoglobin A1c", "2026-10-02") with { Value = new Measure(9.1m, "%") },
                A.Fact("Observation/phq", FactKind.Result, "PHQ-9 score", "2026-10-02") with { Value = new Measure(21, "{score}") },
                A.Fact("Observation/sbp", FactKind.Result, "Systolic blood pressure", "2026-10-02") with { Value = new Measure(118, "mm[Hg]") },
                A.Fact("Observation/dbp", FactKind.Result, "Diastolic blood pressure", "2026-10-02") with { Value = new Measure(76, "mm[Hg]") },
                A.Fact("Observation/bmi", FactKind.Result, "Body mass index", "2026-10-02") with { Value = new Measure(31.7832m, "kg/m2") },
            ],
        },
        Trials = [.. A.Brief().Trials, new Trial { Treatment = "Losartan 100 mg daily", Start = A.Date("2025-12-09"), End = A.Date("2026-03-09"), Outcome = TrialOutcome.Failed, Detail = "no effect" }],
    };

    public override Example Wrong => new("HbA1c 9.7 vs 9.1", Diabetes, Saying("HbA1c was 9.7% on October 2, 2026."));

    public override Example Right => new("HbA1c 9.1 %", Diabetes, Saying("HbA1c was 9.1% on October 2, 2026."));

    [Theory]
    [InlineData("HbA1c was 9.7% on October 2, 2026.", "9.7%", "9.1%")]
    [InlineData("HbA1c was 9.1% on October 2, 2025.", "9.1%", "8.4%")]
    [InlineData("The AHI was 23 events per hour.", "23 events per hour", "32 events per hour")]
    [InlineData("Her PHQ-9 score on October 2, 2026 was 12.", "12", "21")]
    [InlineData("Polysomnography was done on September 12, 2026.", "September 12, 2026", "September 2, 2026")]
    [InlineData("Oral appliance, January 10, 2026 to April 12, 2026: failed.", "April 12, 2026", "April 2, 2026")]
    [InlineData("She has had obstructive sleep apnea since 2019.", "2019", "March 2024")]
    public void What_differs_from_the_record_blocks_and_is_put_right(string sentence, string quote, string fix) =>
        Flags(Diabetes, Saying(sentence), quoting: quote, fixing: fix);

    [Theory]
    [InlineData("Her blood pressure was 128/76 mmHg.", "118/76 mmHg")]
    [InlineData("Losartan 50 mg daily did not help.", "100 mg")]
    public void What_differs_is_named_beside_what_is_right(string sentence, string right) => Flags(Diabetes, Saying(sentence), saying: right);

    [Theory]
    [InlineData("Her ferritin was 9 ng/mL.", "9 ng/mL")]
    [InlineData("Her sleep apnea was reviewed on July 7, 2026.", "July 7, 2026")]
    public void What_no_record_has_is_looked_at(string sentence, string quote)
    {
        var reading = new LetterReading(Saying(sentence), Diabetes);
        var finding = new NumbersEqualTheSource().Run(reading, Diabetes).ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Where!.Quote.ShouldBe(quote);
    }

    [Theory]
    [InlineData("HbA1c rose from 8.4% on October 2, 2025 to 9.1% on October 2, 2026.")]
    [InlineData("HbA1c was 9.1%.")]
    [InlineData("Her blood pressure was 118/76 mmHg and her BMI 31.8 kg/m2.")]
    [InlineData("The goal is an HbA1c below 7%.")]
    [InlineData("The policy requires an AHI of 15 events per hour.")]
    [InlineData("A repeat home test showed an AHI of 29 events/hour.")]
    [InlineData("Her PHQ-9 score was 21 after 12 weeks and 3 visits.")]
    [InlineData("She is seen every 3 months for 20 minutes and walks 40 feet.")]
    [InlineData("Losartan 100 mg daily did not help.")]
    [InlineData("The device is needed from December 1, 2026 through November 30, 2027.")]
    [InlineData("Sleep studies of 2004 and 2011 (Smith et al. 2012) found 20 events/hour in patients with mild disease.")]
    public void What_the_record_gives_and_what_is_no_finding_pass(string sentence) => Passes(Diabetes, Saying(sentence));

    private static Letter Saying(string sentence) => A.LetterSaying(sentence, Diabetes);
}
