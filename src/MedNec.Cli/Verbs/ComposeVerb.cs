using System.CommandLine;
using System.Text;
using MedNec.Cases;
using MedNec.Cases.Reviewing;
using MedNec.Engine.Composing;

namespace MedNec.Cli.Verbs;

/// <summary><c>mednec compose BRIEF [--out FILE]…</c>: writes the letter.</summary>
internal static class ComposeVerb
{
    public static Command Create(Terminal terminal)
    {
        var brief = Options.Brief();
        var outputs = new Option<string[]>("--out") { Description = "File to write; its extension decides the format: .json .md .txt .html .docx .pdf", HelpName = "FILE", DefaultValueFactory = _ => [] };
        var format = Options.Format("text", "json");
        var (root, today, data) = (Options.Root(), Options.Today(), Options.Data());
        var command = new Command("compose", "Writes the letter of a brief") { brief, outputs, format, root, today, data };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(brief), parsed.GetRequiredValue(outputs), parsed.GetRequiredValue(format), parsed.GetValue(root), parsed.GetRequiredValue(today), Parts.Clinic(parsed.GetRequiredValue(data))));
        return command;
    }

    private static int Run(Terminal terminal, string path, string[] outputs, string format, string? root, DateOnly today, IClinicKnowledge clinic)
    {
        var printer = Parts.Printer;
        if (outputs.FirstOrDefault(output => !printer.Extensions.Contains(Path.GetExtension(output).ToLowerInvariant())) is { } strange)
        {
            throw new UnreadableInputException(strange, null, $"has an extension we do not write; take one of {string.Join(" ", printer.Extensions)}");
        }

        var letter = Composer.Standard.Compose(Parts.Brief(path, root, today, clinic));
        OutputFiles.Write([.. outputs.Select(output => (output, printer.Print(letter, Path.GetExtension(output).ToLowerInvariant())))]);

        if (format == "json" || outputs.Length == 0)
        {
            terminal.Output.Write(Encoding.UTF8.GetString(printer.Print(letter, format == "json" ? ".json" : ".txt")).TrimEnd() + "\n");
        }

        foreach (var output in outputs)
        {
            terminal.Errors.WriteLine($"Wrote {output}.");
        }

        foreach (var gap in letter.Gaps)
        {
            terminal.Errors.WriteLine($"Needed: {gap.Needs} ({gap.Field}).");
        }

        return CommandLine.Done;
    }
}
