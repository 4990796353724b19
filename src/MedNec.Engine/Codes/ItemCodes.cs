using MedNec.Engine.Letters;

namespace MedNec.Engine.Codes;

/// <summary>Billing codes as a pack or policy writes them: one code, or a run of codes of the same letter, "K0813-K0898".</summary>
internal sealed class ItemCodes
{
    /// <summary>No code at all.</summary>
    public static readonly ItemCodes None = new([]);

    private readonly HashSet<string> single = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string From, string To)> runs = [];

    public ItemCodes(IEnumerable<string> codes)
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

    /// <summary>Whether the row names no code.</summary>
    public bool IsEmpty => single.Count == 0 && runs.Count == 0;

    /// <summary>Whether that code is one of them, in any case.</summary>
    public bool Holds(string? code) =>
        code?.Trim() is { Length: > 0 } sought && (single.Contains(sought) || runs.Exists(run => sought.Length == run.From.Length
            && string.Compare(run.From, sought, StringComparison.OrdinalIgnoreCase) <= 0 && string.Compare(sought, run.To, StringComparison.OrdinalIgnoreCase) <= 0));

    /// <summary>The items asked for under these codes.</summary>
    public IEnumerable<RequestedItem> In(Brief brief) => brief.Items.Where(item => Holds(item.Code));
}
