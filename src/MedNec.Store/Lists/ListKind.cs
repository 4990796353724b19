namespace MedNec.Store.Lists;

/// <summary>A kind of list that a clinic imports.</summary>
/// <param name="Name">Its name on the command line and its folder under <c>lists/</c>: "ordering".</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="IsWhole">Whether one file holds all of it, so that a new file replaces the one before; otherwise files stand beside each other, by their names.</param>
public sealed record ListKind(string Name, string Title, bool IsWhole)
{
    /// <summary>Who may order and refer in Medicare.</summary>
    public static readonly ListKind Ordering = new("ordering", "Medicare ordering and referring providers (PECOS)", true);

    /// <summary>Who is excluded from federal programs.</summary>
    public static readonly ListKind Exclusions = new("exclusions", "Excluded individuals and entities (OIG)", true);

    /// <summary>Published articles and registered trials.</summary>
    public static readonly ListKind Articles = new("articles", "Articles and trials", false);

    /// <summary>Guidelines and their editions.</summary>
    public static readonly ListKind Guidelines = new("guidelines", "Guidelines", false);

    /// <summary>What drug labels say.</summary>
    public static readonly ListKind Labels = new("labels", "Drug labels", false);

    /// <summary>Payers: channels, forms, numbers.</summary>
    public static readonly ListKind Payers = new("payers", "Payers", false);

    /// <summary>The clinic's people and those it works with.</summary>
    public static readonly ListKind Staff = new("staff", "Staff and partners", false);

    /// <summary>Licensed criteria, of which only hashes are kept.</summary>
    public static readonly ListKind Licensed = new("licensed", "Licensed texts, as hashes", false);

    /// <summary>All kinds, in the order in which they are listed.</summary>
    public static IReadOnlyList<ListKind> All { get; } = [Ordering, Exclusions, Articles, Guidelines, Labels, Payers, Staff, Licensed];
}
