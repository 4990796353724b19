using MedNec.Engine.Charts;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Reading;

/// <summary>Puts a person's own words into a letter: split into statements, linked to facts, and marked as the clinician's.</summary>
public static class Rewording
{
    /// <summary>The letter with that statement replaced by <paramref name="text"/>; an empty text removes it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The letter has no such statement.</exception>
    public static Letter Apply(Letter letter, string section, int statement, string text, Brief brief) =>
        Change(letter, section, statement, brief, old => Own(section, text, old, brief));

    /// <summary>The letter with <paramref name="text"/> behind that statement; -1 puts it first in its section.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The letter has no such statement.</exception>
    public static Letter InsertAfter(Letter letter, string section, int statement, string text, Brief brief) =>
        Change(letter, section, statement, brief, old => old is null ? Own(section, text, null, brief) : [old, .. Own(section, text, old with { Slot = null, Layout = Following(old.Layout), Gap = null }, brief)]);

    private static Layout Following(Layout layout) => layout == Layout.Paragraph ? Layout.Sentence : layout;

    private static Letter Change(Letter letter, string section, int statement, Brief brief, Func<Statement?, IReadOnlyList<Statement>> change)
    {
        var part = letter.Find(section) ?? throw new ArgumentOutOfRangeException(nameof(section), section, "The letter has no such part.");
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(statement, part.Statements.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(statement, -1);
        IReadOnlyList<Statement> changed = statement < 0
            ? [.. change(null), .. part.Statements]
            : [.. part.Statements.Take(statement), .. change(part.Statements[statement]), .. part.Statements.Skip(statement + 1)];
        return WithTrueFacts(letter with { Sections = [.. letter.Sections.Select(one => one.Id == section ? one with { Statements = changed } : one)] }, BriefFacts.Of(brief));
    }

    private static IReadOnlyList<Statement> Own(string section, string text, Statement? old, Brief brief)
    {
        var facts = BriefFacts.Of(brief);
        return
        [
            .. SentenceSplitter.Split(text).Select((span, i) =>
            {
                var words = span.Of(text);
                var linked = FactLinker.Link(words, facts, brief);
                return new Statement
                {
                    Text = words,
                    Role = StatementRole.Of(section, words, linked.Count),
                    Facts = linked,
                    Slot = i == 0 ? old?.Slot : null,
                    Layout = i == 0 ? old?.Layout ?? Layout.Sentence : Following(old?.Layout ?? Layout.Sentence),
                    Author = Author.Clinician,
                };
            }),
        ];
    }

    /// <summary>The letter with its list of facts made true: each that a statement stands on, once, in order of first use; those it brought that the brief does not know are kept.</summary>
    internal static Letter WithTrueFacts(Letter letter, BriefFacts facts)
    {
        var brought = letter.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        return letter with
        {
            Facts = [.. letter.Statements.SelectMany(statement => statement.Facts).Distinct(StringComparer.Ordinal)
                .Select(id => facts.Find(id) ?? brought.GetValueOrDefault(id)).OfType<Fact>()],
        };
    }
}
