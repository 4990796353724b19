using MedNec.Cases.Workflow;
using MedNec.Engine.Reading;
using MedNec.Server.Pages;
using MedNec.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MedNec.Server.Searching;

/// <summary>Finds cases by patient, item, payer, place or owner: what the box behind Ctrl K shows while one types.</summary>
internal static class FindEndpoints
{
    private const int Most = 8;

    public static void Map(WebApplication app) => app.MapGet("/find", async (string? q, SignedIn me, ICaseStore cases, CancellationToken cancel) =>
        new RazorComponentResult<FoundList>(new { Query = q ?? "", Cases = Match(await cases.List(me.Clinic.Id, cancel), q ?? "") }));

    /// <summary>The cases that hold every word of <paramref name="query"/>, whatever its accents: "jose" finds José.</summary>
    public static IReadOnlyList<Case> Match(IReadOnlyList<Case> cases, string query)
    {
        var words = Folding.Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. cases
            .Where(found => Folding.Fold($"{found.Patient} {found.Item} {found.Payer} {found.Location} {found.Owner?.Name} {found.Stage.Name()}") is var text && words.All(word => text.Contains(word, StringComparison.Ordinal)))
            .OrderBy(found => found.Next?.On ?? DateOnly.MaxValue)
            .Take(Most)];
    }
}
