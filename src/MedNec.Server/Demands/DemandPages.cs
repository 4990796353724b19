using MedNec.Cases.Demands;
using MedNec.Cases.Drafting;
using MedNec.Cases.Workflow;
using MedNec.Engine.Letters;
using MedNec.Server.Letters;
using MedNec.Server.Pages;
using MedNec.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace MedNec.Server.Demands;

/// <summary>The pane of the payer's demands, and what a person does in it: add what is missing, take it back, name the policy that decides.</summary>
internal static class DemandPages
{
    // Beyond what is kept, so that a file that is a little too large is refused by its name.
    private const long LargestForm = 64L * 1024 * 1024;

    public static void Map(WebApplication app)
    {
        app.MapGet("/cases/{id}/demands", async (string id, SignedIn me, OpenCase open, JudgeAgain again, CancellationToken cancel) =>
            await open.Run(me.Clinic.Id, new CaseId(id), cancel) is { } opened
                ? (IResult)new RazorComponentResult<DemandsPane>(new { View = new DemandsView(await again.One(opened.Case, opened.Brief, cancel), opened.Brief) })
                : Say(http: null, StatusCodes.Status404NotFound, CasePages.Unknown, null));

        app.MapPost("/cases/{id}/record", async (string id, IFormCollection form, HttpContext http, SignedIn me, EnterInBrief slice, CancellationToken cancel) =>
        {
            var (entry, because) = await Entry(form, cancel);
            return entry is null
                ? Say(http, StatusCodes.Status422UnprocessableEntity, because!, id)
                : Answer(http, id, await slice.Add(me.Clinic.Id, new CaseId(id), Said(form, "Criterion") ?? "", entry, me.Staff, cancel));
        }).WithMetadata(new RequestSizeLimitAttribute(LargestForm));

        app.MapPost("/cases/{id}/record/take-back", async (string id, IFormCollection form, HttpContext http, SignedIn me, EnterInBrief slice, CancellationToken cancel) =>
            Answer(http, id, await slice.TakeBack(me.Clinic.Id, new CaseId(id), Said(form, "Addition") ?? "", me.Staff, cancel)));

        app.MapPost("/cases/{id}/policy", async (string id, IFormCollection form, HttpContext http, SignedIn me, EnterInBrief slice, CancellationToken cancel) =>
            Said(form, "Policy") is { } policy
                ? Answer(http, id, await slice.ChoosePolicy(me.Clinic.Id, new CaseId(id), policy, me.Staff, cancel))
                : Say(http, StatusCodes.Status422UnprocessableEntity, "Choose one of the policies first.", id));

        app.MapPost("/cases/{id}/policy-seen", async (string id, IFormCollection _, HttpContext http, SignedIn me, JudgeAgain again, CancellationToken cancel) =>
            Moved(http, id, await again.Seen(me.Clinic.Id, new CaseId(id), cancel)));

        app.MapPost("/cases/{id}/bring-up-to-date", async (string id, IFormCollection _, HttpContext http, SignedIn me, JudgeAgain again, CancellationToken cancel) =>
            Moved(http, id, await again.BringLetterUpToDate(me.Clinic.Id, new CaseId(id), me.Staff, cancel)));
    }

    private static async Task<(NewEntry? Entry, string? Because)> Entry(IFormCollection form, CancellationToken cancel)
    {
        switch (Said(form, "Entry"))
        {
            case "document":
                NewFile? file = null;
                if (form.Files["File"] is { } given && (given.Length > 0 || given.FileName.Length > 0))
                {
                    // Read no more than is kept: what is larger is refused by its size alone.
                    var bytes = new byte[Math.Min(given.Length, NewFile.Largest + 1)];
                    await using var stream = given.OpenReadStream();
                    await stream.ReadExactlyAsync(bytes, cancel);
                    file = new NewFile(Path.GetFileName(given.FileName), bytes) { Size = given.Length };
                }

                return (new NewDocument(Said(form, "Kind"), Said(form, "Title"), Said(form, "Date"), file), null);

            case "statement":
                return Said(form, "Holds") switch
                {
                    "yes" => (new NewStatement(Said(form, "Text"), true), null),
                    "no" => (new NewStatement(Said(form, "Text"), false), null),
                    _ => (null, "Say whether it holds or does not hold."),
                };

            case "function":
                return (new NewLimitation(Said(form, "Text")), null);

            case "trial":
                var outcome = Enum.TryParse<TrialOutcome>(Said(form, "Outcome"), ignoreCase: true, out var ended) && Enum.IsDefined(ended) ? ended : (TrialOutcome?)null;
                return (new NewTrial(Said(form, "Treatment"), Said(form, "Start"), Said(form, "End"), outcome, Said(form, "Detail")), null);

            default:
                return (null, "This form is from an older page; load the page again and repeat what you did.");
        }
    }

    private static IResult Answer(HttpContext http, string id, Outcome<JudgedCase> outcome) => outcome switch
    {
        Done<JudgedCase>(var judged) when WantsJson(http) => Results.Json(JudgedView.Of(judged), DeskJson.Default.JudgedView),
        Done<JudgedCase> => Results.Redirect($"/cases/{id}"),
        Refused<JudgedCase>(var because) => Say(http, StatusCodes.Status422UnprocessableEntity, because, id),
        _ => Say(http, StatusCodes.Status404NotFound, CasePages.Unknown, null),
    };

    private static IResult Moved(HttpContext http, string id, Outcome<Case> outcome) => outcome switch
    {
        Done<Case> => Results.Redirect($"/cases/{id}"),
        Refused<Case>(var because) => Say(http, StatusCodes.Status422UnprocessableEntity, because, id),
        _ => Say(http, StatusCodes.Status404NotFound, CasePages.Unknown, null),
    };

    private static IResult Say(HttpContext? http, int status, string sentence, string? id) => http is not null && WantsJson(http)
        ? Results.Json(new Sentence(sentence), DeskJson.Default.Sentence, statusCode: status)
        : new RazorComponentResult<SentencePage>(new { Sentence = sentence, Back = id is null ? null : $"/cases/{id}" }) { StatusCode = status };

    private static bool WantsJson(HttpContext http) => http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    private static string? Said(IFormCollection form, string field) => form[field].ToString().Trim() is { Length: > 0 } said ? said : null;
}

/// <summary>What the page learns after the record of a case changed.</summary>
/// <param name="Say">What happened, for a screen reader and the eye.</param>
/// <param name="Letter">The letter as it now stands; null while there is none.</param>
public sealed record JudgedView(string Say, LetterView? Letter)
{
    /// <summary>The view of a case that was just judged again.</summary>
    public static JudgedView Of(JudgedCase judged)
    {
        var view = new DemandsView(judged.Case, judged.Brief);
        var say = view.Verdict is null ? "Kept." : view.Asked == view.Met ? $"Kept. All {view.Asked} demands are met." : $"Kept. {view.Met} of {view.Asked} demands are met.";
        return new(say, judged is { Draft: { } draft, Review: { } review } ? LetterView.Of(judged.Case, draft, review, draft.ToLetter(BriefFacts.Of(judged.Brief)).Facts) : null);
    }
}
