using MedNec.Cases.Drafting;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Cases.Tests.Drafting;

public sealed class TakeEditsTests
{
    private static readonly Brief Brief = A.Brief();
    private static readonly Draft Composed = Draft.Of(Composer.Standard.Compose(Brief), "Tom", DateTimeOffset.UnixEpoch);

    [Fact]
    public void An_editor_in_which_nothing_was_typed_changes_nothing() =>
        Take(Shown(Composed)).SaysTheSameAs(Composed).ShouldBeTrue();

    [Fact]
    public void A_sentence_that_was_not_touched_keeps_its_key_role_and_facts()
    {
        var (key, edited) = Replacing("12 weeks", "13 weeks");
        var after = Take(edited);
        foreach (var before in Composed.Sections.SelectMany(section => section.Statements).Where(statement => statement.Key != key))
        {
            after.Find(before.Key).ShouldBe(before.Statement);
        }
    }

    [Fact]
    public void A_changed_sentence_becomes_the_clinicians_and_loses_the_facts_it_no_longer_matches()
    {
        var born = Composed.Sections.SelectMany(section => section.Statements).First(statement => statement.Statement.Text.Contains("04/12/1979", StringComparison.Ordinal));
        var after = Take(Edited(born.Key, born.Statement.Text.Replace("04/12/1979", "12/04/1979", StringComparison.Ordinal)));
        var changed = after.Find(born.Key).ShouldNotBeNull();
        changed.Author.ShouldBe(Author.Clinician);
        changed.Layout.ShouldBe(Layout.Field);
        changed.Facts.ShouldBeEmpty();
    }

    [Fact]
    public void Two_sentences_typed_into_one_become_two_statements()
    {
        var (key, edited) = Replacing("12 weeks", "12 weeks. The patient also snores");
        var section = Composed.Sections.Single(section => section.Statements.Any(statement => statement.Key == key));
        Take(edited).Sections.Single(one => one.Id == section.Id).Statements.Count.ShouldBeGreaterThan(section.Statements.Count);
    }

    [Fact]
    public void Keys_are_never_given_twice()
    {
        var (_, edited) = Replacing("12 weeks", "12 weeks. One more. And one more");
        var keys = Take(edited).Sections.SelectMany(section => section.Statements).Select(statement => statement.Key).ToList();
        keys.Distinct().Count().ShouldBe(keys.Count);
    }

    [Fact]
    public void A_part_that_was_emptied_is_gone_from_the_letter_and_stays_on_the_desk()
    {
        var edited = new EditedLetter([.. Shown(Composed).Sections.Where(section => section.Id != SectionIds.Closing)]);
        var after = Take(edited);
        after.Sections.ShouldContain(section => section.Id == SectionIds.Closing);
        after.ToLetter(BriefFacts.Of(Brief)).Find(SectionIds.Closing).ShouldBeNull();
    }

    [Fact]
    public void A_sentence_cut_in_two_paragraphs_is_two_statements_and_only_the_first_keeps_the_key()
    {
        var placed = Composed.Sections.SelectMany(section => section.Statements).First(statement => statement.Statement is { Layout: Layout.Sentence or Layout.Paragraph, Text.Length: > 60 });
        var text = placed.Statement.Text;
        var cut = text.IndexOf(' ', 30);
        var edited = Map(Shown(Composed), run => run.Key == placed.Key ? [run with { Text = text[..cut] }, new EditedRun(placed.Key, text[cut..])] : [run]);
        Take(edited).Sections.SelectMany(section => section.Statements).Count(statement => statement.Key == placed.Key).ShouldBe(1);
    }

    [Fact]
    public void A_sentence_cut_in_two_and_joined_again_is_one_statement()
    {
        var placed = Composed.Sections.SelectMany(section => section.Statements).First(statement => statement.Statement is { Layout: Layout.Sentence or Layout.Paragraph, Text.Length: > 60 });
        var text = placed.Statement.Text;
        var cut = text.IndexOf(" to ", StringComparison.Ordinal);
        var edited = Map(Shown(Composed), run => run.Key == placed.Key ? [run with { Text = text[..cut] }, new EditedRun(null, " "), new EditedRun("s999", text[(cut + 1)..])] : [run]);
        Take(edited).Find(placed.Key).ShouldBe(placed.Statement);
    }

    [Fact]
    public void Words_that_touch_a_sentence_belong_to_it()
    {
        var placed = Composed.Sections.SelectMany(section => section.Statements).First(statement => statement.Statement is { Layout: Layout.Paragraph });
        var edited = Map(Shown(Composed), run => run.Key == placed.Key ? [new EditedRun(null, "Un"), run] : [run]);
        Take(edited).Find(placed.Key).ShouldNotBeNull().Text.ShouldStartWith("Un" + placed.Statement.Text[..10]);
    }

    private static Draft Take(EditedLetter edited) => TakeEdits.Into(Composed, edited, (was, text, layout) => RewordStatement.Run(was, text, layout, Brief));

    private static (string Key, EditedLetter Edited) Replacing(string old, string with)
    {
        var placed = Composed.Sections.SelectMany(section => section.Statements).First(statement => statement.Statement.Text.Contains(old, StringComparison.Ordinal));
        return (placed.Key, Edited(placed.Key, placed.Statement.Text.Replace(old, with, StringComparison.Ordinal)));
    }

    private static EditedLetter Edited(string key, string text) => Map(Shown(Composed), run => [run.Key == key ? run with { Text = text } : run]);

    private static EditedLetter Map(EditedLetter letter, Func<EditedRun, IEnumerable<EditedRun>> change) =>
        new([.. letter.Sections.Select(section => section with { Blocks = [.. section.Blocks.Select(block => block with { Runs = [.. block.Runs.SelectMany(change)] })] })]);

    // As the page shows it: what runs on stands in the block before it.
    private static EditedLetter Shown(Draft draft) => new([.. draft.Sections.Select(section =>
    {
        var blocks = new List<EditedBlock>();
        foreach (var placed in section.Statements)
        {
            var run = new EditedRun(placed.Key, placed.Statement.Text);
            if (placed.Statement.Layout == Layout.Sentence && blocks.Count > 0 && blocks[^1].Layout == Layout.Paragraph)
            {
                blocks[^1] = blocks[^1] with { Runs = [.. blocks[^1].Runs, new EditedRun(null, " "), run] };
            }
            else
            {
                blocks.Add(new EditedBlock(placed.Statement.Layout == Layout.Sentence ? Layout.Paragraph : placed.Statement.Layout, [run]));
            }
        }

        return new EditedSection(section.Id, blocks);
    })]);
}
