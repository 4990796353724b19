using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Reading;

public sealed class RewordingTests
{
    private static readonly Brief Brief = A.Brief();

    private static readonly Letter Letter = new()
    {
        Purpose = Purpose.PriorAuthorization,
        Title = "Letter of medical necessity",
        Sections =
        [
            new Section
            {
                Id = SectionIds.Status,
                Statements =
                [
                    new Statement { Text = "The AHI was 32 events/hour.", Role = Role.Fact, Facts = ["Observation/ahi"], Slot = "status.result[0]", Layout = Layout.Paragraph },
                    new Statement { Text = "She falls asleep while driving.", Role = Role.Fact, Facts = ["brief:function[0]"], Slot = "status.function[0]" },
                ],
            },
        ],
        Facts = [BriefFacts.Of(Brief).Find("Observation/ahi")!, BriefFacts.Of(Brief).Find("brief:function[0]")!],
    };

    [Fact]
    public void A_persons_words_take_the_place_and_its_slot()
    {
        var reworded = Rewording.Apply(Letter, SectionIds.Status, 0, "Her sleep apnea is severe. It is dangerous.", Brief).Find(SectionIds.Status)!.Statements;
        reworded.Select(statement => statement.Text).ShouldBe(["Her sleep apnea is severe.", "It is dangerous.", "She falls asleep while driving."]);
        reworded.Select(statement => statement.Slot).ShouldBe(["status.result[0]", null, "status.function[0]"]);
        reworded.Select(statement => statement.Author).ShouldBe([Author.Clinician, Author.Clinician, Author.Composer]);
        reworded.Select(statement => statement.Layout).ShouldBe([Layout.Paragraph, Layout.Sentence, Layout.Sentence]);
    }

    [Fact]
    public void They_are_linked_anew()
    {
        var reworded = Rewording.Apply(Letter, SectionIds.Status, 1, "She has obstructive sleep apnea.", Brief);
        reworded.Find(SectionIds.Status)!.Statements[1].Facts.ShouldBe(["brief:diagnoses[0]", "Condition/osa"]);
        reworded.Facts.Select(fact => fact.Id).ShouldBe(["Observation/ahi", "brief:diagnoses[0]", "Condition/osa"]);
    }

    [Fact]
    public void Empty_words_remove_the_statement_and_its_facts()
    {
        var reworded = Rewording.Apply(Letter, SectionIds.Status, 0, "  ", Brief);
        reworded.Statements.Select(statement => statement.Text).ShouldBe(["She falls asleep while driving."]);
        reworded.Facts.Select(fact => fact.Id).ShouldBe(["brief:function[0]"]);
    }

    [Fact]
    public void A_sentence_may_be_put_behind_another_or_first()
    {
        Rewording.InsertAfter(Letter, SectionIds.Status, 0, "It is severe.", Brief).Statements.Select(statement => statement.Text)
            .ShouldBe(["The AHI was 32 events/hour.", "It is severe.", "She falls asleep while driving."]);
        Rewording.InsertAfter(Letter, SectionIds.Status, -1, "It is severe.", Brief).Statements.First().Text.ShouldBe("It is severe.");
    }

    [Fact]
    public void A_clinical_sentence_that_nothing_proves_is_a_fact_without_facts()
    {
        var own = Rewording.Apply(Letter, SectionIds.Status, 0, "Her ferritin was 9 ng/mL.", Brief).Statements.First();
        own.Role.ShouldBe(Role.Fact);
        own.Facts.ShouldBeEmpty();
    }

    [Fact]
    public void A_statement_that_is_not_there_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Rewording.Apply(Letter, SectionIds.Status, 2, "x", Brief));
}
