using MedNec.Cases.Drafting;
using MedNec.Cases.Reviewing;
using MedNec.Cases.Workflow;
using MedNec.Server.Security;
using Microsoft.AspNetCore.Antiforgery;

namespace MedNec.Server.Letters;

/// <summary>What the list of findings calls: override one with a reason, acknowledge one, take either back.</summary>
internal static class FindingEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/cases/{id}/settle", (string id, HttpContext http, IAntiforgery antiforgery, SignedIn me, SettleFinding slice, CancellationToken cancel) =>
            Answer(http, antiforgery, post => slice.Run(me.Clinic.Id, new CaseId(id), post.Check, post.About, post.Reason, me.Staff, cancel), cancel));
        app.MapPost("/cases/{id}/take-back", (string id, HttpContext http, IAntiforgery antiforgery, SignedIn me, SettleFinding slice, CancellationToken cancel) =>
            Answer(http, antiforgery, post => slice.TakeBack(me.Clinic.Id, new CaseId(id), post.Check, post.About, me.Staff, cancel), cancel));
    }

    private static async Task<IResult> Answer(HttpContext http, IAntiforgery antiforgery, Func<SettlePost, Task<Outcome<KeptDraft>>> attempt, CancellationToken cancel)
    {
        await antiforgery.ValidateRequestAsync(http);
        if (await ReadPost(http, cancel) is not { } post)
        {
            return Say(StatusCodes.Status400BadRequest, "What was decided could not be read as it arrived; load the page again.");
        }

        return await attempt(post) switch
        {
            Done<KeptDraft>(var kept) => Results.Json(LetterView.Of(kept.Case, kept.Draft, kept.Review, kept.Facts), DeskJson.Default.LetterView),
            Refused<KeptDraft>(var because) => Say(StatusCodes.Status422UnprocessableEntity, because),
            _ => Say(StatusCodes.Status404NotFound, CasePages.Unknown),
        };
    }

    private static async Task<SettlePost?> ReadPost(HttpContext http, CancellationToken cancel)
    {
        try
        {
            return await http.Request.ReadFromJsonAsync(DeskJson.Default.SettlePost, cancel) is { Check: not null, About: not null } post ? post : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static IResult Say(int status, string sentence) => Results.Json(new Sentence(sentence), DeskJson.Default.Sentence, statusCode: status);
}

/// <summary>What the list of findings sends when a person decides about one.</summary>
/// <param name="Check">The check's id.</param>
/// <param name="About">The words it is about, or its message.</param>
/// <param name="Reason">Why; a blocker needs one.</param>
public sealed record SettlePost(string Check, string About, string? Reason = null);
