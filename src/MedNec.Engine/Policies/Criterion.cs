using MedNec.Engine.Codes;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Policies;

/// <summary>A node of a policy's tree: one demand, or several joined.</summary>
public abstract record Criterion
{
    /// <summary>Its number in the policy: "A.2". Every demand has one, a join may.</summary>
    public string? Id { get; init; }

    /// <summary>It in one sentence of our own, without the full stop.</summary>
    public string? Text { get; init; }

    /// <summary>The item codes it is about; it is left out of the tree where none of them is asked for.</summary>
    internal ItemCodes For { get; init; } = ItemCodes.None;

    /// <summary>The item codes it is not about; it is left out where only those are asked for.</summary>
    internal ItemCodes Unless { get; init; } = ItemCodes.None;

    /// <summary>Whether it is about what the brief asks for.</summary>
    public bool Concerns(Brief brief) =>
        (For.IsEmpty || AnyItem(brief, For, true)) && (Unless.IsEmpty || AnyItem(brief, Unless, false));

    private static bool AnyItem(Brief brief, ItemCodes codes, bool held)
    {
        foreach (var item in brief.Items)
        {
            if (codes.Holds(item.Code) == held)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The demands in it, in the order of the policy.</summary>
    public abstract IEnumerable<Demand> Demands { get; }
}

/// <summary>How the branches of a join count.</summary>
public enum JoinKind
{
    /// <summary>All must be met.</summary>
    All,

    /// <summary>One must be met.</summary>
    Any,

    /// <summary>So many must be met.</summary>
    AtLeast,

    /// <summary>The criteria of another policy must be met.</summary>
    Policy,
}

/// <summary>Several criteria joined.</summary>
/// <param name="Kind">How they count.</param>
/// <param name="Least">How many must be met: one for any, all for all.</param>
/// <param name="Of">The branches; for another policy its whole tree, once it is on the shelf.</param>
public sealed record Join(JoinKind Kind, int Least, IReadOnlyList<Criterion> Of) : Criterion
{
    /// <summary>The other policy's id, for a join of kind <see cref="JoinKind.Policy"/>.</summary>
    public string? PolicyId { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Demand> Demands => Of.SelectMany(branch => branch.Demands);

    /// <summary>The demands of all of these together.</summary>
    internal static Join All(IReadOnlyList<Criterion> of) => new(JoinKind.All, int.MaxValue, of);
}

/// <summary>One demand of a policy.</summary>
/// <param name="Kind">What decides it.</param>
public sealed record Demand(ICriterionKind Kind) : Criterion
{
    /// <summary>Whether the policy demands that it is not so.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Where the source says it.</summary>
    public string? Section { get; init; }

    /// <summary>A few words of the source.</summary>
    public string? Quote { get; init; }

    /// <summary>What to do when it is not met or not documented, in the policy's words; null where the kind words it.</summary>
    public string? Ask { get; init; }

    /// <summary>Who can mend it; null where the kind knows.</summary>
    public Whom? OfWhom { get; init; }

    /// <summary>Words, any of which a letter uses when it speaks of this demand; empty where those of the text serve.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What a person can enter to answer it: where the policy demands that something is not so, the clinician's sentence.</summary>
    public Remedy? Remedy => IsDenied ? new(RemedyKind.Statement, []) : Kind.Remedy;

    /// <inheritdoc/>
    public override IEnumerable<Demand> Demands => [this];
}

/// <summary>Whom to ask for what is missing.</summary>
public enum Whom
{
    /// <summary>The clinician who signs.</summary>
    Clinician,

    /// <summary>The patient or family.</summary>
    Patient,

    /// <summary>The payer.</summary>
    Payer,

    /// <summary>Whoever supplies the item.</summary>
    Supplier,

    /// <summary>Another clinic, a laboratory, a hospital.</summary>
    OutsideRecords,
}
