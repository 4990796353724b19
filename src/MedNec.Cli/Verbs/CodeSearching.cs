using System.CommandLine;
using MedNec.Cases;
using MedNec.Store.Codes;

namespace MedNec.Cli.Verbs;

/// <summary><c>mednec codes search TEXT</c>: codes by words, best first.</summary>
internal static class CodeSearching
{
    private const int UsualLimit = 20;

    public static Command Create(Terminal terminal)
    {
        var text = new Argument<string[]>("TEXT") { Description = "Words of a diagnosis or item, in any order", Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit") { Description = "The most to print", HelpName = "N", DefaultValueFactory = _ => UsualLimit };
        var (format, data, today) = (Options.Format("text", "json"), Options.Data(), Options.Today());
        var command = new Command("search", "Finds codes by words") { text, limit, format, data, today };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(data);
            Options.CheckData(folder);
            if (parsed.GetRequiredValue(limit) < 1)
            {
                throw new UnreadableInputException("--limit", null, "takes a number from 1");
            }

            var sets = CodeFolder.Sets(folder);
            var found = sets.Search(string.Join(' ', parsed.GetRequiredValue(text)), parsed.GetRequiredValue(today), parsed.GetRequiredValue(limit));
            terminal.Output.WriteLine(parsed.GetRequiredValue(format) == "json" ? CodesJson.Of(found) : CodesText.Of(found, sets));
        });
        return command;
    }
}
