using System.Text;
using MedNec.Engine.Checks;
using MedNec.Engine.Reading;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks;

/// <summary>
/// The page of a check under <c>docs/checks/</c>, made from what the check says of itself and from the pair that its tests
/// run, so that page and code cannot disagree.
/// </summary>
public static class CheckPage
{
    /// <summary>The folder of the pages.</summary>
    public static string Folder => Repository.PathTo("docs", "checks");

    /// <summary>The page of the check that <paramref name="tests"/> test.</summary>
    public static string Of(ICheckTests tests)
    {
        var (info, type) = (tests.Check.Info, tests.Check.GetType());
        var group = type.Namespace!.Split('.')[^1];
        var page = new StringBuilder();
        page.Append(null, $"# {info.Id}: {info.Title}\n\n");
        page.Append(null, $"**{Meaning(info.Severity)}** Decided {Manner(info.Kind)} by [`{type.Name}`](../../src/MedNec.Engine/Checks/{group}/{type.Name}.cs).\n\n");
        page.Append(null, $"## Why it matters\n\n{info.Why}\n\n");
        page.Append(null, $"## Example\n\n| | |\n|---|---|\n| Flagged | {Cell(tests.Wrong.Words)} |\n| Passes | {Cell(tests.Right.Words)} |\n\n");
        page.Append("What the check says of the first:\n\n");
        foreach (var message in tests.Check.Run(new LetterReading(tests.Wrong.Letter, tests.Wrong.Brief), tests.Wrong.Brief).Select(finding => finding.Message).Distinct())
        {
            page.Append(null, $"> {message}\n\n");
        }

        page.Append(Concerns(info));
        page.Append(null, $"## Where the rule comes from\n\n{info.Source}\n");
        return page.ToString();
    }

    /// <summary>The page of a rule that no program decides.</summary>
    public static string OfUnread(CheckInfo info) =>
        $"# {info.Id}: {info.Title}\n\n**{Meaning(info.Severity)}** Not decided by the program: it needs the letter to be understood, and is left to a person.\n\n## Why it matters\n\n{info.Why}\n\n## Where the rule comes from\n\n{info.Source}\n";

    /// <summary>The list of all pages.</summary>
    public static string Index(IEnumerable<ICheck> checks)
    {
        var page = new StringBuilder("# The checks\n\nA *blocker* stops a letter until it is mended or a named person gives a reason; a *warning* must be looked at; *advice* is shown only. `mednec checks` prints this list.\n\n| id | | rule |\n|---|---|---|\n");
        foreach (var info in checks.Select(check => check.Info))
        {
            page.Append(null, $"| [{info.Id}]({info.Id}.md) | {info.Severity.ToString().ToLowerInvariant()} | {Cell(info.Title)} |\n");
        }

        return page.ToString();
    }

    private static string Concerns(CheckInfo info)
    {
        var said = new StringBuilder();
        if (info.Part is { } part)
        {
            said.Append(null, $"## What is decided\n\nOnly a part: {part}. When it passes, a person must judge the rest.\n\n");
        }

        if (info.Applies.ToString() is { Length: > 0 } applies)
        {
            said.Append(null, $"## Which letters it concerns\n\n{applies}\n\n");
        }

        return said.ToString();
    }

    private static string Meaning(Severity severity) => severity switch
    {
        Severity.Blocker => "Blocker: the letter must not go out.",
        Severity.Warning => "Warning: somebody must look at it.",
        _ => "Advice: shown only.",
    };

    private static string Manner(CheckKind kind) => kind switch
    {
        CheckKind.Deterministic => "from the letter's words and the brief",
        CheckKind.DeterministicOnExtractedFields => "from what is read in the letter's sentences",
        _ => "in part, without a language model,",
    };

    private static string Cell(string words) => words.Replace("|", "\\|", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
}
