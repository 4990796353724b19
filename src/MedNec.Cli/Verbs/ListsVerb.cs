using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedNec.Store.Lists;

namespace MedNec.Cli.Verbs;

/// <summary><c>mednec lists</c>: the outside lists that checks look things up in; <c>mednec lists import FILE…</c> brings them in.</summary>
internal static class ListsVerb
{
    public static Command Create(Terminal terminal)
    {
        var format = Options.Format("text", "json");
        var (data, today) = (Options.Data(), Options.Today());
        var command = new Command("lists", "Shows the imported lists: payers, providers, literature") { format, data, today, Import(terminal) };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(data);
            Options.CheckData(folder);
            Print(terminal, new ListFolder(folder).All, parsed.GetRequiredValue(format));
        });
        return command;
    }

    private static Command Import(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Lists as .csv, .yaml or .json; each is known by its columns or names", Arity = ArgumentArity.OneOrMore };
        var asOf = new Option<string?>("--as-of") { Description = "The date of the list, as 2026-11-05 (else the one in its name, else today)", HelpName = "DATE" };
        asOf.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && !DateOnly.TryParseExact(token.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                result.AddError($"--as-of takes a date such as 2026-11-05, not \"{token.Value}\"");
            }
        });
        var format = Options.Format("text", "json");
        var (data, today) = (Options.Data(), Options.Today());
        var command = new Command("import", "Imports lists into the data folder") { files, asOf, format, data, today };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(data);
            Options.CheckData(folder);
            var import = new ImportList(new ListFolder(folder));
            var day = parsed.GetValue(asOf) is { } given ? DateOnly.ParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null;
            var imported = new List<ImportedList>();
            foreach (var file in parsed.GetRequiredValue(files))
            {
                // One after the other: what stands before a file that is refused is imported, and said so.
                var list = import.Run(file, day, parsed.GetRequiredValue(today));
                terminal.Errors.WriteLine($"{file}: {Sentence(list)}.{(list.NotTaken is { } left ? $" {left}." : "")}");
                imported.Add(list);
            }

            if (parsed.GetRequiredValue(format) == "json")
            {
                Print(terminal, imported, "json");
            }
        });
        return command;
    }

    private static void Print(Terminal terminal, IReadOnlyList<ImportedList> lists, string format)
    {
        if (format == "json")
        {
            terminal.Output.WriteLine(new JsonObject
            {
                ["lists"] = new JsonArray([.. lists.Select(Json)]),
                ["missing"] = new JsonArray([.. Missing(lists).Select(kind => (JsonNode)kind.Name)]),
            }.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
            return;
        }

        foreach (var list in lists)
        {
            terminal.Output.WriteLine($"{list.Kind.Name,-10}  {Sentence(list)}");
        }

        foreach (var kind in Missing(lists))
        {
            terminal.Output.WriteLine($"{kind.Name,-10}  {kind.Title}: not imported");
        }
    }

    private static IEnumerable<ListKind> Missing(IReadOnlyList<ImportedList> lists) => ListKind.All.Where(kind => lists.All(list => list.Kind != kind));

    private static string Sentence(ImportedList list) => string.Create(
        CultureInfo.InvariantCulture,
        $"{list.Kind.Title}: {list.Stamp.Rows:N0} {(list.Stamp.Rows == 1 ? "row" : "rows")} as of {list.Stamp.AsOf:yyyy-MM-dd}, imported {list.Stamp.Imported:yyyy-MM-dd} from {list.Stamp.From}");

    private static JsonObject Json(ImportedList list) => new()
    {
        ["kind"] = list.Kind.Name,
        ["title"] = list.Kind.Title,
        ["rows"] = list.Stamp.Rows,
        ["asOf"] = list.Stamp.AsOf.ToString("O", CultureInfo.InvariantCulture),
        ["imported"] = list.Stamp.Imported.ToString("O", CultureInfo.InvariantCulture),
        ["from"] = list.Stamp.From,
        ["file"] = list.Path,
    };
}
