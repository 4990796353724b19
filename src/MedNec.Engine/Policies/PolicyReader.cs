using System.Globalization;
using MedNec.Engine.Codes;
using MedNec.Engine.Composing.Phrases;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies.Kinds;

namespace MedNec.Engine.Policies;

/// <summary>Reads a policy file (docs/how-to/add-a-policy.md).</summary>
public static class PolicyReader
{
    private static readonly string[] HeadKeys =
    [
        "title", "number", "payer", "lines", "version", "status", "effective", "source", "items", "services", "diagnoses", "emphasis", "channels", "form", "clock", "criteria", "documents", "renewal",
    ];

    private static readonly string[] JoinKeys = ["all", "any", "at-least", "policy"];
    private static readonly string[] DemandKeys = ["id", "text", "section", "quote", "ask", "of-whom", "for", "unless", "words"];

    /// <summary>Reads the policy of that id.</summary>
    /// <param name="id">"cms/l33718".</param>
    /// <param name="file">The file; its name stands in each refusal.</param>
    /// <exception cref="PackException">Something is missing or wrong; the message names file, line and column.</exception>
    public static Policy Read(string id, PackNode file)
    {
        file.Only(HeadKeys);
        var effective = file["effective"].Only("from", "through");
        var from = (effective.Find("from") ?? throw effective.Wrong("\"from:\" is missing: a policy without its first day cannot be compared with a letter's date")).Day;
        var through = effective.Find("through")?.Day;
        var policy = new Policy
        {
            Id = id,
            Title = file["title"].Text,
            Number = file.Find("number")?.Text!,
            Payer = file.Find("payer")?.Text,
            Lines = Words<LineOfBusiness>(file.Find("lines")),
            Version = file.Find("version")?.Text,
            IsDraft = file.Find("status") is { } status && status.Text switch
            {
                "draft" => true,
                "approved" => false,
                var other => throw status.Wrong($"\"{other}\" is no status; write approved or draft"),
            },
            EffectiveFrom = from,
            EffectiveThrough = through is { } last && last < from ? throw effective["through"].Wrong("it ends before it begins") : through,
            Source = Source(file["source"]),
            Codes = file.Find("items")?.Texts ?? [],
            Services = Words<Service>(file.Find("services")),
            Diagnoses = file.Find("diagnoses")?.Texts ?? [],
            Emphasis = file.Find("emphasis")?.Texts ?? [],
            Channels = [.. (file.Find("channels")?.Items ?? []).Select(Channel)],
            Form = file.Find("form")?.Only("id", "revision") is { } form ? new(form["id"].Text, form.Find("revision")?.Text) : null,
            Clock = file.Find("clock")?.Text,
            Criteria = Tree(file["criteria"]),
            Documents = Documents(file.Find("documents")),
            Renewal = file.Find("renewal")?.Only("criteria", "documents") is { } renewal ? new(Tree(renewal["criteria"]), Documents(renewal.Find("documents"))) : null,
        };
        if (policy.Codes.Count == 0 && policy.Services.Count == 0)
        {
            throw file.Wrong("\"items:\" or \"services:\" is missing: it must say what it is about");
        }

        Unique(file, policy.Criteria.Demands.Concat(policy.Documents), Ids(file["criteria"]).Concat(Ids(file.Find("documents"))));
        Unique(file, policy.Renewal is { } terms ? terms.Criteria.Demands.Concat(terms.Documents) : [], Ids(file.Find("renewal")));
        return policy;
    }

    private static Criterion Tree(PackNode node)
    {
        if (node.Items.Count > 0)
        {
            return Join.All([.. node.Items.Select(Branch)]);
        }

        return Branch(node);
    }

    private static Criterion Branch(PackNode node)
    {
        var kind = KindOf(node);
        var value = node[kind];
        Criterion criterion = kind switch
        {
            "all" => Join.All(Branches(value)),
            "any" => new Join(JoinKind.Any, 1, Branches(value)),
            "at-least" => AtLeast(value.Count, node["of"]),
            "policy" => new Join(JoinKind.Policy, int.MaxValue, []) { PolicyId = value.Text },
            "not" => Denied(value),
            _ => new Demand(CriterionKinds.Read(kind, value)),
        };
        var scope = (For: new ItemCodes(node.Find("for")?.Texts ?? []), Unless: new ItemCodes(node.Find("unless")?.Texts ?? []));
        return criterion is Demand demand ? demand with
        {
            Id = node["id"].Text,
            Text = node["text"].Text.TrimEnd('.'),
            Section = node.Find("section")?.Text,
            Quote = node.Find("quote")?.Text,
            Ask = node.Find("ask")?.Text.TrimEnd('.'),
            OfWhom = node.Find("of-whom")?.Word<Whom>(),
            Words = node.Find("words")?.Texts ?? [],
            For = scope.For,
            Unless = scope.Unless,
        }
        : criterion with { Id = node.Find("id")?.Text, Text = node.Find("text")?.Text, For = scope.For, Unless = scope.Unless };
    }

