using MedNec.Cases.Audit;
using MedNec.Cases.Sources;
using MedNec.Cases.Workflow;
using MedNec.Server.Pages;
using MedNec.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MedNec.Server.Sources;

/// <summary>What a fact was read from: a page of its own, and the same beside the letter.</summary>
internal static class SourcePages
{
    /// <summary>The address of a fact's source. Ids of facts hold slashes and signs that addresses use themselves.</summary>
    public static string Href(CaseId id, string factId) => $"/cases/{id}/sources/{Uri.EscapeDataString(factId)}";

    public static void Map(WebApplication app) => app.MapGet("/cases/{id}/sources/{**fact}", async (
        string id, string fact, HttpContext http, SignedIn me, OpenSource open, IAuditTrail trail, TimeProvider clock, CancellationToken cancel) =>
    {
        // Kestrel leaves an escaped slash as it is.
        var factId = fact.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        if (await open.Run(me.Clinic.Id, new CaseId(id), factId, cancel) is not { } source)
        {
            return (IResult)new RazorComponentResult<SentencePage>(new { Sentence = "This fact is not in the chart or the brief of that case. The case page lists those that are." }) { StatusCode = 404 };
        }

        await trail.Note(me.Clinic.Id, new AuditEvent(me.Staff.Id, clock.GetUtcNow(), "source.viewed", id, factId), cancel);
        return http.Request.Headers.ContainsKey("HX-Request")
            ? new RazorComponentResult<SourceView>(new { Source = source })
            : new RazorComponentResult<SourcePage>(new { Source = source });
    });
}
