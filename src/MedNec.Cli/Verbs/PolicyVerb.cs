using System.CommandLine;
using System.Text.Json;
using MedNec.Cases;
using MedNec.Cases.Reviewing;
using MedNec.Engine;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Store.Files;

namespace MedNec.Cli.Verbs;

/// <summary><c>mednec policy list</c>, <c>show ID</c> and <c>try ID BRIEF</c>: payers' policies, and what they say to a brief.</summary>
internal static class PolicyVerb
{
    public static Command Create(Terminal terminal) => new("policy", "Lists and shows payers' policies, and tries them on a brief")
    {
        List(terminal),
        Show(terminal),
        Try(terminal),
    };

    private static Command List(Terminal terminal)
    {
        var about = new Option<string?>("--for") { Description = "Only those that are about what this brief asks for, the payer's own first", HelpName = "BRIEF" };
        var format = Options.Format("text", "json");
        var (root, today, data) = (Options.Root(), Options.Today(), Options.Data());
        var command = new Command("list", "Lists the policies: ours, and the clinic's under policies/ of the data folder") { about, format, root, today, data };
        command.SetAction(parsed =>
        {
            var clinic = Parts.Clinic(parsed.GetRequiredValue(data));
            var shelf = Shelf(clinic);
            var policies = parsed.GetValue(about) is { } path ? shelf.For(Parts.Brief(path, parsed.GetValue(root), parsed.GetRequiredValue(today), clinic)) : [.. shelf.All];
            IReadOnlyList<PolicyEntry> entries = [.. policies.Select(PolicyEntry.Of)];
            terminal.Output.WriteLine(parsed.GetRequiredValue(format) == "json" ? JsonSerializer.Serialize(entries, PolicyJson.Default.IReadOnlyListPolicyEntry) : PolicyText.List(entries));
            foreach (var fault in parsed.GetValue(about) is null ? shelf.Faults : [])
            {
                terminal.Errors.WriteLine($"Not used: {fault}");
            }
        });
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var id = Id();
        var format = Options.Format("text", "json");
        var (today, data) = (Options.Today(), Options.Data());
        var command = new Command("show", "Shows a policy: its source, its criteria, its documents") { id, format, today, data };
        command.SetAction(parsed =>
        {
            var policy = Find(parsed.GetRequiredValue(id), Shelf(Parts.Clinic(parsed.GetRequiredValue(data))), parsed.GetRequiredValue(today));
            terminal.Output.WriteLine(parsed.GetRequiredValue(format) == "json" ? PolicyTree.Of(policy).ToJsonString(new JsonSerializerOptions { WriteIndented = true }) : PolicyText.Of(policy));
        });
        return command;
    }

    private static Command Try(Terminal terminal)
    {
        var (id, brief) = (Id(), Options.Brief());
        var format = Options.Format("text", "json");
        var (root, today, data) = (Options.Root(), Options.Today(), Options.Data());
        var command = new Command("try", "Judges a brief by a policy: every criterion with its answer and its facts") { id, brief, format, root, today, data };
        command.SetAction(parsed =>
        {
            var clinic = Parts.Clinic(parsed.GetRequiredValue(data));
            var tried = Parts.Brief(parsed.GetRequiredValue(brief), parsed.GetValue(root), parsed.GetRequiredValue(today), clinic);
            return Run(terminal, Find(parsed.GetRequiredValue(id), Shelf(clinic), DayOf(tried)), tried, parsed.GetRequiredValue(format));
        });
        return command;
    }

    private static int Run(Terminal terminal, Policy policy, Brief brief, string format)
    {
        var verdict = CoveragePolicy.Judge(policy, brief);
        terminal.Output.WriteLine(format == "json" ? CriteriaTable.Of(verdict).ToJson() : PolicyText.Of(CriteriaTable.Of(verdict), policy));
        if (!brief.Items.Any(policy.Covers))
        {
            terminal.Errors.WriteLine($"{policy.Id} is about other items than this brief asks for; `mednec policy list --for BRIEF` names those that fit.");
        }

        if (!policy.IsInForce(DayOf(brief)))
        {
            terminal.Errors.WriteLine($"{policy.Id} is not in force on {DayOf(brief):yyyy-MM-dd}; it was judged in the version {policy.VersionName}.");
        }

        return verdict.Answer == Answer.Met ? CommandLine.Done : CommandLine.Blocked;
    }

    private static Argument<string> Id() => new("ID") { Description = "The policy's id (cms/l33718), or a policy file" };

    private static DateOnly DayOf(Brief brief) => brief.LetterDate.IsPossible ? brief.LetterDate.Earliest : brief.Today;

    private static PolicyShelf Shelf(IClinicKnowledge clinic) => clinic.Library.Policies ?? PolicyShelf.Shipped;

    private static Policy Find(string asked, PolicyShelf shelf, DateOnly on)
    {
        try
        {
            if (File.Exists(asked))
            {
                var full = Path.GetFullPath(asked);
                var named = PolicyFile.Named($"{Path.GetFileName(Path.GetDirectoryName(full)) ?? "policies"}/{Path.GetFileName(full)}", () => System.Text.Encoding.UTF8.GetString(BriefFolder.ReadNamed(asked)), 0) with { Name = asked };
                return shelf.With(named).Find(named.Id, on)!;
            }

            return shelf.Find(asked, on) ?? throw new UnreadableInputException(asked, null, $"is no policy on the shelf and no file{shelf.HintFor(asked)}; `mednec policy list` names them");
        }
        catch (PackException wrong)
        {
            throw UnreadableInputException.Of(wrong, asked);
        }
    }
}
