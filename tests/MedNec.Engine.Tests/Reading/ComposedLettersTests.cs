using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Reading;

/// <summary>A letter of ours that comes back from a file is the same letter: the same parts with the same sentences.</summary>
public sealed class ComposedLettersTests
{
    private static readonly Dictionary<string, Brief> Stories = new(StringComparer.Ordinal)
    {
        ["prior authorization"] = A.Brief(),
        ["drug"] = A.BriefFor(A.Injection()),
        ["renewal"] = A.Renewal(),
        ["appeal"] = A.Appeal(),
        ["answer to the payer"] = A.Answer(),
        ["benefit limit"] = A.BeyondLimit(),
        ["health account"] = A.Massage(),
        ["child"] = A.Child(),
        ["injury at work"] = A.BackInjury(),
    };

    public static TheoryData<string> Names => [.. Stories.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_parts_and_sentences_come_back(string story)
    {
        var composed = Composer.Standard.Compose(Stories[story]);
        var read = LetterReader.Read(Written(composed), Stories[story]);

        read.Sections.Select(section => section.Id).ShouldBe(composed.Sections.Select(section => section.Id));
        foreach (var section in composed.Sections)
        {
            read.Find(section.Id)!.Heading.ShouldBe(section.Heading);
            read.Find(section.Id)!.Statements.Select(statement => statement.Text).ShouldBe(section.Statements.Select(statement => statement.Text));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_clinical_sentences_find_a_fact_they_were_written_from(string story)
    {
        var composed = Composer.Standard.Compose(Stories[story]);
        var read = LetterReader.Read(Written(composed), Stories[story]);
        var facts = read.Statements.ToLookup(statement => statement.Text, statement => statement.Facts, StringComparer.Ordinal);

        // An age stands on what was worked out from the birth date; read back, it is linked to the birth date itself.
        composed.Statements
            .Where(statement => statement is { Role: Role.Fact, Gap: null, Facts.Count: > 0 } && !statement.Facts[0].StartsWith("derived:", StringComparison.Ordinal) && !facts[statement.Text].Any(found => found.Intersect(statement.Facts, StringComparer.Ordinal).Any()))
            .Select(statement => $"{statement.Text} {string.Join(' ', statement.Facts)}")
            .ShouldBeEmpty();
    }

    private static WrittenLetter Written(Letter letter)
    {
        var blocks = new List<WrittenBlock>();
        foreach (var section in letter.Sections)
        {
            if (section.Heading is { } heading)
            {
                blocks.Add(new(WrittenBlockKind.Heading, heading));
            }

            foreach (var (statement, i) in section.Statements.Select((statement, i) => (statement, i)))
            {
                if (statement.Layout == Layout.Sentence && i > 0)
                {
                    blocks[^1] = blocks[^1] with { Text = blocks[^1].Text + " " + statement.Text };
                }
                else
                {
                    blocks.Add(new(
                        statement.Layout switch
                        {
                            Layout.Line or Layout.Field => WrittenBlockKind.Line,
                            Layout.Bullet => WrittenBlockKind.Bullet,
                            _ => WrittenBlockKind.Paragraph,
                        },
                        statement.Text));
                }
            }
        }

        return new(blocks);
    }
}
