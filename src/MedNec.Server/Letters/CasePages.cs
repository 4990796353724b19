using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MedNec.Cases.Audit;
using MedNec.Cases.Board;
using MedNec.Cases.Demands;
using MedNec.Cases.Drafting;
using MedNec.Cases.Printing;
using MedNec.Cases.Workflow;
using MedNec.Engine.Letters;
using MedNec.Server.Pages;
using MedNec.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace MedNec.Server.Letters;

/// <summary>The page of a case, its time line, its letter in each format, and the moves that need no more than a button.</summary>
internal static partial class CasePages
{
    public const string Unknown = "There is no such case at this clinic. It may have been opened elsewhere; the board has every case there is.";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".pdf"] = "application/pdf",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".md"] = "text/markdown; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
    };

    public static void Map(WebApplication app)
    {
        app.MapGet("/cases/{id}", Show);
        app.MapGet("/cases/{id}/timeline", ShowTimeLine);
        app.MapGet("/cases/{id}/facts", ShowFacts);
        app.MapGet("/cases/{id}/preview", ShowPreview);
        app.MapGet("/cases/{id}/letter.{extension}", Download);
        app.MapPost("/cases/{id}/compose", (string id, [FromForm] MoveForm _, SignedIn me, ComposeLetter slice, CancellationToken cancel) =>
            Back(id, slice.Run(me.Clinic.Id, new CaseId(id), me.Staff, cancel)));
        app.MapPost("/cases/{id}/take", (string id, [FromForm] MoveForm _, SignedIn me, MoveCase slice, CancellationToken cancel) =>
            Back(id, slice.Assign(me.Clinic.Id, new CaseId(id), me.Staff, cancel)));
        app.MapPost("/cases/{id}/ask-for-signature", (string id, [FromForm] MoveForm _, SignedIn me, MoveCase slice, CancellationToken cancel) =>
            Back(id, slice.AskForSignature(me.Clinic.Id, new CaseId(id), me.Staff, cancel)));
        app.MapPost("/cases/{id}/reopen", (string id, [FromForm] MoveForm _, SignedIn me, MoveCase slice, CancellationToken cancel) =>
            Back(id, slice.Reopen(me.Clinic.Id, new CaseId(id), me.Staff, cancel)));
        app.MapPost("/cases/{id}/restore", (string id, [FromForm] RestoreForm form, SignedIn me, RestoreDraft slice, CancellationToken cancel) =>
            Back(id, slice.Run(me.Clinic.Id, new CaseId(id), form.Version, me.Staff, cancel)));
    }

    private static async Task<IResult> Show(string id, SignedIn me, OpenCase open, JudgeAgain again, ICaseStore cases, IAuditTrail trail, ILetterPrinter printer, TimeProvider clock, CancellationToken cancel)
    {
        if (await open.Run(me.Clinic.Id, new CaseId(id), cancel) is not { } opened)
        {
            return NotHere();
        }

        await trail.Note(me.Clinic.Id, new AuditEvent(me.Staff.Id, clock.GetUtcNow(), "case.viewed", id), cancel);
        opened = await again.One(opened.Case, opened.Brief, cancel) is var judged && judged == opened.Case
            ? opened
            : opened with { Case = judged, Events = await cases.Events(me.Clinic.Id, judged.Id, cancel) };
        return new RazorComponentResult<CasePage>(new { Opened = opened, Formats = printer.Extensions });
    }

    private static async Task<IResult> ShowTimeLine(string id, SignedIn me, ICaseStore cases, CancellationToken cancel) =>
        await cases.Find(me.Clinic.Id, new CaseId(id), cancel) is { } found
            ? new RazorComponentResult<TimeLine>(new { Case = found, Events = await cases.Events(me.Clinic.Id, found.Id, cancel) })
            : NotHere();

    private static async Task<IResult> ShowFacts(string id, SignedIn me, OpenCase open, string? find, CancellationToken cancel) =>
        await open.Run(me.Clinic.Id, new CaseId(id), cancel) is { } opened
            ? new RazorComponentResult<FactList>(new { Opened = opened, Find = find })
            : NotHere();

    private static async Task<IResult> ShowPreview(string id, SignedIn me, OpenCase open, ILetterPrinter printer, CancellationToken cancel) =>
        await open.Run(me.Clinic.Id, new CaseId(id), cancel) is { Draft: not null } opened
            ? new RazorComponentResult<PreviewPage>(new { Opened = opened, Formats = printer.Extensions })
            : NotHere();

    private static async Task<IResult> Download(
        string id, string extension, bool? inline, HttpContext http, SignedIn me, ICaseStore cases, ReadRecords records, ILetterPrinter printer, IAuditTrail trail, TimeProvider clock, CancellationToken cancel)
    {
        var format = $".{extension.ToLowerInvariant()}";
        if (!printer.Extensions.Contains(format))
        {
            return Say(404, $"A letter is not written as {format}; choose one of {string.Join(" ", printer.Extensions)}.");
        }

        var of = new CaseId(id);
        if (await cases.Find(me.Clinic.Id, of, cancel) is not { } found || await cases.Records(me.Clinic.Id, of, cancel) is not { } kept)
        {
            return NotHere();
        }

        if (await cases.Draft(me.Clinic.Id, of, cancel) is not { } draft)
        {
            return Say(404, "This case has no letter yet; compose it first.");
        }

        var bytes = printer.Print(draft.ToLetter(BriefFacts.Of(records.Run(kept))), format);
        await trail.Note(me.Clinic.Id, new AuditEvent(me.Staff.Id, clock.GetUtcNow(), inline == true ? "letter.previewed" : "letter.downloaded", id, $"{format} v{draft.Version}"), cancel);
        if (format == ".html")
        {
            http.Response.Headers.ContentSecurityPolicy = PaperPolicy(bytes);
        }

        return Results.File(bytes, Types[format], inline == true ? null : $"letter-{Slug(found.Item)}{format}");
    }

    // The printed page carries its own style sheet: allowed by its hash, and nothing else.
    private static string PaperPolicy(byte[] html)
    {
        var hashes = Styles().Matches(Encoding.UTF8.GetString(html)).Select(match => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(match.Groups[1].Value)))}'");
        return $"default-src 'none'; style-src {string.Join(' ', hashes)}; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";
    }

    private static async Task<IResult> Back(string id, Task<Outcome<Case>> attempt) => await attempt switch
    {
        Done<Case> => Results.Redirect($"/cases/{id}"),
        Refused<Case>(var because) => Say(StatusCodes.Status422UnprocessableEntity, because, $"/cases/{id}"),
        _ => NotHere(),
    };

    private static RazorComponentResult<SentencePage> NotHere() => Say(StatusCodes.Status404NotFound, Unknown);

    private static RazorComponentResult<SentencePage> Say(int status, string sentence, string? back = null) =>
        new(new { Sentence = sentence, Back = back }) { StatusCode = status };

    private static string Slug(string item) => NotPlain().Replace(item.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotPlain();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Styles();

    private sealed record MoveForm(string? Why = null);

    private sealed record RestoreForm(int Version);
}
