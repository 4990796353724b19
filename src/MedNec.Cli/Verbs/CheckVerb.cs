using System.CommandLine;
using System.Text.Json;
using MedNec.Cases;
using MedNec.Engine.Checks;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Store.Files;

namespace MedNec.Cli.Verbs;

/// <summary><c>mednec check BRIEF [--letter FILE]</c>: reviews a letter against its brief; with a folder, every letter in it.</summary>
internal static class CheckVerb
{
    public static Command Create(Terminal terminal)
    {
        var brief = new Argument<string>("BRIEF") { Description = "The brief's JSON file, or a folder of briefs with their letters" };
        var letter = new Option<string?>("--letter") { Description = "The letter to review (.json .md .txt .docx .pdf); without it, the composed one", HelpName = "FILE" };
        var format = Options.Format("text", "json", "sarif");
        var verbose = new Option<bool>("--verbose") { Description = "Name each check that a person must decide, and why; in a folder, each finding" };
        var (root, today, data) = (Options.Root(), Options.Today(), Options.Data());
        var command = new Command("check", "Reviews a letter against its brief, or a folder of letters") { brief, letter, format, verbose, root, today, data };
        command.SetAction(parsed =>
        {
            var (path, letterPath) = (parsed.GetRequiredValue(brief), parsed.GetValue(letter));
            var clinic = Parts.Clinic(parsed.GetRequiredValue(data));
            if (!Directory.Exists(path))
            {
                return One(terminal, path, letterPath, parsed.GetRequiredValue(format), parsed.GetValue(verbose), parsed.GetValue(root), parsed.GetRequiredValue(today), clinic);
            }

            return letterPath is null
                ? CheckFolder.Run(terminal, path, parsed.GetRequiredValue(format), parsed.GetValue(verbose), parsed.GetValue(root), parsed.GetRequiredValue(today), clinic)
                : throw new UnreadableInputException(path, null, "is a folder, in which each letter lies beside its brief; leave --letter out, or name one brief");
        });
        return command;
    }

    private static int One(Terminal terminal, string path, string? letterPath, string format, bool verbose, string? root, DateOnly today, Cases.Reviewing.IClinicKnowledge clinic)
    {
        ChecksAtHand.Begin(clinic.Library);
        var brief = Parts.Brief(path, root, today, clinic);
        var letter = letterPath is null ? Composer.Standard.Compose(brief) : Parts.Letters.Run(BriefFolder.ReadNamed(letterPath), letterPath, brief);
        var review = Reviewer.Standard.Review(letter, brief);
        terminal.Output.WriteLine(format switch
        {
            "json" => JsonSerializer.Serialize(review, LetterJson.Default.Review),
            "sarif" => Sarif.Of((review, letterPath ?? path)),
            _ => FindingsText.Of(review, letter, verbose),
        });
        return review.Verdict == Verdict.Blocked ? CommandLine.Blocked : CommandLine.Done;
    }
}
