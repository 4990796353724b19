using MedNec.Engine.Checks.Language;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Language;

public sealed class AbbreviationsAreExpandedTests : CheckTests<AbbreviationsAreExpanded>
{
    public override Example Wrong => Example.Saying("She is s/p ACDF w/ HNP.");

    public override Example Right => Example.Saying("She is seen after anterior cervical discectomy and fusion (ACDF) for a herniated disc; the ACDF healed.");

    [Theory]
    [InlineData("She is s/p fusion.", "s/p", "after")]
    [InlineData("Apnea w/ desaturation.", "w/", "with")]
    [InlineData("Apnea w/o desaturation.", "w/o", "without")]
    [InlineData("She has h/o asthma.", "h/o", "history of")]
    [InlineData("The MRI shows an HNP at L4-L5.", "HNP", "herniated nucleus pulposus (HNP)")]
    [InlineData("She had an ACDF in 2019.", "ACDF", "anterior cervical discectomy and fusion (ACDF)")]
    [InlineData("The exam was WNL.", "WNL", "within normal limits (WNL)")]
    [InlineData("Her hx is long.", "hx", "history")]
    public void Shorthand_is_written_out(string sentence, string quoting, string fixing) => Flags(A.LetterSaying(sentence), quoting: quoting, fixing: fixing);

    [Theory]
    [InlineData("The QZTV score was 12.", "QZTV")]
    [InlineData("Three ACDFs were done.", "ACDFs")]
    [InlineData("Her tx began in May 2026.", "tx")]
    public void Where_the_meaning_is_not_certain_nothing_is_put_in_its_place(string sentence, string quoting) => Flags(A.LetterSaying(sentence), quoting: quoting, fixing: null);

    [Theory]
    [InlineData("The MRI, CT and EMG/NCS of May 2026 show it; the BMI is 31 and the AHI is 32 events/hour.")]
    [InlineData("The ACDF (anterior cervical discectomy and fusion) healed.")]
    [InlineData("The FDA approved it; see 21 CFR 314 and ICD-10-CM G47.33, HIPAA aside.")]
    [InlineData("CPAP therapy, PAP use and NSAIDs were tried.")]
    [InlineData("PHQ-9 and GAD-7 scores fell; the KOOS JR score rose.")]
    [InlineData("Grade III changes at C5-C6 and L4-L5 in Columbus, OH.")]
    [InlineData("THIS LETTER IS AN URGENT APPEAL OF THE DENIAL.")]
    [InlineData("The report states: “s/p ACDF, HNP at C6.”")]
    [InlineData("Hana Lee, MD, FAASM, and Ana Ruiz, PT, DPT, agree.")]
    public void What_every_reviewer_knows_passes(string sentence) => Passes(A.LetterSaying(sentence));

    [Fact]
    public void An_abbreviation_is_named_once()
    {
        var letter = A.LetterSaying("The HNP grew. The HNP is large. An HNP like this hurts.");
        new AbbreviationsAreExpanded().Run(new(letter, A.Brief()), A.Brief()).Count().ShouldBe(1);
    }

    [Fact]
    public void A_name_of_the_brief_is_no_abbreviation()
    {
        var brief = A.Brief() with { Clinic = A.Clinic() with { Name = "QZTV Sleep Clinic" } };
        Passes(brief, A.LetterSaying("QZTV Sleep Clinic treats her.", brief));
    }
}
