using MedNec.Engine.Letters;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>Codes as a rule pack writes them: one code, or a run of codes of the same letter, "K0813-K0898".</summary>
internal sealed class CodeSet
{
    private readonly HashSet<string> single = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string From, string To)> runs = [];

    public CodeSet(IEnumerable<string> codes)
    {
        foreach (var code in codes)
        {
            var dash = code.IndexOf('-', StringComparison.Ordinal);
            if (dash < 0)
            {
                single.Add(code);
            }
            else
            {
                runs.Add((code[..dash], code[(dash + 1)..]));
            }
        }
    }

    public bool Holds(string? code) =>
        code?.Trim() is { Length: > 0 } sought && (single.Contains(sought) || runs.Exists(run => sought.Length == run.From.Length
            && string.Compare(run.From, sought, StringComparison.OrdinalIgnoreCase) <= 0 && string.Compare(sought, run.To, StringComparison.OrdinalIgnoreCase) <= 0));

    /// <summary>The items asked for under these codes.</summary>
    public IEnumerable<RequestedItem> In(Brief brief) => brief.Items.Where(item => Holds(item.Code));
}

/// <summary>A list of codes that came into force row by row (<c>packs/rules/</c>).</summary>
internal sealed class CodeRules(string pack)
{
    private readonly List<CodeRule> rows = [.. Packs.Yaml(pack)["rows"].Items.Select(row => new CodeRule(row))];

    /// <summary>The row that holds that code, in force on that day; null when there is none.</summary>
    public CodeRule? Find(string? code, DateOnly on) => rows.Find(row => row.From <= on && row.Codes.Holds(code));
}

/// <summary>A row of such a list.</summary>
internal sealed class CodeRule(PackNode row)
{
    public CodeSet Codes { get; } = new(row["codes"].Texts);

    public DateOnly From { get; } = DateOnly.ParseExact(row["from"].Text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>For how many days a decision holds; null where the row says nothing of it.</summary>
    public int? Days { get; } = row.Find("days") is { } days ? int.Parse(days.Text, System.Globalization.CultureInfo.InvariantCulture) : null;

    public string Citation { get; } = row["citation"].Text;

    /// <summary>What a message adds where the row is not yet confirmed.</summary>
    public string Caution => row["status"].Text == "draft" ? " (confirm with the payer)" : "";
}
