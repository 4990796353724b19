using MedNec.Engine.Letters;

namespace MedNec.Cases.Drafting;

/// <summary>
/// Lays what stands in an editor over the letter it came from. A sentence whose words are as before keeps its role and
/// its facts; changed words are read anew; new words become statements. So a change touches what it changes and nothing else.
/// </summary>
public static class TakeEdits
{
    /// <summary>The next version of <paramref name="before"/> with the words of <paramref name="edited"/>.</summary>
    /// <param name="before">The version that the editor was opened on, or was last told of.</param>
    /// <param name="edited">What stands in the editor.</param>
    /// <param name="read">Reads changed or new words: the statement before, if there was one, the words, how they are set, and what they become.</param>
    public static Draft Into(Draft before, EditedLetter edited, Func<Statement?, string, Layout, IReadOnlyList<Statement>> read)
    {
        var known = before.Sections.SelectMany(section => section.Statements).ToDictionary(placed => placed.Key, placed => placed.Statement, StringComparer.Ordinal);
        var next = before.NextKey;
        var used = new HashSet<string>(StringComparer.Ordinal);
        var parts = edited.Sections.ToLookup(section => section.Id, StringComparer.Ordinal);

        List<DraftStatement> Taken(DraftSection section)
        {
            var taken = new List<DraftStatement>();
            foreach (var block in parts[section.Id].SelectMany(part => part.Blocks))
            {
                var begins = true;
                foreach (var run in WholeSentences(block.Runs, used))
                {
                    var was = run.Key is { } key && used.Add(key) ? known.GetValueOrDefault(key) : null;
                    var text = OneLine(run.Text);
                    var statements = was?.Text == text ? [was] : read(was, text, block.Layout);
                    foreach (var (statement, i) in statements.Select((statement, i) => (statement, i)))
                    {
                        var kept = was is not null && i == 0;
                        taken.Add(new(kept ? run.Key! : $"s{next++}", statement with { Layout = LayoutOf(block.Layout, begins, first: taken.Count == 0, statement.Layout) }));
                        begins = false;
                    }
                }
            }

            return taken;
        }

        var sections = before.Sections.Select(section => section with { Statements = Taken(section) }).ToList();
        return before with { Sections = sections, NextKey = next };
    }

    // In the editor a paragraph is a block; in the letter its first sentence begins it and the others run on. At the top
    // of a part "runs on" and "begins" look alike, so the letter's own word is kept there.
    private static Layout LayoutOf(Layout block, bool begins, bool first, Layout own) => (block, begins) switch
    {
        (Layout.Paragraph or Layout.Sentence, true) => first && own == Layout.Sentence ? Layout.Sentence : Layout.Paragraph,
        (Layout.Paragraph or Layout.Sentence, false) => Layout.Sentence,
        _ => block,
    };

    // Runs that touch are one sentence, and so are two of which the first does not end and the second begins small: somebody
    // cut a sentence in two and joined it again, or typed on after a pause.
    private static List<EditedRun> WholeSentences(IReadOnlyList<EditedRun> runs, HashSet<string> used)
    {
        var whole = new List<EditedRun>();
        var apart = true;
        foreach (var run in runs.Where(run => run.Text.Length > 0))
        {
            if (string.IsNullOrWhiteSpace(run.Text))
            {
                apart = true;
                continue;
            }

            if (whole.Count > 0 && (!(apart || char.IsWhiteSpace(run.Text[0])) || GoesOn(whole[^1].Text, run.Text)))
            {
                var last = whole[^1];
                var key = last.Key is { } own && !used.Contains(own) ? own : run.Key ?? last.Key;
                whole[^1] = new EditedRun(key, apart ? $"{last.Text} {run.Text}" : last.Text + run.Text);
            }
            else
            {
                whole.Add(run);
            }

            apart = char.IsWhiteSpace(run.Text[^1]);
        }

        return whole;
    }

    private static bool GoesOn(string first, string second) =>
        char.IsLower(second.TrimStart()[0]) && first.TrimEnd()[^1] is var end && (char.IsLetterOrDigit(end) || end is ',' or '%' or ')');

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
