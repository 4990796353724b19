using MedNec.Cases.Drafting;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Tests.Drafting;

public sealed class BringUpToDateTests
{
    private static readonly Letter Before = Letter(("status", "status.ahi", "The AHI is 32."), ("status", "status.gap", "[the date of the sleep study]"), ("closing", "closing.thanks", "Thank you."));

    [Fact]
    public void An_open_gap_gives_way_to_the_sentence_that_fills_it() =>
        Brought(Desk(Before), Letter(("status", "status.ahi", "The AHI is 32."), ("status", "status.gap", "The sleep study was made on September 2."), ("closing", "closing.thanks", "Thank you.")))
            .ShouldBe(["The AHI is 32.", "The sleep study was made on September 2.", "Thank you."]);

    [Fact]
    public void A_sentence_that_nobody_wrote_goes_when_its_ground_goes() =>
        Brought(Desk(Before), Letter(("status", "status.ahi", "The AHI is 32."), ("closing", "closing.thanks", "Thank you."))).ShouldBe(["The AHI is 32.", "Thank you."]);

    [Fact]
    public void A_new_sentence_comes_in_where_it_would_be_composed() =>
        Brought(Desk(Before), Letter(("status", "status.ahi", "The AHI is 32."), ("status", "status.hours", "Seven hours were recorded."), ("status", "status.gap", "[the date of the sleep study]"), ("closing", "closing.thanks", "Thank you.")))
            .ShouldBe(["The AHI is 32.", "Seven hours were recorded.", "[the date of the sleep study]", "Thank you."]);

    [Fact]
    public void A_new_part_comes_in_between_its_neighbours() =>
        Brought(Desk(Before), Letter(("status", "status.ahi", "The AHI is 32."), ("status", "status.gap", "[the date of the sleep study]"), ("request", "request.what", "I ask for CPAP."), ("closing", "closing.thanks", "Thank you.")))
            .ShouldBe(["The AHI is 32.", "[the date of the sleep study]", "I ask for CPAP.", "Thank you."]);

    [Fact]
    public void What_a_person_wrote_in_a_place_stays_whatever_would_be_composed_there() =>
        Brought(Reworded(Desk(Before), "[the date of the sleep study]", "I read the study myself."), Letter(("status", "status.ahi", "The AHI is 32."), ("status", "status.gap", "The sleep study was made on September 2."), ("closing", "closing.thanks", "Thank you.")))
            .ShouldBe(["The AHI is 32.", "I read the study myself.", "Thank you."]);

    [Fact]
    public void What_a_person_added_between_stays_where_it_stands()
    {
        var desk = Desk(Before);
        var mine = new DraftStatement("s99", new Statement { Text = "I saw her twice.", Role = Role.Argument, Author = Author.Clinician });
        var typed = desk with { Sections = [.. desk.Sections.Select((section, i) => i == 0 ? section with { Statements = [section.Statements[0], mine, section.Statements[1]] } : section)] };
        Brought(typed, Letter(("status", "status.ahi", "The AHI is 32."), ("closing", "closing.thanks", "Thank you."))).ShouldBe(["The AHI is 32.", "I saw her twice.", "Thank you."]);
    }

    [Fact]
    public void What_a_person_took_out_stays_out()
    {
        var desk = Desk(Before);
        var without = desk with { Sections = [.. desk.Sections.Select(section => section with { Statements = [.. section.Statements.Where(placed => !placed.Statement.Text.StartsWith('['))] })] };
        Brought(without, Letter(("status", "status.ahi", "The AHI is 32."), ("status", "status.gap", "The sleep study was made on September 2."), ("closing", "closing.thanks", "Thank you.")))
            .ShouldBe(["The AHI is 32.", "Thank you."]);
    }

    [Fact]
    public void Sentences_that_only_moved_on_by_one_place_are_still_known()
    {
        var was = Letter(("treatments", "trial[0]", "Naproxen failed."), ("treatments", "trial[1]", "Exercise failed."));
        var now = Letter(("treatments", "trial[0]", "Ibuprofen failed."), ("treatments", "trial[1]", "Naproxen failed."), ("treatments", "trial[2]", "Exercise failed."));
        Brought(Reworded(Desk(was), "Exercise failed.", "He swam for months in vain."), now, was).ShouldBe(["Ibuprofen failed.", "Naproxen failed.", "He swam for months in vain."]);
    }

    [Fact]
    public void A_letter_written_by_hand_is_left_alone()
    {
        var byHand = Desk(new Letter { Purpose = Purpose.Appeal, Title = "", Sections = [new Section { Id = "body", Statements = [new Statement { Text = "Dear all.", Role = Role.Courtesy, Author = Author.File }] }] });
        BringUpToDate.Into(byHand, Before, Letter(("status", "status.ahi", "The AHI is 40."))).ShouldBeSameAs(byHand);
    }

    [Fact]
    public void Nothing_new_gives_the_same_letter()
    {
        var desk = Desk(Before);
        BringUpToDate.Into(desk, Before, Before).ShouldBeSameAs(desk);
    }

    [Fact]
    public void There_and_back_again_is_the_letter_as_it_was()
    {
        var now = Letter(("status", "status.ahi", "The AHI is 32."), ("status", "status.gap", "The sleep study was made on September 2."), ("closing", "closing.thanks", "Thank you."));
        var there = BringUpToDate.Into(Desk(Before), Before, now);
        Texts(BringUpToDate.Into(there, now, Before)).ShouldBe(Texts(Desk(Before)));
    }

    [Fact]
    public void Statements_keep_standing_on_what_they_stood_on_when_an_entry_before_theirs_goes()
    {
        var letter = new Letter { Purpose = Purpose.Appeal, Title = "", Sections = [new Section { Id = "body", Statements = [new Statement { Text = "X.", Role = Role.Fact, Facts = ["brief:trials[0]", "brief:trials[1]", "brief:trials[2].date", "brief:documents[1]"] }] }] };
        MovedFacts.After(Desk(letter), "trials", 1).Sections[0].Statements[0].Statement.Facts.ShouldBe(["brief:trials[0]", "brief:trials[1].date", "brief:documents[1]"]);
    }

    private static IEnumerable<string> Brought(Draft desk, Letter now, Letter? was = null) => Texts(BringUpToDate.Into(desk, was ?? Before, now));

    private static IEnumerable<string> Texts(Draft draft) => draft.Sections.SelectMany(section => section.Statements).Select(placed => placed.Statement.Text);

    private static Draft Desk(Letter letter) => Draft.Of(letter, "Hana Lee, MD", new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));

    private static Draft Reworded(Draft draft, string was, string becomes) => draft with
    {
        Sections = [.. draft.Sections.Select(section => section with { Statements = [.. section.Statements.Select(placed => placed.Statement.Text == was ? placed with { Statement = placed.Statement with { Text = becomes, Author = Author.Clinician } } : placed)] })],
    };

    private static Letter Letter(params (string Section, string Slot, string Text)[] statements) => new()
    {
        Purpose = Purpose.PriorAuthorization,
        Title = "Letter",
        Sections = [.. statements.GroupBy(one => one.Section).Select(part => new Section { Id = part.Key, Statements = [.. part.Select(one => new Statement { Text = one.Text, Role = Role.Fact, Slot = one.Slot })] })],
    };
}
