namespace MedNec.Engine.Codes;

/// <summary>Our own notes for codes of the starter set, from <c>packs/codes/notes.yaml</c>: facts of the tabular list in our words. They claim to know no code in full.</summary>
internal static class StarterNotes
{
    public static NoteTable Read() => NoteTable.Open(NoteTable.Write(CodeSets.StarterSet, isComplete: false, Packs.Yaml("codes/notes.yaml")["notes"].Items.SelectMany(Notes), codes: []));

    private static IEnumerable<NoteRow> Notes(PackNode entry)
    {
        foreach (var on in entry["on"].Words)
        {
            var (first, last) = Range(on);
            foreach (var (key, kind) in new[] { ("excludes1", NoteKind.Excludes1), ("code-first", NoteKind.CodeFirst), ("use-additional", NoteKind.UseAdditional) })
            {
                foreach (var note in entry.Find(key)?.Items ?? [])
                {
                    yield return new(kind, first, last, note["say"].Text, [.. note["codes"].Words.Select(words => Range(words)).Select(range => new CodeRange(range.First, range.Last))]);
                }
            }

            foreach (var term in entry.Find("includes")?.Texts ?? [])
            {
                yield return new(NoteKind.Inclusion, first, last, term, []);
            }

            if (entry.Find("seventh") is { } seventh)
            {
                yield return new(NoteKind.Seventh, first, last, string.Join('\n', seventh.Entries.Select(character => $"{character.Key}={character.Value.Text}")), []);
            }
        }
    }

    private static (string First, string Last) Range(string words) => words.Split('-') is [var first, var last] ? (first, last) : (words, words);
}
