using System.CommandLine;
using System.Globalization;
using MedNec.Cases;

namespace MedNec.Cli;

/// <summary>The options that several verbs share. Each verb takes its own instance.</summary>
internal static class Options
{
    /// <summary><c>--data DIR</c>: where imported codes, payers and cases live.</summary>
    public static Option<string> Data() => new("--data")
    {
        Description = "Folder of imported codes, payers and cases (else MEDNEC_DATA, else ./data)",
        HelpName = "DIR",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MEDNEC_DATA") is { Length: > 0 } named ? named : "./data",
    };

    /// <summary><c>--today DATE</c>: the only clock the engine is given.</summary>
    public static Option<DateOnly> Today() => new("--today")
    {
        Description = "The day on which to judge, as 2026-11-20 (else the system's date)",
        HelpName = "DATE",
        DefaultValueFactory = _ => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime),
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"--today takes a date such as 2026-11-20, not \"{result.Tokens[0].Value}\"");
            return default;
        },
    };

    /// <summary><c>--format</c> with the words a verb knows; the first is the default.</summary>
    public static Option<string> Format(params string[] words) => Words("--format", "How to print", words);

    /// <summary>An option that takes one of <paramref name="words"/>; the first is the default.</summary>
    public static Option<string> Words(string name, string description, params string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = $"{description}: {string.Join(", ", words)}",
            DefaultValueFactory = _ => words[0],
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && !words.Contains(token.Value, StringComparer.Ordinal))
            {
                result.AddError($"{name} takes {string.Join(", ", words)}, not \"{token.Value}\"");
            }
        });
        return option;
    }

    /// <summary><c>--root DIR</c>: a wider folder from which the brief may name files.</summary>
    public static Option<string?> Root() => new("--root")
    {
        Description = "Folder from which the brief may name files (else the brief's own)",
        HelpName = "DIR",
    };

    /// <summary>The brief's file.</summary>
    public static Argument<string> Brief() => new("BRIEF") { Description = "The brief's JSON file" };

    /// <summary>Refuses a data folder that is a file.</summary>
    public static void CheckData(string data)
    {
        if (File.Exists(data))
        {
            throw new UnreadableInputException(data, null, "is a file; --data takes a folder");
        }
    }
}
