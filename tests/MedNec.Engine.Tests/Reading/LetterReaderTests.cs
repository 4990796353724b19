using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Reading;

public sealed class LetterReaderTests
{
    private static readonly Letter Typed = A.LetterFor(A.Brief());

    [Theory]
    [InlineData(SectionIds.Letterhead, "Lakeside Sleep Medicine")]
    [InlineData(SectionIds.Date, "November 20, 2026")]
    [InlineData(SectionIds.Recipient, "Acme Health")]
    [InlineData(SectionIds.Recipient, "Attn: Prior Authorization")]
    [InlineData(SectionIds.Reference, "Re: prior authorization of CPAP device (HCPCS E0601)")]
    [InlineData(SectionIds.Reference, "Member ID: AHC204417")]
    [InlineData(SectionIds.Salutation, "Dear Medical Director:")]
    [InlineData(SectionIds.Opening, "I am writing to request prior authorization of CPAP device (HCPCS E0601) for my patient, Maria T. Ortiz.")]
    [InlineData(SectionIds.Opening, "I have treated this patient as the sleep medicine physician since February 2024.")]
    [InlineData(SectionIds.Diagnosis, "The patient has obstructive sleep apnea (G47.33), diagnosed in March 2024.")]
    [InlineData(SectionIds.Treatments, "Oral appliance, January 10, 2026 to April 2, 2026: failed, worn nightly for 12 weeks; repeat home test showed an AHI of 29 events/hour.")]
    [InlineData(SectionIds.Status, "Falls asleep while driving; stopped driving in May 2026.")]
    [InlineData(SectionIds.Outcomes, "The goal is AHI < 5 events/hour by February 28, 2027.")]
    [InlineData(SectionIds.Consequences, "Without it the patient faces motor vehicle crash from daytime sleepiness.")]
    [InlineData(SectionIds.Closing, "For a peer-to-peer call I can be reached at 555-0142, weekdays 12:00 to 1:00 p.m.")]
    [InlineData(SectionIds.Signature, "Sincerely,")]
    [InlineData(SectionIds.Signature, "Hana Lee, MD")]
    [InlineData(SectionIds.Enclosures, "Polysomnography, 09/02/2026")]
    public void Each_sentence_stands_in_its_part(string part, string sentence) =>
        Typed.Find(part).ShouldNotBeNull().Statements.Select(statement => statement.Text).ShouldContain(sentence);

