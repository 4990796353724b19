using System.CommandLine;
using System.Text.Json;
using MedNec.Cases;
using MedNec.Engine;
using MedNec.Engine.Reimbursing;
using MedNec.Store.Files;

namespace MedNec.Cli.Verbs;

/// <summary><c>mednec reimburse BRIEF</c>: may a health account pay this, is a letter needed, may one be written, and what must it hold.</summary>
internal static class ReimburseVerb
{
    public static Command Create(Terminal terminal)
    {
        var brief = Options.Brief();
        var form = new Option<string?>("--form") { Description = $"Fills an administrator's form: {string.Join(", ", ReimbursementForm.Ids)}, or a mapping of your own as .yaml", HelpName = "ID" };
        var format = Options.Format("text", "json");
        var (root, today, data) = (Options.Root(), Options.Today(), Options.Data());
        var command = new Command("reimburse", "Judges an expense for a health account (HSA, FSA, HRA) and its letter") { brief, form, format, root, today, data };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(brief), parsed.GetValue(form), parsed.GetRequiredValue(format) == "json", parsed.GetValue(root), parsed.GetRequiredValue(today), parsed.GetRequiredValue(data)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string? formName, bool asJson, string? root, DateOnly today, string data)
    {
        var form = formName is null ? null : Form(formName);
        var brief = Parts.Brief(path, root, today, Parts.Clinic(data));
        var kind = Reimburser.KindOf(brief) ?? throw new UnreadableInputException(path, null, Reimburser.Wanting(brief).TrimEnd('.'));
        var judged = Reimburser.Judge(brief, kind);
        var filled = form?.Fill(brief);
        if (asJson)
        {
            var json = JsonSerializer.SerializeToNode(judged, ReimbursementJson.Default.Reimbursement)!.AsObject();
            if (filled is not null)
            {
                json["form"] = JsonSerializer.SerializeToNode(filled, ReimbursementJson.Default.FilledForm);
            }

            terminal.Output.WriteLine(ReimbursementText.Readable(json));
        }
        else
        {
            terminal.Output.Write(ReimbursementText.Of(judged, filled));
        }

        return judged.IsRefused ? CommandLine.Blocked : CommandLine.Done;
    }

    private static ReimbursementForm Form(string name)
    {
        if (ReimbursementForm.Find(name) is { } known)
        {
            return known;
        }

        if (Path.GetExtension(name).ToLowerInvariant() is not (".yaml" or ".yml"))
        {
            throw new UnreadableInputException("--form", name, $"is no form we carry; take {string.Join(", ", ReimbursementForm.Ids)}, or a mapping of your own as .yaml");
        }

        try
        {
            return ReimbursementForm.Read(PackNode.Parse(System.Text.Encoding.UTF8.GetString(BriefFolder.ReadNamed(name)), name));
        }
        catch (PackException wrong)
        {
            throw UnreadableInputException.Of(wrong, name);
        }
    }
}
