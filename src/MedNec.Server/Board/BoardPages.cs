using MedNec.Cases.Board;
using MedNec.Server.Pages;
using MedNec.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MedNec.Server.Board;

/// <summary>The board: the page where the day begins.</summary>
internal static class BoardPages
{
    public static void Map(WebApplication app) => app.MapGet("/", async (SignedIn me, ShowBoard show, CancellationToken cancel) =>
        new RazorComponentResult<BoardPage>(new { Columns = await show.Run(me.Clinic.Id, cancel) }));
}
