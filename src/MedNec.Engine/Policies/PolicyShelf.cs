using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MedNec.Engine.Composing.Phrases;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Policies;

/// <summary>
/// Payers' policies at hand: those carried by the program and those of a clinic, each read when it is first asked for. A
/// clinic's policy stands before ours of the same id.
/// </summary>
public sealed class PolicyShelf
{
    private const string Folder = "policies/";

    // Twenty times the longest that anyone has written.
    private const int MostCharacters = 500_000;

    private readonly Dictionary<string, List<PolicyFile>> byId;
    private readonly ConcurrentDictionary<PolicyFile, Policy> read = new();
    private readonly ConcurrentDictionary<(string Id, DateOnly On), Policy?> whole = new();

    /// <summary>A shelf of files.</summary>
    /// <param name="files">The files, in any order; where two shelves hold an id, the later ones replace the earlier.</param>
    public PolicyShelf(IEnumerable<PolicyFile> files) =>
        byId = files.GroupBy(file => file.Id, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Where(file => file.Rank == group.Max(one => one.Rank)).OrderBy(file => file.Name, StringComparer.Ordinal).ToList(), StringComparer.OrdinalIgnoreCase);

    /// <summary>A shelf of policies that were made, not read.</summary>
    public PolicyShelf(IReadOnlyList<Policy> policies)
        : this(policies.Select((policy, i) => new PolicyFile(policy.Id, $"{policy.Id}@{i}", () => "", 0)))
    {
        foreach (var (file, policy) in byId.Values.SelectMany(files => files).Join(policies.Select((policy, i) => (policy, Name: $"{policy.Id}@{i}")), file => file.Name, pair => pair.Name, (file, pair) => (file, pair.policy)))
        {
            read[file] = policy;
        }
    }

    /// <summary>The policies carried by the program.</summary>
    public static PolicyShelf Shipped { get; } = new(ShippedFiles());

