using MedNec.Engine.Codes;
using MedNec.Engine.Checks.Rules;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Checks.Provider;

/// <summary>Who may write a letter for which payer and item, and the credentials of each profession (<c>packs/rules/writers.yaml</c>).</summary>
internal sealed class WriterRules
{
    private static readonly Lazy<WriterRules> Pack = new(() => new WriterRules(Packs.Yaml("rules/writers.yaml")));

    private readonly Dictionary<string, string> professions;
    private readonly IReadOnlyList<WriterRule> rules;

    private WriterRules(PackNode pack)
    {
        professions = pack["professions"].Entries.SelectMany(entry => entry.Value.Texts.Select(written => (Written: Key(written), entry.Key)))
            .DistinctBy(pair => pair.Written, StringComparer.Ordinal).ToDictionary(pair => pair.Written, pair => pair.Key, StringComparer.Ordinal);
        rules = [.. pack["writers"].Items.Select(WriterRule.Read)];
    }

    /// <summary>The rules.</summary>
    public static WriterRules Standard => Pack.Value;

    /// <summary>The professions that credentials name: "PT, DPT" names one, "MD, PhD" two; none that we do not know.</summary>
    public IReadOnlyList<string> ProfessionsOf(string? credentials)
    {
        var known = new List<string>();
        foreach (var part in (credentials ?? "").Split([',', ';', '/', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Append(credentials ?? ""))
        {
            // "RN MSN FNP-C" is written without commas too.
            foreach (var written in part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(part))
            {
                if (professions.TryGetValue(Key(written), out var profession) && !known.Contains(profession))
                {
                    known.Add(profession);
                }
            }
        }

        return known;
    }

    /// <summary>The rule for an item of that brief on its date; the last, which holds for any, on a day before all of them.</summary>
    public WriterRule For(RequestedItem item, Brief brief) => rules.FirstOrDefault(rule => rule.Fits(item, brief)) ?? rules[^1];

    private static string Key(string written) => LetterWords.Squeezed(written);
}

/// <summary>One row of the table: for which letters, and who may write them.</summary>
internal sealed record WriterRule(string Item, IReadOnlyList<string> May, IReadOnlyList<string> Not, string Instead, RuleStanding Standing)
{
    private const string HealthAccount = "health-account";

    private IReadOnlyList<string> Lines { get; init; } = [];

    private IReadOnlyList<string> Services { get; init; } = [];

    private IReadOnlyList<string> States { get; init; } = [];

    private IReadOnlyList<string> Expenses { get; init; } = [];

    private ItemCodes Codes { get; init; } = new([]);

    /// <summary>Reads a row.</summary>
    public static WriterRule Read(PackNode row) => new(row["item"].Text, row["may"].Texts, row["not"].Texts, row["instead"].Text, RuleStanding.Of(row))
    {
        Lines = row.Find("lines")?.Texts ?? [],
        Services = row.Find("services")?.Texts ?? [],
        States = row.Find("states")?.Texts ?? [],
        Expenses = row.Find("expenses")?.Texts ?? [],
        Codes = new(row.Find("codes")?.Texts ?? []),
    };

    /// <summary>Whether the row holds for that item of the brief.</summary>
    public bool Fits(RequestedItem item, Brief brief) =>
        Standing.Holds(brief.LetterDate.Latest)
        && (Lines.Count == 0 || Lines.Contains(brief.IsForHealthAccount ? HealthAccount : Kebab(brief.Coverage?.Line)))
        && (Services.Count == 0 || Services.Contains(Kebab<Service>(item.KnownService)))
        && (States.Count == 0 || (brief.Coverage?.State is { } state && States.Contains(state.ToUpperInvariant())))
        && (Expenses.Count == 0 || (brief.Expense?.Kind is { } kind && Expenses.Contains(kind.ToUpperInvariant())))
        && (Codes.IsEmpty || Codes.Holds(item.Code));

    private static string Kebab<T>(T? value)
        where T : struct, Enum => value is { } known ? System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString()) : "";
}
