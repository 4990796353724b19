using MedNec.Engine.Checks.Attachments;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Attachments;

public sealed class ReferencedIsAttachedTests : CheckTests<ReferencedIsAttached>
{
    private static readonly Brief WithMri = A.Brief() with { Documents = [.. A.Brief().Documents, A.Document("imaging", "MRI report, cervical spine", "2026-09-14")] };

    public override Example Wrong => Example.Saying("See attached MRI for the narrowing.");

    public override Example Right => new("\"See attached MRI report dated September 14, 2026\"", WithMri, A.LetterSaying("See attached MRI report dated September 14, 2026 for the narrowing.", WithMri));

    [Theory]
    [InlineData("Her HbA1c was 9.1% (lab report enclosed).", "lab report enclosed")]
    [InlineData("The attached operative report shows it.", "attached operative report")]
    public void What_does_not_go_with_the_letter_blocks(string sentence, string quote) => Flags(A.LetterSaying(sentence), quoting: quote);

    [Fact]
    public void Another_date_blocks_and_is_put_right() =>
        Flags(WithMri, A.LetterSaying("See attached MRI report dated September 4, 2026 for the narrowing.", WithMri), quoting: "September 4, 2026", fixing: "September 14, 2026");

    [Fact]
    public void Enclosures_that_do_not_exist_block() =>
        Flags(A.Brief() with { Documents = [] }, A.LetterFor(A.Brief()), saying: "none goes with the letter");

    [Theory]
    [InlineData("The sleep study is enclosed.")]
    [InlineData("Her AHI was 32 events/hour (polysomnography enclosed).")]
    [InlineData("Supporting documentation is attached.")]
    [InlineData("The mask is attached to the device with a hose.")]
    [InlineData("See below for the terms.")]
    [InlineData("She is attached to her work.")]
    public void What_goes_with_the_letter_and_what_is_no_document_pass(string sentence) => Passes(A.LetterSaying(sentence));
}