    /// <summary>The files carried by the program.</summary>
    public static IEnumerable<PolicyFile> ShippedFiles() => typeof(PolicyShelf).Assembly.GetManifestResourceNames()
        .Select(name => name.Replace('\\', '/'))
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => PolicyFile.Named(name[Folder.Length..], () => Text(name), 0));

    /// <summary>This shelf with one file more, which stands before those of its id: a policy that somebody tries before it is put in its place.</summary>
    public PolicyShelf With(PolicyFile file) => new(byId.Values.SelectMany(files => files).Append(file with { Rank = int.MaxValue }));

    /// <summary>The ids, in order.</summary>
    public IReadOnlyList<string> Ids => [.. byId.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The end of a sentence about an id that the shelf has not: which one was probably meant; empty where none is near.</summary>
    public string HintFor(string id) => Nearest.Hint(id.ToLowerInvariant(), Ids);

    /// <summary>All policies that can be read, the versions of each by their first day.</summary>
    public IEnumerable<Policy> All => Ids.SelectMany(id => Versions(id, out _));

    /// <summary>What is wrong with the files, a sentence each: what cannot be read, versions that overlap, policies that refer to each other in a circle.</summary>
    public IEnumerable<string> Faults => Ids.SelectMany(id =>
    {
        var versions = Versions(id, out var faults);
        return faults.Concat(Overlaps(versions)).Concat(versions.Select(version => Circle(version)).OfType<string>()).ToList();
    });

    /// <summary>The version of that policy in force on a day; the newest version where none is; null when the shelf has none.</summary>
    /// <exception cref="PackException">The policy cannot be read, its versions overlap on that day, or it refers to itself in a circle; the message says where.</exception>
    public Policy? Find(string? id, DateOnly on) => id is null ? null : whole.GetOrAdd((id.ToUpperInvariant(), on), _ => Whole(id, on));

    /// <summary>As <see cref="Find"/>, and null with the reason where the policy cannot be used: the letter is then judged by the general rules.</summary>
    public Policy? TryFind(string? id, DateOnly on, out string? why)
    {
        try
        {
            why = null;
            return Find(id, on);
        }
        catch (PackException wrong)
        {
            why = wrong.Message;
            return null;
        }
    }

    /// <summary>The policies that are about an item of the brief, the payer's own first, then those of its line, then the others.</summary>
    public IReadOnlyList<Policy> For(Brief brief)
    {
        var on = brief.LetterDate is { IsPossible: true } date ? date.Latest : brief.Today;
        return
        [
            .. Ids.Select(id => TryFind(id, on, out _)).OfType<Policy>()
                .Where(policy => policy.IsInForce(on) && brief.Items.Any(policy.Covers) && Fits(policy, brief))
                .OrderByDescending(policy => policy.Payer is not null && IsPayer(policy, brief)).ThenByDescending(policy => policy.Codes.Count > 0).ThenBy(policy => policy.Id, StringComparer.Ordinal),
        ];
    }

    private static bool Fits(Policy policy, Brief brief) =>
        (policy.Lines.Count == 0 || brief.Coverage?.Line is not { } line || policy.Lines.Contains(line)) && (policy.Payer is null || policy.Lines.Count > 0 || IsPayer(policy, brief));

    private static bool IsPayer(Policy policy, Brief brief) =>
        brief.Coverage?.Payer is { } payer && policy.Payer is { } own && (payer.Contains(own, StringComparison.OrdinalIgnoreCase) || own.Contains(payer, StringComparison.OrdinalIgnoreCase));

    private static string Text(string name)
    {
        using var stream = typeof(PolicyShelf).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> Overlaps(List<Policy> versions)
    {
        for (var i = 1; i < versions.Count; i++)
        {
            // The version before ends where the next begins, unless it says so itself.
            if (versions[i - 1].EffectiveThrough is { } end ? end >= versions[i].EffectiveFrom : versions[i - 1].EffectiveFrom == versions[i].EffectiveFrom)
            {
                yield return $"Two versions of {versions[i].Id} are in force on {versions[i].EffectiveFrom:yyyy-MM-dd}: end the older with \"through:\" the day before.";
            }
        }
    }

    private Policy? Whole(string id, DateOnly on)
    {
        var versions = Versions(id, out var faults);
        if (versions.Count == 0)
        {
            return faults.Count == 0 ? null : throw new PackException(faults[0]);
        }

        if (Overlaps(versions).FirstOrDefault() is { } overlap)
        {
            throw new PackException(overlap);
        }

        var policy = versions.LastOrDefault(version => version.IsInForce(on)) ?? versions[^1];
        return Circle(policy) is { } circle ? throw new PackException(circle) : Expanded(policy, on);
    }

    private static string TextOf(PolicyFile file) => file.Text() is var text && text.Length <= MostCharacters ? text
        : throw new PackException(string.Create(CultureInfo.InvariantCulture, $"{file.Name}, line 1, column 1: {text.Length:N0} characters are no policy; at most {MostCharacters:N0} are read."));

    private List<Policy> Versions(string id, out List<string> faults)
    {
        faults = [];
        var versions = new List<Policy>();
        foreach (var file in byId.GetValueOrDefault(id) ?? [])
        {
            try
            {
                versions.Add(read.GetOrAdd(file, Read));
            }
            catch (PackException wrong)
            {
                faults.Add(wrong.Message);
            }
        }

        versions.Sort((one, other) => Nullable.Compare(one.EffectiveFrom, other.EffectiveFrom));
        return versions;
    }

    private static Policy Read(PolicyFile file)
    {
        var text = TextOf(file);
        return PolicyReader.Read(file.Id, PackNode.Parse(text, file.Name)) with { Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) };
    }

    /// <summary>The sentence that names the circle; null where there is none.</summary>
    private string? Circle(Policy policy)
    {
        var path = new List<string>();
        return Walk(policy) ? $"{string.Join(" refers to ", path)}: a policy cannot rest on itself." : null;

        bool Walk(Policy at)
        {
            path.Add(at.Id);
            if (path.Count(id => string.Equals(id, at.Id, StringComparison.OrdinalIgnoreCase)) > 1)
            {
                return true;
            }

            foreach (var other in References(at.Criteria).Concat(at.Renewal is { } renewal ? References(renewal.Criteria) : []))
            {
                if (Versions(other, out _) is [.. , var newest] && Walk(newest))
                {
                    return true;
                }
            }

            path.RemoveAt(path.Count - 1);
            return false;
        }
    }

    private static IEnumerable<string> References(Criterion criterion) => criterion is not Join join ? []
        : join.PolicyId is { } id ? [id]
        : join.Of.SelectMany(References);

    private Policy Expanded(Policy policy, DateOnly on) => !References(policy.Criteria).Concat(policy.Renewal is { } renewal ? References(renewal.Criteria) : []).Any() ? policy : policy with
    {
        Fingerprint = string.Join(' ', [policy.Fingerprint, .. References(policy.Criteria).Concat(policy.Renewal is { } later ? References(later.Criteria) : []).Select(id => Whole(id, on)?.Fingerprint)]),
        Criteria = Expanded(policy.Criteria, policy, on),
        Renewal = policy.Renewal is { } terms ? terms with { Criteria = Expanded(terms.Criteria, policy, on) } : null,
    };

    private Criterion Expanded(Criterion criterion, Policy owner, DateOnly on) => criterion switch
    {
        Join { PolicyId: { } id } join => Whole(id, on) is { } other
            ? join with { Of = [Prefixed(other.For(Purpose.PriorAuthorization), other)], Text = join.Text ?? other.Title }
            : throw new PackException($"{owner.Id} refers to the policy {id}, which is not on the shelf."),
        Join join => join with { Of = [.. join.Of.Select(branch => Expanded(branch, owner, on))] },
        _ => criterion,
    };

    // The demands of another policy keep their numbers, behind its own.
    private static Criterion Prefixed(Criterion criterion, Policy other) => criterion switch
    {
        Demand demand => demand with { Id = $"{other.Number} {demand.Id}" },
        Join join => join with { Of = [.. join.Of.Select(branch => Prefixed(branch, other))] },
        _ => criterion,
    };
}

/// <summary>A policy file that is read when it is asked for.</summary>
/// <param name="Id">The policy's id.</param>
/// <param name="Name">The file, as a refusal names it.</param>
/// <param name="Text">Reads its text.</param>
/// <param name="Rank">Of two files of one id the higher counts: 0 for ours, 1 for a clinic's.</param>
public sealed record PolicyFile(string Id, string Name, Func<string> Text, int Rank)
{
    /// <summary>The file of that path below <c>policies/</c>: "cms/l33718.yaml", "cms/l33718@2027-01-01.yaml".</summary>
    public static PolicyFile Named(string path, Func<string> text, int rank)
    {
        var bare = path[..^Path.GetExtension(path).Length];
        var at = bare.IndexOf('@', StringComparison.Ordinal);
        return new((at < 0 ? bare : bare[..at]).ToLowerInvariant(), $"policies/{path}", text, rank);
    }
}
