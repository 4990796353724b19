using MedNec.Cases.Audit;

namespace MedNec.Store.Rows;

/// <summary>An entry of a hash chain: its number in the clinic, its hash, and the fields that the hash covers.</summary>
internal interface IChained
{
    string ClinicId { get; }

    long Sequence { get; set; }

    string Hash { get; set; }

    /// <summary>The hash that this entry must have after one of <paramref name="before"/>.</summary>
    string HashAfter(string before);
}

/// <summary>Something that happened to a case.</summary>
internal sealed class CaseEventRow : IChained
{
    public required string ClinicId { get; set; }

    public long Sequence { get; set; }

    public required string CaseId { get; set; }

    public required string Kind { get; set; }

    public required string By { get; set; }

    public required string At { get; set; }

    public required string Text { get; set; }

    public int? Draft { get; set; }

    public string Hash { get; set; } = "";

    public string HashAfter(string before) => HashChain.Link(
        before, ClinicId, Moment.Number(Sequence), CaseId, Kind, By, At, Text, Draft is { } draft ? Moment.Number(draft) : null);
}

/// <summary>Something that somebody did or saw.</summary>
internal sealed class AuditEventRow : IChained
{
    public required string ClinicId { get; set; }

    public long Sequence { get; set; }

    public required string By { get; set; }

    public required string At { get; set; }

    public required string What { get; set; }

    public required string On { get; set; }

    public string? Detail { get; set; }

    public string Hash { get; set; } = "";

    public string HashAfter(string before) => HashChain.Link(before, ClinicId, Moment.Number(Sequence), By, At, What, On, Detail);
}

/// <summary>The end of a chain of a clinic. Whoever adds entries moves it; two who do so at once collide here, and one of them tries again.</summary>
internal sealed class ChainHeadRow
{
    public required string ClinicId { get; set; }

    public required string Chain { get; set; }

    public required long Sequence { get; set; }

    public required string Hash { get; set; }
}
