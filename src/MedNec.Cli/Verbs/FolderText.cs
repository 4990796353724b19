using System.Globalization;
using System.Text;
using MedNec.Cases.Reviewing;
using MedNec.Engine.Checks;

namespace MedNec.Cli.Verbs;

/// <summary>The review of many letters as text: each letter that is not clear in a line, then what was found how often, by payer and line.</summary>
internal static class FolderText
{
    private const int MostChecks = 15;

    public static string Of(BackCheck check, bool verbose)
    {
        var text = new StringBuilder();
        foreach (var letter in check.Letters.Where(letter => verbose || letter.Review.Verdict != Verdict.Clear).OrderBy(letter => letter.Review.Verdict))
        {
            var ids = string.Join(", ", letter.Review.Open.Select(finding => finding.Id).Distinct());
            text.Append(CultureInfo.InvariantCulture, $"{letter.Review.Verdict.ToString().ToLowerInvariant(),-8}  {letter.In.Letter ?? letter.In.Brief}  {FindingsText.Verdict(letter.Review)}{(ids.Length == 0 ? "" : ": ")}{ids}\n");
            foreach (var finding in verbose ? letter.Review.Open : [])
            {
                text.Append(CultureInfo.InvariantCulture, $"          {finding.Id}  {finding.Message}\n");
            }
        }

        foreach (var unread in check.Unreadable)
        {
            text.Append(CultureInfo.InvariantCulture, $"not read  {unread.Because}\n");
        }

        text.Append(text.Length == 0 ? "" : "\n");
        var checks = check.Checks;
        if (checks.Count > 0)
        {
            text.Append("Letters  Findings  Found most often\n");
            foreach (var count in verbose ? checks : checks.Take(MostChecks))
            {
                text.Append(CultureInfo.InvariantCulture, $"{count.Letters,7:N0}  {count.Findings,8:N0}  {count.Id,-12} {count.Severity.ToString().ToLowerInvariant(),-8} {count.Title}\n");
            }

            text.Append(checks.Count > MostChecks && !verbose ? $"                   and {checks.Count - MostChecks} more; --verbose shows all\n\n" : "\n");
        }

        Append(text, "Payer", check.Payers, "payer not named");
        Append(text, "Line", check.Lines, "line not named");
        return text.Append(Summary(check)).ToString();
    }

    private static void Append(StringBuilder text, string heading, IReadOnlyList<GroupCount> groups, string unnamed)
    {
        if (groups.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"Letters   Blocked  {heading}\n");
        foreach (var group in groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"{group.Letters,7:N0}  {group.Blocked,8:N0}  {group.Name ?? unnamed}\n");
        }

        text.Append('\n');
    }

    private static string Summary(BackCheck check) => string.Create(
        CultureInfo.InvariantCulture,
        $"{check.Letters.Count:N0} {(check.Letters.Count == 1 ? "letter" : "letters")}: {check.Count(Verdict.Blocked):N0} blocked, {check.Count(Verdict.Warnings):N0} to look at, {check.Count(Verdict.Clear):N0} clear{(check.Unreadable.Count == 0 ? "" : $"; {check.Unreadable.Count:N0} could not be read")}.");
}
