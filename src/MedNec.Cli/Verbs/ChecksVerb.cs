using System.CommandLine;
using System.Text.Json;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;

namespace MedNec.Cli.Verbs;

/// <summary><c>mednec checks</c>: the catalogue.</summary>
internal static class ChecksVerb
{
    public static Command Create(Terminal terminal)
    {
        var format = Options.Format("text", "json");
        var command = new Command("checks", "Lists the checks") { format, Options.Data(), Options.Today() };
        command.SetAction(parsed =>
        {
            IReadOnlyList<CheckInfo> all = [.. Catalogue.All.Select(check => check.Info)];
            if (parsed.GetRequiredValue(format) == "json")
            {
                terminal.Output.WriteLine(JsonSerializer.Serialize(all, LetterJson.Default.IReadOnlyListCheckInfo));
                return;
            }

            foreach (var check in all)
            {
                terminal.Output.WriteLine($"{check.Id}  {check.Severity.ToString().ToLowerInvariant(),-8} {check.Title}");
                terminal.Output.WriteLine($"             {check.Why}");
                terminal.Output.WriteLine($"             Source: {check.Source}");
            }

            terminal.Errors.WriteLine($"{all.Count} checks.");
        });
        return command;
    }
}
