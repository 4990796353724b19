using System.CommandLine;
using MedNec.Cases.Codes;
using MedNec.Store.Codes;

namespace MedNec.Cli.Verbs;

/// <summary><c>mednec codes import|lookup|search</c>: code sets by date of service.</summary>
internal static class CodesVerb
{
    public static Command Create(Terminal terminal) => new("codes", "Imports code sets, and judges and searches codes by date of service")
    {
        Import(terminal),
        CodeLookup.Create(terminal),
        CodeSearching.Create(terminal),
    };

    private static Command Import(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Publishers' files as downloaded: ICD-10-CM releases, tabular list, index, conversion table, HCPCS, CARC, RARC, NPPES", Arity = ArgumentArity.OneOrMore };
        var (format, data) = (Options.Format("text", "json"), Options.Data());
        var command = new Command("import", "Reads publishers' files and keeps every release") { files, format, data, Options.Today() };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(data);
            Options.CheckData(folder);
            var read = new ImportCodes(new CodeFolder(folder)).Run(
                [.. parsed.GetRequiredValue(files).Select(NamedCodeFile.At)],
                line => terminal.Errors.WriteLine(line));
            terminal.Output.WriteLine(parsed.GetRequiredValue(format) == "json" ? CodesJson.Of(read) : CodesText.Of(read));
        });
        return command;
    }
}
