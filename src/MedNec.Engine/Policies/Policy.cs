using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies.Views;

namespace MedNec.Engine.Policies;

/// <summary>A version of what a payer demands for an item: a file of <c>policies/</c> (docs/how-to/add-a-policy.md).</summary>
public sealed record Policy
{
    /// <summary>Its id here: "cms/l33718".</summary>
    public required string Id { get; init; }

    /// <summary>The number that payers know it by: "L33718", "Medical Policy 0123"; the id where it has none.</summary>
    public string Number { get => field ?? Id; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>The payer; null where it holds for all payers of its lines.</summary>
    public string? Payer { get; init; }

    /// <summary>The lines of business; empty for all.</summary>
    public IReadOnlyList<LineOfBusiness> Lines { get; init; } = [];

    /// <summary>The payer's own name of the version: "R21"; null where it has none.</summary>
    public string? Version { get; init; }

    /// <summary>The version as a person names it: the payer's own, else "effective" with its first day.</summary>
    public string VersionName => Version ?? (EffectiveFrom is { } from ? $"effective {from:yyyy-MM-dd}" : "undated");

    /// <summary>Whether somebody still has to compare it with its source.</summary>
    public bool IsDraft { get; init; }

    /// <summary>First day in force.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day in force; null while it is.</summary>
    public DateOnly? EffectiveThrough { get; init; }

    /// <summary>Where it was read.</summary>
    public PolicySource? Source { get; init; }

    /// <summary>The billing codes it covers, codes and ranges as the file writes them; empty where it goes by <see cref="Services"/>.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The kinds of service it covers.</summary>
    public IReadOnlyList<Service> Services { get; init; } = [];

    /// <summary>The diagnoses it covers, codes or beginnings of codes; empty when it lists none.</summary>
    public IReadOnlyList<string> Diagnoses { get; init; } = [];

    /// <summary>What this payer wants to see, in its order.</summary>
    public IReadOnlyList<string> Emphasis { get; init; } = [];

    /// <summary>Where a request may go.</summary>
    public IReadOnlyList<PolicyChannel> Channels { get; init; } = [];

    /// <summary>The form it demands.</summary>
    public PolicyForm? Form { get; init; }

    /// <summary>The rule of the decision clock.</summary>
    public string? Clock { get; init; }

    /// <summary>The tree of its criteria.</summary>
    public Criterion Criteria { get; init; } = Join.All([]);

    /// <summary>The documents it demands beside them.</summary>
    public IReadOnlyList<Demand> Documents { get; init; } = [];

    /// <summary>What it demands for a renewal; null where it demands the same.</summary>
    public RenewalTerms? Renewal { get; init; }

    /// <summary>Differs whenever a word of its file, or of a policy that it refers to, does; "" for a policy that was not read.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Whether it is no payer's own: what payers of its lines commonly ask, where the payer's own policy is not at hand.</summary>
    public bool IsGeneral => Payer is null && Number == Id;

    /// <summary>Whether it is in force on that day.</summary>
    public bool IsInForce(DateOnly on) => (EffectiveFrom is null || on >= EffectiveFrom) && (EffectiveThrough is null || on <= EffectiveThrough);

    /// <summary>Whether it is about an item of that code or kind of service.</summary>
    public bool Covers(RequestedItem item) => Items.Holds(item.Code) || (Codes.Count == 0 && Services.Contains(item.KnownService));

    /// <summary>The whole tree that a letter of that purpose is judged by: criteria and documents.</summary>
    public Criterion For(Purpose purpose) => purpose == Purpose.Renewal && Renewal is { } renewal
        ? Whole(renewal.Criteria, renewal.Documents)
        : Whole(Criteria, Documents);

    /// <summary>The demands as the checks of a letter ask for them.</summary>
    public PolicyViews Views { get => field ??= PolicyViews.Of(this); init; }

    private ItemCodes Items => field ??= new(Codes);

    private static Criterion Whole(Criterion criteria, IReadOnlyList<Demand> documents) => documents.Count == 0 ? criteria : Join.All([criteria, .. documents]);
}

/// <summary>What a policy demands for more of what was approved.</summary>
/// <param name="Criteria">The tree, in place of the policy's own.</param>
/// <param name="Documents">The documents, in place of the policy's own.</param>
public sealed record RenewalTerms(Criterion Criteria, IReadOnlyList<Demand> Documents);

/// <summary>Where a policy was read.</summary>
/// <param name="Document">The document, as a letter cites it; "InterQual 2026, Imaging subset" for criteria a clinic has licensed.</param>
/// <param name="Read">When somebody read it.</param>
public sealed record PolicySource(string Document, DateOnly Read)
{
    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where to read it.</summary>
    public string? Url { get; init; }

    /// <summary>The part of it.</summary>
    public string? Section { get; init; }
}

/// <summary>A way that a request under the policy may go.</summary>
/// <param name="Channel">"portal", "fax", "mail", "email", "278", "pas".</param>
public sealed record PolicyChannel(string Channel)
{
    /// <summary>The number or address.</summary>
    public string? Address { get; init; }

    /// <summary>The most pages it takes.</summary>
    public int? Pages { get; init; }

    /// <summary>The most megabytes it takes.</summary>
    public decimal? Megabytes { get; init; }
}

/// <summary>A form that a policy demands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revision">The revision in use; null where it has none.</param>
public sealed record PolicyForm(string Id, string? Revision);
