using MedNec.Engine.Letters;

namespace MedNec.Cases.Drafting;

/// <summary>
/// Brings a letter up to date after its brief changed: of what would be composed now, only what differs from what would
/// have been composed before goes in. A sentence that a person wrote or changed stays as it is, and one that a person took
/// out stays out.
/// </summary>
public static class BringUpToDate
{
    /// <summary><paramref name="draft"/> with the difference between two compositions; itself where it has nothing to take up.</summary>
    /// <param name="draft">The letter on the desk.</param>
    /// <param name="was">What the brief gave before.</param>
    /// <param name="now">What it gives now.</param>
    public static Draft Into(Draft draft, Letter was, Letter now)
    {
        // A letter written by hand has no places that a composition could fill.
        if (!draft.Sections.SelectMany(section => section.Statements).Any(placed => placed.Statement is { Slot: not null, Author: Author.Composer or Author.Clinic }))
        {
            return draft;
        }

        var next = draft.NextKey;
        var sections = draft.Sections.ToList();
        var behind = -1;
        foreach (var fresh in now.Sections)
        {
            var at = sections.FindIndex(section => section.Id == fresh.Id);
            if (at >= 0)
            {
                sections[at] = sections[at] with { Statements = Merged(sections[at].Statements, was.Find(fresh.Id)?.Statements ?? [], fresh.Statements, ref next) };
                behind = Math.Max(behind, at);
            }
            else if (was.Find(fresh.Id) is null)
            {
                sections.Insert(++behind, new(fresh.Id, fresh.Heading, [.. fresh.Statements.Select(statement => new DraftStatement($"s{next++}", statement))]));
            }
        }

        foreach (var (section, i) in sections.Select((section, i) => (section, i)).Where(pair => now.Find(pair.section.Id) is null).ToList())
        {
            sections[i] = section with { Statements = Merged(section.Statements, was.Find(section.Id)?.Statements ?? [], [], ref next) };
        }

        var brought = draft with { Sections = sections, NextKey = next };
        return Same(brought, draft) ? draft : brought;
    }

    private static List<DraftStatement> Merged(IReadOnlyList<DraftStatement> placed, IReadOnlyList<Statement> was, IReadOnlyList<Statement> now, ref int next)
    {
        var standing = Standing(placed, was);
        var pairs = Common(was, now);
        var result = placed.ToList();
        var replaced = new HashSet<int>();
        var at = -1;
        for (var n = 0; n < now.Count; n++)
        {
            var same = pairs.FirstOrDefault(pair => pair.Now == n, (Was: -1, Now: -1)).Was;
            var before = same >= 0 ? same : Enumerable.Range(0, was.Count).FirstOrDefault(w => was[w].Slot is { } slot && slot == now[n].Slot && !replaced.Contains(w) && !pairs.Any(pair => pair.Was == w), -1);
            if (before < 0)
            {
                result.Insert(++at, new($"s{next++}", now[n]));
                continue;
            }

            replaced.Add(before);
            if (standing.TryGetValue(before, out var key) && result.FindIndex(one => one.Key == key) is >= 0 and var here)
            {
                result[here] = IsOwn(result[here].Statement, was[before]) ? result[here] : result[here] with { Statement = now[n] with { Layout = same >= 0 ? result[here].Statement.Layout : now[n].Layout } };
                at = here;
            }
        }

        foreach (var (w, key) in standing.Where(pair => !replaced.Contains(pair.Key)))
        {
            result.RemoveAll(one => one.Key == key && !IsOwn(one.Statement, was[w]));
        }

        return result;
    }

    // Where each composed statement stands on the desk: by its words, and where these were changed by its place.
    private static Dictionary<int, string> Standing(IReadOnlyList<DraftStatement> placed, IReadOnlyList<Statement> was)
    {
        var found = new Dictionary<int, string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fits in (Func<Statement, Statement, bool>[])[(own, composed) => own.Text == composed.Text, (own, composed) => own.Slot is { } slot && slot == composed.Slot])
        {
            for (var w = 0; w < was.Count; w++)
            {
                if (!found.ContainsKey(w) && placed.FirstOrDefault(one => !taken.Contains(one.Key) && fits(one.Statement, was[w])) is { } stands)
                {
                    found[w] = stands.Key;
                    taken.Add(stands.Key);
                }
            }
        }

        return found;
    }

    private static bool IsOwn(Statement own, Statement composed) => own.Text != composed.Text && own.Author is not (Author.Composer or Author.Clinic);

    // The longest common run of sentences: their numbers in either composition.
    private static List<(int Was, int Now)> Common(IReadOnlyList<Statement> was, IReadOnlyList<Statement> now)
    {
        var length = new int[was.Count + 1, now.Count + 1];
        for (var w = was.Count - 1; w >= 0; w--)
        {
            for (var n = now.Count - 1; n >= 0; n--)
            {
                length[w, n] = was[w].Text == now[n].Text ? length[w + 1, n + 1] + 1 : Math.Max(length[w + 1, n], length[w, n + 1]);
            }
        }

        var pairs = new List<(int Was, int Now)>();
        for (var (w, n) = (0, 0); w < was.Count && n < now.Count;)
        {
            if (was[w].Text == now[n].Text)
            {
                pairs.Add((w++, n++));
            }
            else if (length[w + 1, n] >= length[w, n + 1])
            {
                w++;
            }
            else
            {
                n++;
            }
        }

        return pairs;
    }

    private static bool Same(Draft one, Draft other) =>
        one.Sections.Count == other.Sections.Count
        && one.Sections.Zip(other.Sections).All(pair => pair.First.Id == pair.Second.Id && pair.First.Statements.Select(Words).SequenceEqual(pair.Second.Statements.Select(Words)));

    private static (string, string, string, bool) Words(DraftStatement placed) => (placed.Key, placed.Statement.Text, string.Join(' ', placed.Statement.Facts), placed.Statement.Gap is null);
}
