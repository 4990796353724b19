using System.Text;

namespace MedNec.Engine.Codes;

/// <summary>Which codes took the place of an earlier one: the publisher's conversion table, else our own few, else the code that took over the very title.</summary>
internal sealed class SuccessorTable
{
    private readonly Dictionary<ulong, ulong[]> byOld = [];

    private SuccessorTable(string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split('\t') is [['#', ..], ..] or not [_, _])
            {
                continue;
            }

            var parts = line.TrimEnd('\r').Split('\t');
            byOld[CodeSets.Packed(parts[0])] = [.. parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(CodeSets.Packed)];
        }
    }

    public static SuccessorTable Starter => field ??= new(Packs.Text("codes/icd-10-cm-successors.tsv"));

    public static SuccessorTable Read(byte[] lines) => new(Encoding.UTF8.GetString(lines));

    /// <summary>The successors of <paramref name="old"/> that are billable in a release; a successor that was itself replaced gives way to its own.</summary>
    public IReadOnlyList<string> Of(ulong old, DiagnosisCodes codes, int release)
    {
        var found = new SortedSet<ulong>();
        Follow(old, codes, release, found, 4);
        if (found.Count == 0 && codes.Find(old) is var index and >= 0 && codes.Status(index, release) == CodeStatus.Deleted)
        {
            Namesake(index, codes, release, found);
        }

        return [.. found.Select(code => PackedCode.Text(code, dotted: true))];
    }

    private void Follow(ulong old, DiagnosisCodes codes, int release, SortedSet<ulong> found, int steps)
    {
        foreach (var next in byOld.GetValueOrDefault(old, []))
        {
            var index = codes.Find(next);
            if (index >= 0 && codes.Status(index, release) == CodeStatus.Billable)
            {
                found.Add(next);
            }
            else if (steps > 0)
            {
                Follow(next, codes, release, found, steps - 1);
            }
        }
    }

    private static void Namesake(int index, DiagnosisCodes codes, int release, SortedSet<ulong> found) =>
        found.UnionWith(codes.BillableTitled(codes.TitleId(index, release), release).Select(code => codes.Codes[code]));
}
