using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Composing;

public sealed class PhrasebookTests
{
    private static Letter With(string yaml, Brief? brief = null) => new Composer(Phrasebook.Standard, Phrasebook.Read(yaml, "clinic.yaml")).Compose(brief ?? A.Brief());

    [Fact]
    public void A_clinics_phrase_goes_before_the_standard_one_and_says_whose_it_is()
    {
        var statement = With("""
            slots:
              closing.thanks: "We thank {payer.name} for its review."
            """).Statements.Single(statement => statement.Slot == "closing.thanks");
        statement.Text.ShouldBe("We thank Acme Health for its review.");
        statement.Author.ShouldBe(Author.Clinic);
        statement.Facts.ShouldBe(["brief:coverage"]);
    }

    [Fact]
    public void Where_a_clinics_phrase_does_not_fit_the_standard_one_stands()
    {
        var statement = With("""
            slots:
              closing.thanks: "Fax your answer to {clinic.fax}."
            """, A.Brief() with { Clinic = A.Clinic() with { Fax = null } }).Statements.Single(statement => statement.Slot == "closing.thanks");
        (statement.Text, statement.Author).ShouldBe(("Thank you for your prompt review.", Author.Composer));
    }

    [Fact]
    public void A_clinics_phrase_can_be_for_a_situation()
    {
        const string book = """
            slots:
              treatments.trial:
                phrases:
                  - { say: "We gave {trial.treatment} a fair trial[ {trial.period}]; it failed.", when: failed }
            """;
        With(book).Find(SectionIds.Treatments)!.Statements[0].Text.ShouldBe("We gave oral appliance a fair trial from January 10, 2026 to April 2, 2026; it failed.");
        With(book, A.Brief() with { Trials = [new Trial { Treatment = "Oral appliance", Outcome = TrialOutcome.Partial }] }).Find(SectionIds.Treatments)!.Statements[0].Author.ShouldBe(Author.Composer);
    }

    [Theory]
    [InlineData("slots:\n  closing.thnaks: x\n", "clinic.yaml, line 2, closing.thnaks: there is no such place in a letter; did you mean \"closing.thanks\"?")]
    [InlineData("slots:\n  closing.thanks: Hello {payer.nmae}\n", "clinic.yaml, line 2, closing.thanks: no value is named {payer.nmae} here; did you mean {payer.name}?")]
    [InlineData("slots:\n  closing.thanks: About {trial.treatment}\n", "clinic.yaml, line 2, closing.thanks: {trial.treatment} is only known where the letter tells of one trial.")]
    [InlineData("slots:\n  closing.thanks:\n    - Call 555-0100\n", "clinic.yaml, line 3, closing.thanks: \"Call 555-0100\" holds a number; numbers come from the brief, so name the value, such as {clinician.phone}.")]
    [InlineData("slots:\n  closing.thanks: Hello {payer.name\n", "clinic.yaml, line 2, closing.thanks: \"{\" is opened and never closed.")]
    [InlineData("slots:\n  closing.thanks: Hello [{payer.name}\n", "clinic.yaml, line 2, closing.thanks: \"[\" is opened and never closed.")]
    [InlineData("slots:\n  closing.thanks: Hello }\n", "clinic.yaml, line 2, closing.thanks: \"}\" closes what was not opened.")]
    [InlineData("slots:\n  closing.thanks: Hello [dear]\n", "clinic.yaml, line 2, closing.thanks: a part in [brackets] must name a {value}, or it could never be left out.")]
    [InlineData("slots:\n  closing.thanks: \"\"\n", "clinic.yaml, line 2, closing.thanks: the phrase is empty; leave the place out instead.")]
    [InlineData("slots:\n  closing.thanks:\n    phrases:\n      - { say: Hi, when: apeal }\n", "clinic.yaml, line 4, closing.thanks: \"when: apeal\" is no situation we know; did you mean \"appeal\"?")]
    [InlineData("slots:\n  closing.thanks:\n    role: fact\n    phrases: [Hi]\n", "clinic.yaml, line 3, closing.thanks: a clinic's phrasebook offers \"phrases:\" only, not \"role:\".")]
    [InlineData("places: {}\n", "clinic.yaml, line 1, column 1: \"slots:\" is missing.")]
    [InlineData("slots: [1, 2\n", "clinic.yaml, line ")]
    public void What_is_wrong_with_a_clinics_phrasebook_is_said_with_file_line_and_place(string yaml, string message) =>
        Should.Throw<PackException>(() => Phrasebook.Read(yaml, "clinic.yaml")).Message.ShouldStartWith(message);

    [Fact]
    public void A_huge_file_is_no_phrasebook() =>
        Should.Throw<PackException>(() => Phrasebook.Read(new string('x', 600_000), "clinic.yaml")).Message.ShouldBe("clinic.yaml: a phrasebook has at most 512 KB; this file is larger.");

    [Fact]
    public void Equal_phrases_take_turns_so_that_three_trials_are_told_in_three_ways()
    {
        Trial Failed(string treatment, string month) => new() { Treatment = treatment, Start = A.Date(month + "-01"), End = A.Date(month + "-28"), Outcome = TrialOutcome.Failed };
        Written.Letter(A.Brief() with { Trials = [Failed("Cane", "2025-01"), Failed("Walker", "2025-03"), Failed("Manual wheelchair", "2025-02")] }).Find(SectionIds.Treatments)!.Statements.Select(statement => statement.Text).ShouldBe(
        [
            "Ms. Ortiz tried a cane from January 1, 2025 to January 28, 2025 without success.",
            "A manual wheelchair, tried from February 1, 2025 to February 28, 2025, did not work.",
            "A trial of a walker from March 1, 2025 to March 28, 2025 failed.",
        ]);
    }

    [Fact]
    public void Every_sentence_the_composer_writes_comes_from_a_place_of_the_standard_book() =>
        Enum.GetValues<Purpose>().SelectMany(purpose => Written.Letter(Written.Complete(purpose)).Statements).Select(statement => statement.Slot!.Split('[')[0]).Distinct().ShouldBeSubsetOf(Phrasebook.Standard.Slots);

    [Fact]
    public void The_standard_book_is_read_once() => Phrasebook.Standard.ShouldBeSameAs(Phrasebook.Standard);
}
