using MedNec.Engine;
using MedNec.Engine.Checks;
using MedNec.Engine.Checks.Lexicons;

namespace MedNec.Store.Settings;

/// <summary>
/// A file of <c>packs/words/</c> in the data folder: phrases that a clinic does not want in its letters. Its form is that of
/// the lists shipped in <c>packs/words/</c>, with one line more: <c>joins:</c> and the check they belong to, or <c>check:</c>
/// and what their own check is.
/// </summary>
internal static class PhraseFile
{
    private const string OwnIds = "CLINIC-";

    private static readonly string[] Parts = ["joins", "check", "negation", "rescue", "phrases"];
    private static readonly string[] PhraseParts = ["say", "mend", "unless", "rescue"];

    public static PhrasePack Read(string yaml, string name)
    {
        var root = PackNode.Parse(yaml, name);
        Expect(root, Parts);
        foreach (var phrase in root["phrases"].Items)
        {
            Expect(phrase, PhraseParts);
        }

        var words = Lexicon.Of(root);
        return (root.Find("joins"), root.Find("check")) switch
        {
            ({ } joins, null) => Catalogue.All.Any(check => check.Info.Id == joins.Text)
                ? new PhrasePack(name, joins.Text, null, words)
                : throw joins.Wrong($"\"{joins.Text}\" is no check; `mednec checks` lists them"),
            (null, { } own) => new PhrasePack(name, null, Own(own), words),
            _ => throw root.Wrong("either \"joins:\" with the id of a check belongs here, or \"check:\" with id, title, severity, why and source"),
        };
    }

    private static CheckInfo Own(PackNode own)
    {
        var id = own["id"];
        if (!id.Text.StartsWith(OwnIds, StringComparison.Ordinal))
        {
            throw id.Wrong($"a clinic's own check has an id that begins with {OwnIds}, such as {OwnIds}001");
        }

        var severity = own["severity"];
        return new CheckInfo(id.Text, Enum.TryParse<Severity>(severity.Text, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : throw severity.Wrong($"\"{severity.Text}\" is no severity; take blocker, warning or advice"), own["title"].Text)
        {
            Why = own["why"].Text,
            Source = own.Find("source")?.Text ?? "The clinic's own list",
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
}
