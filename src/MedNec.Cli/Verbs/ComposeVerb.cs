using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedNec.Cases;
using MedNec.Cases.Reviewing;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;

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

        var brief = Parts.Brief(path, root, today, clinic);
        var letter = Composer.Standard.Compose(brief);
        OutputFiles.Write([.. outputs.Select(output => (output, printer.Print(letter, Path.GetExtension(output).ToLowerInvariant())))]);

        if (format == "json")
        {
            terminal.Output.WriteLine(Json(letter, brief));
        }
        else if (outputs.Length == 0)
        {
            terminal.Output.Write(Encoding.UTF8.GetString(printer.Print(letter, ".txt")).TrimEnd() + "\n");
        }

        foreach (var output in outputs)
        {
            terminal.Errors.WriteLine($"Wrote {output}.");
        }

        foreach (var gap in letter.Gaps)
        {
            terminal.Errors.WriteLine($"Needed: {gap.Needs} ({gap.Field}).");
        }

        if (!brief.IsForHealthAccount && JudgedPolicy.Of(brief) is null)
        {
            terminal.Errors.WriteLine($"{WithoutPolicy(brief)} The letter follows the general rules.");
        }

        return CommandLine.Done;
    }

    /// <summary>The letter with the criteria of its policy; without a policy, with the ids of those that it could name.</summary>
    private static string Json(Letter letter, Brief brief)
    {
        var json = (JsonObject)JsonSerializer.SerializeToNode(letter, LetterJson.Default.Letter)!;
        if (brief.IsForHealthAccount)
        {
            return Text(json);
        }

        if (JudgedPolicy.Of(brief) is { } verdict)
        {
            json["criteria"] = JsonObject.Create(CriteriaTable.Of(verdict).ToElement());
        }
        else
        {
            json["criteriaMissing"] = WithoutPolicy(brief);
            json["policies"] = new JsonArray([.. (brief.Library.Policies?.For(brief) ?? []).Select(policy => (JsonNode)policy.Id)]);
        }

        return Text(json);
    }

    private static string WithoutPolicy(Brief brief) =>
        brief.Policy is not { } id ? "No policy is named; `mednec policy list --for BRIEF` lists those that are about the request."
        : JudgedPolicy.WhyNot(brief) ?? $"The policy {id} is not on the shelf; add it as docs/how-to/add-a-policy.md shows.";

    private static string Text(JsonObject json) => json.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
}
