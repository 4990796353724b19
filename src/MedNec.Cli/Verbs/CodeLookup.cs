using System.CommandLine;
using System.Globalization;
using System.Text;
using MedNec.Cases;
using MedNec.Engine.Charts;
using MedNec.Engine.Codes;
using MedNec.Store.Codes;
using MedNec.Store.Files;

namespace MedNec.Cli.Verbs;

/// <summary><c>mednec codes lookup CODE… [--on DATE]</c> and <c>--from FILE</c>: what codes are on their dates.</summary>
internal static class CodeLookup
{
    private static readonly string[] Systems = [CodeSystems.Icd10Cm, CodeSystems.Hcpcs, CodeSystems.Cpt, CodeSets.Carc, CodeSets.Rarc];

    public static Command Create(Terminal terminal)
    {
        var codes = new Argument<string[]>("CODE") { Description = "Codes, with or without their dot", Arity = ArgumentArity.ZeroOrMore };
        var on = new Option<string?>("--on") { Description = "The date of service, as 2026-08-20 (else today)", HelpName = "DATE" };
        var from = new Option<string?>("--from") { Description = "A file with lines of a code, a tab and a date", HelpName = "FILE" };
        var system = new Option<string?>("--system") { Description = $"Their system: {string.Join(", ", Systems)} (else told from the form)", HelpName = "SYSTEM" };
        var (format, data, today) = (Options.Format("text", "json"), Options.Data(), Options.Today());
        var command = new Command("lookup", "Says what codes are on a date of service") { codes, on, from, system, format, data, today };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(data);
            Options.CheckData(folder);
            var day = parsed.GetValue(on) is { } written ? Day(written) ?? throw new UnreadableInputException("--on", null, $"takes a date such as 2026-08-20, not \"{written}\"") : parsed.GetRequiredValue(today);
            var named = parsed.GetValue(system) is { } wanted
                ? Systems.FirstOrDefault(known => known.Equals(wanted, StringComparison.OrdinalIgnoreCase)) ?? throw new UnreadableInputException("--system", null, $"takes {string.Join(", ", Systems)}, not \"{wanted}\"")
                : null;
            List<(string Code, DateOnly On)> asked = [.. parsed.GetValue(codes)!.Select(code => (code, day)), .. parsed.GetValue(from) is { } file ? Lines(file) : []];
            if (asked.Count == 0)
            {
                throw new UnreadableInputException("codes lookup", null, "needs a code, or --from with a file of codes and dates");
            }

            var sets = CodeFolder.Sets(folder);
            var judged = asked.ConvertAll(entry => sets.Judge(entry.Code, entry.On, named));
            terminal.Output.WriteLine(parsed.GetRequiredValue(format) == "json" ? CodesJson.Of(judged, asked) : CodesText.Of(judged, sets));
        });
        return command;
    }

    private static IEnumerable<(string Code, DateOnly On)> Lines(string file)
    {
        var number = 0;
        foreach (var line in Text(file).Split('\n').Select(line => line.TrimEnd('\r')))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var place = string.Create(CultureInfo.InvariantCulture, $"line {number}");
            if (line.Split('\t') is not [var code, var date] || string.IsNullOrWhiteSpace(code))
            {
                throw new UnreadableInputException(file, place, "needs a code, a tab and a date, such as M54.5<tab>2026-08-20");
            }

            yield return (code, Day(date.Trim()) ?? throw new UnreadableInputException(file, place, $"\"{date.Trim()}\" is no date; write it as 2026-08-20"));
        }
    }

    private static string Text(string file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(BriefFolder.ReadNamed(file)).TrimStart('\uFEFF');
        }
        catch (ArgumentException)
        {
            throw new UnreadableInputException(file, null, "is not UTF-8 text; save it as UTF-8");
        }
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
