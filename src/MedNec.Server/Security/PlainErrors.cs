using MedNec.Cases;
using MedNec.Server.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MedNec.Server.Security;

/// <summary>Turns what went wrong into one sentence for the person, and keeps what a programmer needs in the log; never a stack trace on a page, never a patient in the log.</summary>
public sealed class PlainErrors(RequestDelegate next, ILogger<PlainErrors> log)
{
    /// <summary>Runs the request.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: 404, ContentLength: null } && string.IsNullOrEmpty(http.Response.ContentType))
            {
                await Say(http, 404, "There is no such page here. The board has everything there is.");
            }
        }
        catch (UnreadableInputException unusable)
        {
            await Say(http, StatusCodes.Status422UnprocessableEntity, unusable.Message);
        }
        catch (MissingPartException missing)
        {
            await Say(http, StatusCodes.Status503ServiceUnavailable, missing.Message);
        }
        catch (Exception refused) when (refused is AntiforgeryValidationException or BadHttpRequestException { InnerException: AntiforgeryValidationException })
        {
            await Say(http, StatusCodes.Status400BadRequest, "This form is from an older page; load the page again and repeat what you did.");
        }
        catch (BadHttpRequestException bad)
        {
            await Say(http, bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? "This is far larger than the 20 MB of a file that are kept; scan it again in black and white at 200 dots an inch."
                : "The request could not be read; load the page again.");
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The person left; nobody is there to be told.
        }
#pragma warning disable CA1031 // The last stop before the person: whatever it was, they get a sentence and we get the trace.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            var number = http.TraceIdentifier;
            // Type and place only: a message may quote a patient's data.
            log.LogError("Request {Number} failed: {Type} at {Place}", number, fault.GetType().FullName, fault.StackTrace);
            await Say(http, StatusCodes.Status500InternalServerError, $"Something failed here, and it is our fault. What you had typed was kept up to the last \"Saved\". Report it with number {number}.");
        }
    }

    /// <summary>Answers with a sentence: as a page to a person, as JSON to a script.</summary>
    public static async Task Say(HttpContext http, int status, string sentence)
    {
        if (http.Response.HasStarted)
        {
            return;
        }

        http.Response.StatusCode = status;
        IResult answer = http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
            ? new RazorComponentResult<SentencePage>(new { Sentence = sentence }) { StatusCode = status }
            : Results.Json(new Letters.Sentence(sentence), Letters.DeskJson.Default.Sentence, statusCode: status);
        await answer.ExecuteAsync(http);
    }
}
