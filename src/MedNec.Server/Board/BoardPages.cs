using MedNec.Cases.Board;
using MedNec.Cases.Demands;
using MedNec.Server.Pages;
using MedNec.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MedNec.Server.Board;

/// <summary>The board: the page where the day begins.</summary>
internal static class BoardPages
{
    // A large clinic's letters are judged on beside the page; the next look shows the rest.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void Map(WebApplication app) => app.MapGet("/", async (SignedIn me, ShowBoard show, JudgeAgain again, CancellationToken cancel) =>
    {
        await Task.WhenAny(again.IfPoliciesChanged(me.Clinic.Id, app.Lifetime.ApplicationStopping), Task.Delay(Patience, cancel));
        return new RazorComponentResult<BoardPage>(new { Columns = await show.Run(me.Clinic.Id, cancel) });
    });
}