    [Fact]
    public void Nothing_is_left_out_and_nothing_added()
    {
        (WrittenBlockKind Kind, string Text)[] blocks =
        [
            (WrittenBlockKind.Line, "Lakeside Sleep Medicine"), (WrittenBlockKind.Line, "November 20, 2026"), (WrittenBlockKind.Heading, "What is this?"), (WrittenBlockKind.Line, "Acme Health"),
            (WrittenBlockKind.Line, "Re: Maria T. Ortiz"), (WrittenBlockKind.Line, "Dear Dr. Patel:"), (WrittenBlockKind.Paragraph, "I write. I ask."), (WrittenBlockKind.Heading, "History"),
            (WrittenBlockKind.Bullet, "One. Two."), (WrittenBlockKind.Heading, "Background"), (WrittenBlockKind.Paragraph, "Three."), (WrittenBlockKind.Heading, "Moon"), (WrittenBlockKind.Heading, "Stars"),
            (WrittenBlockKind.Line, "Sincerely,"), (WrittenBlockKind.Line, "Hana Lee, MD"), (WrittenBlockKind.Heading, "Enclosures"), (WrittenBlockKind.Bullet, "Polysomnography"), (WrittenBlockKind.Paragraph, "The end."),
        ];
        var letter = Read(blocks);
        letter.Sections.SelectMany(section => new[] { section.Heading }.Concat(section.Statements.Select(statement => statement.Text))).OfType<string>().SelectMany(text => text.Split(' '))
            .Order(StringComparer.Ordinal).ShouldBe(blocks.SelectMany(block => block.Text.Split(' ')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_words_are_the_files() => Typed.Statements.ShouldAllBe(statement => statement.Author == Author.File && statement.Slot == null);

    [Theory]
    [InlineData("The patient has obstructive sleep apnea (G47.33), diagnosed in March 2024.", Role.Fact, "brief:diagnoses[0]", "Condition/osa")]
    [InlineData("Apnea hypopnea index on September 2, 2026: 32 events/hour.", Role.Fact, "Observation/ahi")]
    [InlineData("Date of birth: 04/12/1979", Role.Fact, "brief:patient.birthDate")]
    [InlineData("Member ID: AHC204417", Role.Fact, "brief:coverage")]
    [InlineData("Thank you for your review.", Role.Courtesy)]
    [InlineData("Positive airway pressure is what keeps the airway open.", Role.Argument)]
    [InlineData("Her ferritin was 9 ng/mL.", Role.Fact)]
    public void A_sentence_has_a_role_and_its_facts(string sentence, Role role, params string[] facts)
    {
        var letter = A.LetterSaying(sentence);
        var read = letter.Statements.First(statement => statement.Text == sentence);
        read.Role.ShouldBe(role);
        foreach (var fact in facts)
        {
            read.Facts.ShouldContain(fact);
        }

        if (facts.Length == 0)
        {
            read.Facts.ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_letter_lists_each_fact_it_stands_on_once() =>
        Typed.Facts.Select(fact => fact.Id).ShouldBe(Typed.Statements.SelectMany(statement => statement.Facts).Distinct());

    [Fact]
    public void Layouts_are_kept()
    {
        Typed.Find(SectionIds.Reference)!.Statements[^1].Layout.ShouldBe(Layout.Field);
        Typed.Find(SectionIds.Opening)!.Statements.Select(statement => statement.Layout).ShouldBe([Layout.Paragraph, Layout.Sentence]);
        Typed.Find(SectionIds.Enclosures)!.Statements.ShouldAllBe(statement => statement.Layout == Layout.Bullet);
        Typed.Find(SectionIds.Letterhead)!.Statements.ShouldAllBe(statement => statement.Layout == Layout.Line);
    }

    [Fact]
    public void Text_under_no_heading_we_know_is_body()
    {
        var letter = A.Letter("She sleeps badly. He says so too.", "It has been so for years.");
        letter.Sections.Select(section => section.Id).ShouldBe([SectionIds.Body]);
        letter.Statements.Select(statement => statement.Text).ShouldBe(["She sleeps badly.", "He says so too.", "It has been so for years."]);
    }

    [Fact]
    public void A_heading_we_do_not_know_keeps_its_words()
    {
        var letter = Read((WrittenBlockKind.Line, "Dear Reviewer:"), (WrittenBlockKind.Paragraph, "I write about Ms. Ortiz."), (WrittenBlockKind.Heading, "Moon phase"), (WrittenBlockKind.Paragraph, "It is waning."));
        letter.Find(SectionIds.Body).ShouldNotBeNull().Heading.ShouldBe("Moon phase");
        letter.Find(SectionIds.Opening).ShouldNotBeNull().Statements.Count.ShouldBe(1);
    }

    [Fact]
    public void A_letter_without_a_date_line_still_has_an_addressee()
    {
        var letter = Read((WrittenBlockKind.Line, "Lakeside Sleep Medicine"), (WrittenBlockKind.Line, "Acme Health"), (WrittenBlockKind.Line, "Attn: Appeals"), (WrittenBlockKind.Line, "RE: Maria Ortiz"), (WrittenBlockKind.Line, "To Whom It May Concern:"));
        letter.Sections.Select(section => section.Id).ShouldBe([SectionIds.Letterhead, SectionIds.Recipient, SectionIds.Reference, SectionIds.Salutation]);
    }

    [Fact]
    public void A_heading_may_run_into_its_paragraph()
    {
        var letter = Read((WrittenBlockKind.Line, "Dear Reviewer:"), (WrittenBlockKind.Paragraph, "I write about Ms. Ortiz."), (WrittenBlockKind.Paragraph, "Treatment history: An oral appliance failed in April 2026."));
        letter.Find(SectionIds.Treatments).ShouldNotBeNull().Statements[0].Text.ShouldStartWith("Treatment history: An oral");
    }

    private static Letter Read(params (WrittenBlockKind Kind, string Text)[] blocks) =>
        LetterReader.Read(new WrittenLetter([.. blocks.Select(block => new WrittenBlock(block.Kind, block.Text))]), A.Brief());
}
