using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Composing;

public sealed class CompleteBriefTests
{
    [Fact]
    public void The_request_and_who_makes_it_stand_in_the_first_two_sentences()
    {
        var opening = Composer.Standard.Compose(A.Brief()).Find(SectionIds.Opening)!.Statements;
        opening[0].Text.ShouldBe("I am writing on behalf of my patient, Maria T. Ortiz, to request prior authorization of a CPAP device (HCPCS E0601) for obstructive sleep apnea (ICD-10-CM G47.33).");
        opening[1].Text.ShouldBe("I am a sleep medicine physician and have treated her since February 2024.");
    }

    [Fact]
    public void The_parts_stand_in_the_order_of_argument() =>
        Composer.Standard.Compose(A.Brief()).Sections.Select(section => section.Id).ShouldBe(
        [
            SectionIds.Letterhead, SectionIds.Date, SectionIds.Recipient, SectionIds.Reference, SectionIds.Salutation, SectionIds.Opening, SectionIds.Diagnosis, SectionIds.Treatments, SectionIds.Status,
            SectionIds.Request, SectionIds.Outcomes, SectionIds.Consequences, SectionIds.Closing, SectionIds.Signature, SectionIds.Enclosures,
        ]);

    [Fact]
    public void The_same_brief_gives_the_same_letter() =>
        System.Text.Json.JsonSerializer.Serialize(Composer.Standard.Compose(A.Brief()), LetterJson.Default.Letter)
            .ShouldBe(System.Text.Json.JsonSerializer.Serialize(Composer.Standard.Compose(A.Brief()), LetterJson.Default.Letter));

    [Fact]
    public void A_letter_lists_exactly_the_facts_it_stands_on_in_the_order_of_their_first_use()
    {
        var letter = Composer.Standard.Compose(A.Brief());
        letter.Facts.Select(fact => fact.Id).ShouldBe(letter.Statements.SelectMany(statement => statement.Facts).Distinct());
    }
}