    private static Join AtLeast(int least, PackNode of)
    {
        var branches = Branches(of);
        return least > branches.Count
            ? throw of.Wrong(string.Create(CultureInfo.InvariantCulture, $"at least {least} of {branches.Count} can never be met"))
            : new(JoinKind.AtLeast, least, branches);
    }

    private static List<Criterion> Branches(PackNode node) =>
        node.Items.Count > 0 ? [.. node.Items.Select(Branch)] : throw node.Wrong("a list of criteria belongs here");

    // The one key that says what the node is.
    private static string KindOf(PackNode node)
    {
        if (node.Entries.Count == 0)
        {
            throw node.Wrong("a criterion belongs here: all, any, at-least, not, or a demand with id, text and its kind");
        }

        string? kind = null;
        foreach (var (key, value) in node.Entries)
        {
            if (DemandKeys.Contains(key) || (key == "of" && node.Find("at-least") is not null))
            {
                continue;
            }

            if (!JoinKeys.Contains(key) && key != "not" && !CriterionKinds.Names.Contains(key))
            {
                throw value.Wrong($"\"{key}:\" is no kind of demand{Nearest.Hint(key, [.. JoinKeys, "not", .. CriterionKinds.Names, .. DemandKeys])}");
            }

            kind = kind is null ? key : throw value.Wrong($"one criterion cannot be both {kind} and {key}; write two, joined by all or any");
        }

        return kind ?? throw node.Wrong("it says nothing to be decided: a kind such as result, treatment or document is missing");
    }

    private static Demand Denied(PackNode value) => new Demand(Inline(value)) { IsDenied = true };

    private static ICriterionKind Inline(PackNode node)
    {
        if (node.Entries is not [var (kind, value)])
        {
            throw node.Wrong("under \"not:\" stands one kind, or any or all of a list of kinds");
        }

        return kind switch
        {
            "any" => new InlineKind(JoinKind.Any, 1, [.. Several(value).Select(Inline)]),
            "all" => new InlineKind(JoinKind.All, int.MaxValue, [.. Several(value).Select(Inline)]),
            _ => CriterionKinds.Read(kind, value),
        };
    }

    private static IReadOnlyList<PackNode> Several(PackNode node) => node.Items.Count > 0 ? node.Items : throw node.Wrong("a list of kinds belongs here");

    private static List<Demand> Documents(PackNode? node) =>
    [
        .. (node?.Items ?? []).Select(item => item.Only([.. DocumentKind.Keys, .. DemandKeys]) is var document
            ? new Demand(new DocumentKind(document["kind"].Text, document.Window, []))
            {
                Id = document["id"].Text,
                Text = document["text"].Text.TrimEnd('.'),
                Section = document.Find("section")?.Text,
                Quote = document.Find("quote")?.Text,
                Ask = document.Find("ask")?.Text.TrimEnd('.'),
                OfWhom = document.Find("of-whom")?.Word<Whom>(),
                Words = document.Find("words")?.Texts ?? [],
                For = new(document.Find("for")?.Texts ?? []),
                Unless = new(document.Find("unless")?.Texts ?? []),
            }
            : throw item.Wrong("a document belongs here")),
    ];

    private static PolicySource Source(PackNode node)
    {
        node.Only("document", "publisher", "url", "section", "read", "quote");
        return new(node["document"].Text, node["read"].Day) { Publisher = node.Find("publisher")?.Text, Url = node.Find("url")?.Text, Section = node.Find("section")?.Text };
    }

    private static PolicyChannel Channel(PackNode node)
    {
        node.Only("channel", "address", "pages", "megabytes");
        return new(node["channel"].Text) { Address = node.Find("address")?.Text, Pages = node.Find("pages")?.Count, Megabytes = node.Find("megabytes")?.Number };
    }

    private static List<TEnum> Words<TEnum>(PackNode? node)
        where TEnum : struct, Enum => node is null ? [] : node.IsText ? [node.Word<TEnum>()] : [.. node.Items.Select(item => item.Word<TEnum>())];

    private static void Unique(PackNode file, IEnumerable<Demand> demands, IEnumerable<PackNode> ids)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var demand in demands)
        {
            if (!seen.Add(demand.Id!))
            {
                throw (ids.Where(id => string.Equals(id.Text, demand.Id, StringComparison.OrdinalIgnoreCase)).Skip(1).FirstOrDefault() ?? file).Wrong($"two demands are called \"{demand.Id}\"");
            }
        }
    }

    /// <summary>Where the ids stand, in the order of the file.</summary>
    private static IEnumerable<PackNode> Ids(PackNode? node) => node is null ? []
        : node.Items.SelectMany(Ids).Concat(node.Entries.SelectMany(entry => entry is { Key: "id", Value.IsText: true } ? [entry.Value] : Ids(entry.Value)));
}
