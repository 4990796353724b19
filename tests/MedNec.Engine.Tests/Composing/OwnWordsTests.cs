using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Composing;

public sealed class OwnWordsTests
{
    private static Letter With(string slot, string text) => Written.Letter(A.Brief() with { Wording = [new OwnWords { Slot = slot, Text = text }] });

    [Fact]
    public void A_clinicians_sentence_takes_the_place_of_the_composed_one_with_the_facts_it_speaks_of()
    {
        var statement = With("treatments.trial[0]", "The oral appliance, worn from January 10, 2026, failed.").Find(SectionIds.Treatments)!.Statements.ShouldHaveSingleItem();
        (statement.Text, statement.Author, statement.Slot).ShouldBe(("The oral appliance, worn from January 10, 2026, failed.", Author.Clinician, "treatments.trial[0]"));
        statement.Facts.ShouldContain("brief:trials[0]");
    }

    [Fact]
    public void An_empty_text_leaves_the_sentence_out() => With("closing.thanks", "").Statements.ShouldNotContain(statement => statement.Slot == "closing.thanks");

    [Fact]
    public void A_sentence_in_place_of_a_gap_fills_it() =>
        Written.Letter(A.Brief() with { Risks = [], Wording = [new OwnWords { Slot = "consequences.risks", Text = "Untreated apnea raises her risk of stroke." }] })
            .Find(SectionIds.Consequences)!.Statements.ShouldHaveSingleItem().Gap.ShouldBeNull();

    [Fact]
    public void A_sentence_at_a_place_of_the_clinicians_own_naming_is_added_to_its_part() =>
        With("consequences.note", "She drives a school bus.").Find(SectionIds.Consequences)!.Statements[^1].Text.ShouldBe("She drives a school bus.");

    [Fact]
    public void A_sentence_about_a_trial_goes_when_the_trial_goes() =>
        Written.Text(Written.Letter(A.Brief() with { Trials = [], Wording = [new OwnWords { Slot = "treatments.trial[0]", Text = "The oral appliance failed." }] })).ShouldNotContain("appliance failed");

    [Fact]
    public void The_clinicians_words_go_before_the_clinics() =>
        new MedNec.Engine.Composing.Composer(MedNec.Engine.Composing.Phrasebook.Standard, MedNec.Engine.Composing.Phrasebook.Read("slots:\n  closing.thanks: From the clinic.\n", "clinic.yaml"))
            .Compose(A.Brief() with { Wording = [new OwnWords { Slot = "closing.thanks", Text = "From me." }] }).Statements.Single(statement => statement.Slot == "closing.thanks").Text.ShouldBe("From me.");

    [Fact]
    public void An_answer_in_the_clinicians_words_stands_alone()
    {
        var request = Written.Complete(Purpose.InformationRequest);
        var answers = Written.Letter(request with { Wording = [new OwnWords { Slot = "answers.own[1]", Text = "One appliance was tried." }] }).Find(SectionIds.Answers)!.Statements;
        answers.Where(statement => statement.Slot!.EndsWith("[1]", StringComparison.Ordinal)).Select(statement => statement.Text).ShouldBe(["You asked: “Which treatments were tried?”", "One appliance was tried."]);
    }
}
