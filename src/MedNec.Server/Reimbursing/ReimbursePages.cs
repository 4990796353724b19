using MedNec.Cases.Reimbursing;
using MedNec.Cases.Workflow;
using MedNec.Engine.Reimbursing;
using MedNec.Server.Pages;
using MedNec.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MedNec.Server.Reimbursing;

/// <summary>Where a patient's request for a letter to a health account begins: pick the expense, see its status, answer the questions, and a case is opened.</summary>
internal static class ReimbursePages
{
    public const string Address = "/reimburse";

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, (string? q, string? kind) => new RazorComponentResult<ReimbursePage>(new { View = View(q, kind) }));
        app.MapPost(Address, Start);
    }

    /// <summary>The page's address for a kind of expense.</summary>
    public static string Href(ExpenseKind kind) => $"{Address}?kind={Uri.EscapeDataString(kind.Code)}";

    private static ReimburseView View(string? query, string? code) => new()
    {
        Query = query?.Trim() is { Length: > 0 } said ? said[..Math.Min(said.Length, 200)] : null,
        Kind = ExpenseTable.Find(code),
    };

    private static async Task<IResult> Start(IFormCollection form, SignedIn me, StartRequest start, Cases.Drafting.Today today, CancellationToken cancel)
    {
        if (ExpenseTable.Find(form["Kind"]) is not { } kind)
        {
            return new RazorComponentResult<SentencePage>(new { Sentence = "There is no such kind of expense. Search for it by name first." }) { StatusCode = StatusCodes.Status404NotFound };
        }

        var answers = RequestAnswers.Read(form, kind, today.Run());
        if (answers.Wrong.Count == 0)
        {
            switch (await start.Run(me.Clinic, answers.Request, me.Staff, cancel))
            {
                case Done<Case>(var opened):
                    return Results.Redirect($"/cases/{opened.Id}");

                case Refused<Case>(var because):
                    answers = answers with { Refused = because };
                    break;
            }
        }

        return new RazorComponentResult<ReimbursePage>(new { View = new ReimburseView { Kind = kind, Answers = answers } }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}

/// <summary>What the page shows.</summary>
public sealed record ReimburseView
{
    /// <summary>What was searched for.</summary>
    public string? Query { get; init; }

    /// <summary>The kind of expense chosen.</summary>
    public ExpenseKind? Kind { get; init; }

    /// <summary>The answers given so far.</summary>
    public RequestAnswers Answers { get; init; } = RequestAnswers.Empty;

    /// <summary>The kinds that fit the search; all of them, by name, without one.</summary>
    public IReadOnlyList<ExpenseKind> Found => Query is null ? [.. ExpenseTable.All.OrderBy(kind => kind.Name, StringComparer.OrdinalIgnoreCase)] : ExpenseSearch.Nearest(Query, 8);

    /// <summary>What a status means for a letter, in a few words.</summary>
    public static string InShort(ExpenseKind kind) => kind.Answer switch
    {
        ExpenseAnswer.Eligible => "No letter is needed",
        ExpenseAnswer.EligibleWithLetter => "A letter is needed",
        ExpenseAnswer.Prescription => "A prescription is needed, and no letter",
        ExpenseAnswer.Limited => kind.NeedsLetter ? "A part of the cost, with a letter" : "A part of the cost, without a letter",
        _ => "No letter can help",
    };

    /// <summary>The mark beside it.</summary>
    public static string Mark(ExpenseKind kind) => kind.Answer switch
    {
        ExpenseAnswer.NotEligible => "blocked",
        _ when kind.NeedsLetter => "open",
        _ => "clear",
    };
}
