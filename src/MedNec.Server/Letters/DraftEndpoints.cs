using MedNec.Cases.Drafting;
using MedNec.Cases.Workflow;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;
using MedNec.Server.Security;
using Microsoft.AspNetCore.Antiforgery;

namespace MedNec.Server.Letters;

/// <summary>What the editor calls: keep what was written, and learn what it now stands on and what is wrong with it.</summary>
internal static class DraftEndpoints
{
    public static void Map(WebApplication app) => app.MapPut("/cases/{id}/draft", Keep);

    private static async Task<IResult> Keep(
        string id, HttpContext http, IAntiforgery antiforgery, SignedIn signedIn, KeepDraft keep, ICaseStore cases, ReadRecords records, CancellationToken cancel)
    {
        await antiforgery.ValidateRequestAsync(http);
        if (await ReadPost(http, cancel) is not { } post)
        {
            return Say(StatusCodes.Status400BadRequest, "The letter could not be read as it arrived; load the page again.");
        }

        var (clinic, of) = (signedIn.Clinic.Id, new CaseId(id));
        switch (await keep.Run(clinic, of, post.BasedOn, new EditedLetter(post.Sections), post.FixOf, signedIn.Staff, cancel))
        {
            case Kept(var kept):
                return Results.Json(LetterView.Of(kept.Case, kept.Draft, kept.Review, kept.Facts), DeskJson.Default.LetterView);

            case KeptByAnother(var theirs) when await cases.Find(clinic, of, cancel) is { } found && await cases.Records(clinic, of, cancel) is { } kept:
                var brief = records.Run(kept, found);
                var letter = theirs.ToLetter(BriefFacts.Of(brief));
                var view = LetterView.Of(found, theirs, Reviewer.Standard.Review(letter, brief), letter.Facts);
                return Results.Json(
                    new Conflict($"{theirs.By} changed this letter in another window.", view), DeskJson.Default.Conflict, statusCode: StatusCodes.Status409Conflict);

            case NotKept(var because):
                return Say(StatusCodes.Status422UnprocessableEntity, because);

            default:
                return Say(StatusCodes.Status404NotFound, CasePages.Unknown);
        }
    }

    private static async Task<DraftPost?> ReadPost(HttpContext http, CancellationToken cancel)
    {
        try
        {
            var post = await http.Request.ReadFromJsonAsync(DeskJson.Default.DraftPost, cancel);
            return post?.Sections is not null && post.Sections.All(section => section is { Id: not null, Blocks: not null }
                && section.Blocks.All(block => block?.Runs is not null && block.Runs.All(run => run?.Text is not null))) ? post : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static IResult Say(int status, string sentence) => Results.Json(new Sentence(sentence), DeskJson.Default.Sentence, statusCode: status);
}
