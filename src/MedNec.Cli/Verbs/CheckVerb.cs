using System.CommandLine;
using System.Text.Json;
using MedNec.Engine.Checks;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Store.Files;

namespace MedNec.Cli.Verbs;

/// <summary><c>mednec check BRIEF [--letter FILE]</c>: reviews a letter against its brief.</summary>
internal static class CheckVerb
{
    public static Command Create(Terminal terminal)
    {
        var brief = Options.Brief();
        var letter = new Option<string?>("--letter") { Description = "The letter to review (.json .md .txt .docx .pdf); without it, the composed one", HelpName = "FILE" };
        var format = Options.Format("text", "json", "sarif");
        var (root, today, data) = (Options.Root(), Options.Today(), Options.Data());
        var command = new Command("check", "Reviews a letter against its brief") { brief, letter, format, root, today, data };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(brief), parsed.GetValue(letter), parsed.GetRequiredValue(format), parsed.GetValue(root), parsed.GetRequiredValue(today)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string? letterPath, string format, string? root, DateOnly today)
    {
        ChecksAtHand.Begin();
        var brief = Parts.Brief(path, root, today);
        var letter = letterPath is null ? Composer.Standard.Compose(brief) : Parts.Letters.Run(BriefFolder.ReadNamed(letterPath), letterPath, brief);
        var review = Reviewer.Standard.Review(letter, brief);
        terminal.Output.WriteLine(format switch
        {
            "json" => JsonSerializer.Serialize(review, LetterJson.Default.Review),
            "sarif" => Sarif.Of(review, letterPath ?? path),
            _ => FindingsText.Of(review, letter),
        });
        return review.Verdict == Verdict.Blocked ? CommandLine.Blocked : CommandLine.Done;
    }
}
