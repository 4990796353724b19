using System.CommandLine;
using MedNec.Cases;
using MedNec.Server;

namespace MedNec.Cli.Verbs;

/// <summary><c>mednec serve</c>: the program with its pages.</summary>
internal static class ServeVerb
{
    public static Command Create(Terminal terminal)
    {
        var urls = new Option<string>("--urls") { Description = "Address to listen on", HelpName = "URL", DefaultValueFactory = _ => ServerOptions.DefaultUrls };
        var role = Options.Words("--role", "What this process does", "both", "web", "worker");
        var database = new Option<string?>("--database") { Description = "PostgreSQL connection (not in this version: SQLite under --data)", HelpName = "CONNECTION" };
        var (data, today) = (Options.Data(), Options.Today());
        var command = new Command("serve", "Runs the program; sample cases on first start") { data, urls, role, database, today };
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(database) is not null)
            {
                throw new MissingPartException("PostgreSQL is not part of this version yet; leave --database out to keep the cases in SQLite under --data.");
            }

            var folder = parsed.GetRequiredValue(data);
            Options.CheckData(folder);
            await MedNecServer.Run(
                new ServerOptions
                {
                    DataFolder = folder,
                    Urls = parsed.GetRequiredValue(urls),
                    Role = Enum.Parse<ServerRole>(parsed.GetRequiredValue(role), ignoreCase: true),
                    Today = parsed.GetResult(today) is { Implicit: false } ? parsed.GetRequiredValue(today) : null,
                    SamplesFolder = Samples(),
                },
                addresses => terminal.Errors.WriteLine($"MedNec is at {string.Join(" ", addresses)} · cases in {Path.GetFullPath(folder)} · Ctrl+C ends it"),
                cancel);
            return CommandLine.Done;
        });
        return command;
    }

    // Beside the program, where the build puts them.
    private static string? Samples() => Path.Combine(AppContext.BaseDirectory, "samples") is var folder && Directory.Exists(folder) ? folder : null;
}
