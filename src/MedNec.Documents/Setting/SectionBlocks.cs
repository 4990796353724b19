using MedNec.Engine.Letters;

namespace MedNec.Documents.Setting;

/// <summary>Turns a section into blocks: neighbours of one layout stand together.</summary>
internal static class SectionBlocks
{
    /// <summary>The blocks of <paramref name="section"/>, its heading first.</summary>
    public static IEnumerable<SetBlock> Of(Section section, StatementWords words)
    {
        if (section.Heading is { Length: > 0 } heading)
        {
            yield return new HeadingBlock(section.Id, PrintableText.Of(heading));
        }

        if (section.Statements.Count == 0)
        {
            yield break;
        }

        switch (section.Id)
        {
            case SectionIds.Letterhead:
                var lines = section.Statements.Select(words.Of).ToList();
                yield return new LetterheadBlock(lines[0], lines[1..]);
                break;
            case SectionIds.Signature:
                yield return Signature(section.Statements, words);
                break;
            default:
                foreach (var block in Flow(section.Statements, words))
                {
                    yield return block;
                }

                break;
        }
    }

    private static IEnumerable<SetBlock> Flow(IReadOnlyList<Statement> statements, StatementWords words)
    {
        for (var i = 0; i < statements.Count;)
        {
            var from = i++;
            var layout = statements[from].Layout;
            if (layout is Layout.Sentence or Layout.Paragraph)
            {
                var paragraph = words.Of(statements[from]);
                for (; i < statements.Count && statements[i].Layout == Layout.Sentence; i++)
                {
                    paragraph = paragraph.Then(words.Of(statements[i]));
                }

                yield return new ParagraphBlock(paragraph);
                continue;
            }

            while (i < statements.Count && statements[i].Layout == layout)
            {
                i++;
            }

            var group = statements.Skip(from).Take(i - from);
            yield return layout switch
            {
                Layout.Field => new FieldsBlock([.. group.Select(words.FieldOf)]),
                Layout.Bullet => new BulletsBlock([.. group.Select(words.Of)]),
                _ => new LinesBlock([.. group.Select(words.Of)]),
            };
        }
    }

    /// <summary>Room for the pen is left after the valediction, unless a line says that the letter is signed.</summary>
    private static SignatureBlock Signature(IReadOnlyList<Statement> statements, StatementWords words)
    {
        var lines = statements.Select(words.Of).ToList();
        var signed = lines.Exists(line => line.Plain.Contains("signed", StringComparison.OrdinalIgnoreCase) && !line.Runs.Any(run => run.IsGap));
        var before = lines.FindLastIndex(line => line.Plain.EndsWith(',') && line.Plain.Length < 40) + 1;
        return new SignatureBlock(lines[..before], lines[before..], !signed);
    }
}
