using MedNec.Engine.Checks;
using MedNec.Engine.Checks.Privacy;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;
using MedNec.Testing;
using Shouldly;

namespace MedNec.Engine.Tests.Checks.Privacy;

public sealed class SensitiveDataBelongsTests : CheckTests<SensitiveDataBelongs>
{
    public override Example Wrong => Example.Of("an HIV result in the packet for a knee brace", Brace(A.Document("lab", "HIV test result", "2026-09-01")));

    public override Example Right => Example.Of("the result removed", Brace());

    [Fact]
    public void The_label_tells() => Flags(Brace(A.Document("lab", "Laboratory results", "2026-09-01") with { Labels = ["hiv"] }), saying: "HIV information");

    [Fact]
    public void The_page_tells() => Flags(Brace(A.Document("lab", "Laboratory results", "2026-09-01") with { Pages = [new DocumentPage { Text = "BRCA1 germline variant" }] }), saying: "genetic information");

    [Theory]
    [InlineData("She is HIV positive.", "HIV")]
    [InlineData("She had an abortion in 2019.", "abortion")]
    [InlineData("Genetic testing showed a carrier state.", "Genetic testing")]
    [InlineData("She was treated for chlamydia in 2024.", "chlamydia")]
    public void The_letter_s_own_words_count(string sentence, string words) => Flags(A.LetterSaying(sentence), quoting: words);

    [Fact]
    public void Where_the_state_wants_a_release_it_blocks_and_says_to_confirm()
    {
        var brief = Brace(A.Document("lab", "HIV test result", "2026-09-01"));
        var finding = new SensitiveDataBelongs().Run(new LetterReading(A.LetterFor(brief), brief), brief).ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Blocker);
        finding.Message.ShouldContain("Confirm with the payer.");
    }

    [Fact]
    public void A_written_release_lets_it_go() =>
        Passes(Brace(A.Document("lab", "HIV test result", "2026-09-01") with { Consent = new Consent { Kind = "state release", SignedOn = A.Date("2026-10-01") } }));

    [Fact]
    public void A_request_about_it_may_speak_of_it()
    {
        var brief = A.BriefFor(A.Injection()) with { Diagnoses = [new Letters.Diagnosis { Code = "B20", Text = "Human immunodeficiency virus [HIV] disease", Onset = A.Date("2019-03") }] };
        Passes(brief, A.LetterSaying("Her HIV viral load is suppressed.", brief));
    }

    [Fact]
    public void Hearing_aids_and_visual_aids_are_none() => Passes(A.LetterSaying("She wears hearing aids and uses visual aids."));

    [Fact]
    public void A_clean_letter_passes() => Passes(A.Brief());

    private static Brief Brace(params AttachedDocument[] more) => A.BriefFor(A.Cpap() with { Code = "L1832", Name = "Knee brace" }) with { Documents = [A.Document("progress-note", "Note", "2026-10-30"), .. more] };
}
