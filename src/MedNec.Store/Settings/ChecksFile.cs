using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MedNec.Engine;
using MedNec.Engine.Checks;

namespace MedNec.Store.Settings;

/// <summary>
/// The file <c>clinic/checks.yaml</c> in the data folder: which checks a clinic turned off or weighs otherwise, for all
/// payers and for single ones. The settings page writes it; a person may too.
/// </summary>
public static class ChecksFile
{
    private static readonly string[] Parts = ["off", "severity", "payers"];
    private static readonly string[] PayerParts = ["off", "on", "severity"];
    private static readonly string[] Words = ["check", "to", "reason", "by", "on"];

    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the file.</summary>
    /// <param name="yaml">Its text.</param>
    /// <param name="name">Its name, for refusals.</param>
    /// <param name="known">The checks there are.</param>
    /// <exception cref="PackException">It is not in its form; the message names file, line and column.</exception>
    public static IReadOnlyList<CheckSwitch> Read(string yaml, string name, IReadOnlyDictionary<string, CheckInfo> known)
    {
        var root = PackNode.Parse(yaml, name);
        var read = new List<CheckSwitch>();
        if (root is { IsText: true, Text: "" })
        {
            return read;
        }

        Expect(root, Parts);
        Read(root, null, read, known);
        foreach (var (payer, node) in root.Find("payers")?.Entries ?? [])
        {
            Expect(node, PayerParts);
            Read(node, payer, read, known);
        }

        return read;
    }

    /// <summary>The file that holds <paramref name="switches"/>.</summary>
    public static string Write(IEnumerable<CheckSwitch> switches)
    {
        var text = new StringBuilder("# Which checks this clinic turned off or weighs otherwise, and who decided it. The page Settings > Checks writes this file;\n# docs/how-to/clinic-checks.md explains it.\n");
        var byPayer = switches.OrderBy(one => one.Check, StringComparer.Ordinal).ToLookup(one => one.Payer ?? "", StringComparer.Ordinal);
        Write(text, byPayer[""], "");
        if (byPayer.Any(group => group.Key.Length > 0))
        {
            text.Append("payers:\n");
        }

        foreach (var payer in byPayer.Where(group => group.Key.Length > 0).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Quoted(payer.Key)}:\n");
            Write(text, payer, "    ");
        }

        return text.ToString();
    }

    private static void Read(PackNode node, string? payer, List<CheckSwitch> read, IReadOnlyDictionary<string, CheckInfo> known)
    {
        foreach (var off in node.Find("off")?.Items ?? [])
        {
            var one = Decision(off, payer, known) with { IsOff = true };
            read.Add(known[one.Check].Severity == Severity.Blocker && string.IsNullOrWhiteSpace(one.Reason)
                ? throw off.Wrong($"{one.Check} blocks, and is turned off only with a reason: write {{ check: {one.Check}, reason: … }}")
                : one);
        }

        foreach (var on in node.Find("on")?.Items ?? [])
        {
            read.Add(Decision(on, payer, known) with { IsOff = false });
        }

        foreach (var (check, weighed) in node.Find("severity")?.Entries ?? [])
        {
            var one = Decision(weighed, payer, known, check);
            var word = weighed.IsText ? weighed : weighed["to"];
            var severity = Enum.TryParse<Severity>(word.Text, ignoreCase: true, out var to) && Enum.IsDefined(to) && !char.IsAsciiDigit(word.Text[0])
                ? to
                : throw word.Wrong($"\"{word.Text}\" is no severity; take blocker, warning or advice");
            read.Add(known[one.Check].Severity == Severity.Blocker && severity != Severity.Blocker && string.IsNullOrWhiteSpace(one.Reason)
                ? throw weighed.Wrong($"{one.Check} blocks, and is made less only with a reason: write {one.Check}: {{ to: {word.Text}, reason: … }}")
                : one with { Severity = severity });
        }
    }

    private static CheckSwitch Decision(PackNode node, string? payer, IReadOnlyDictionary<string, CheckInfo> known, string? check = null)
    {
        if (!node.IsText)
        {
            Expect(node, Words);
        }

        var id = check ?? (node.IsText ? node.Text : node["check"].Text);
        if (!known.ContainsKey(id))
        {
            throw node.Wrong($"\"{id}\" is no check; `mednec checks` lists them");
        }

        return new CheckSwitch(id, payer)
        {
            Reason = node.Find("reason")?.Text,
            By = node.Find("by")?.Text,
            On = node.Find("on") is { } on
                ? DateOnly.TryParseExact(on.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw on.Wrong("a date such as 2026-11-20 belongs here")
                : null,
        };
    }

    private static void Expect(PackNode node, string[] words)
    {
        if (node.IsText || node.Items.Count > 0)
        {
            throw node.Wrong($"{string.Join(", ", words.Select(word => $"\"{word}:\""))} belong here");
        }

        if (node.Entries.FirstOrDefault(entry => !words.Contains(entry.Key, StringComparer.Ordinal)) is { Key: { } strange } entry)
        {
            throw entry.Value.Wrong($"\"{strange}:\" is not known here; take {string.Join(", ", words)}");
        }
    }

    private static void Write(StringBuilder text, IEnumerable<CheckSwitch> switches, string indent)
    {
        foreach (var (word, isOff) in new[] { ("off", true), ("on", false) })
        {
            var these = switches.Where(one => one.IsOff == isOff).ToList();
            text.Append(these.Count == 0 ? "" : $"{indent}{word}:\n");
            foreach (var one in these)
            {
                text.Append(CultureInfo.InvariantCulture, $"{indent}  - {{ check: {one.Check}{Signed(one)} }}\n");
            }
        }

        var weighed = switches.Where(one => one.Severity is not null).ToList();
        text.Append(weighed.Count == 0 ? "" : $"{indent}severity:\n");
        foreach (var one in weighed)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}  {one.Check}: {{ to: {one.Severity!.Value.ToString().ToLowerInvariant()}{Signed(one)} }}\n");
        }
    }

    private static string Signed(CheckSwitch one) => string.Concat(
        one.Reason is null ? "" : $", reason: {Quoted(one.Reason)}",
        one.By is null ? "" : $", by: {Quoted(one.By)}",
        one.On is null ? "" : $", on: {one.On.Value.ToString("O", CultureInfo.InvariantCulture)}");

    // A JSON string is a YAML string.
    private static string Quoted(string text) => JsonSerializer.Serialize(text, Quoting);
}
