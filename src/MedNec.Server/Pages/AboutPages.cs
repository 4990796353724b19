using Microsoft.AspNetCore.Http.HttpResults;

namespace MedNec.Server.Pages;

/// <summary>What this program is, and whether it is ready.</summary>
internal static class AboutPages
{
    public static string Version { get; } = typeof(AboutPages).Assembly.GetName().Version?.ToString(3) ?? "0";

    public static void Map(WebApplication app)
    {
        app.MapGet("/about", () => new RazorComponentResult<AboutPage>());

        // Built means: tables brought up to date, samples loaded. Whoever gets an answer gets it from a program that is ready.
        app.MapGet("/health", () => Results.Text("ready\n")).AllowAnonymous();
    }
}
