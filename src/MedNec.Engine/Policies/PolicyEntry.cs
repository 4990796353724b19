using System.Text.Json;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Policies;

/// <summary>A policy as <c>policy list</c> prints it.</summary>
public sealed record PolicyEntry
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The number payers know it by.</summary>
    public required string Number { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>The payer; null where it holds for all payers of its lines.</summary>
    public string? Payer { get; init; }

    /// <summary>The lines of business.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>The version.</summary>
    public required string Version { get; init; }

    /// <summary>"approved" or "draft".</summary>
    public required string Status { get; init; }

    /// <summary>The first day in force.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>The billing codes, as the file writes them.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>How many demands it has, documents included.</summary>
    public required int Demands { get; init; }

    /// <summary>Where it was read.</summary>
    public string? Source { get; init; }

    /// <summary>The entry of a policy.</summary>
    public static PolicyEntry Of(Policy policy) => new()
    {
        Id = policy.Id,
        Number = policy.Number,
        Title = policy.Title,
        Payer = policy.Payer,
        Lines = [.. policy.Lines.Select(line => JsonNamingPolicy.KebabCaseLower.ConvertName(line.ToString()))],
        Version = policy.VersionName,
        Status = policy.IsDraft ? "draft" : "approved",
        Effective = policy.EffectiveFrom,
        Items = policy.Codes,
        Demands = policy.For(Purpose.PriorAuthorization).Demands.Count(),
        Source = policy.Source?.Document,
    };
}
