using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MedNec.Cases;
using MedNec.Engine;
using MedNec.Engine.Registries;
using MedNec.Store.Files;

namespace MedNec.Store.Lists;

/// <summary>Imports a list: sees by its columns or names what it is, reads all of it, and keeps it only if all of it can be read.</summary>
public sealed partial class ImportList(ListFolder folder)
{
    /// <summary>How many words a run of a licensed text has (handbook, LMN-PAY-011).</summary>
    internal const int LicensedRun = 25;

    private static readonly Dictionary<string, (ListKind Kind, Func<PackNode, int> Count)> Forms = new(StringComparer.Ordinal)
    {
        ["articles"] = (ListKind.Articles, root => LiteratureLists.Articles(root).Count),
        ["guidelines"] = (ListKind.Guidelines, root => LiteratureLists.Guidelines(root).Count),
        ["labels"] = (ListKind.Labels, root => LiteratureLists.Labels(root).Count),
        ["payers"] = (ListKind.Payers, root => PayerLists.Payers(root).Count),
        ["staff"] = (ListKind.Staff, root => StaffList.Read(root).Count),
    };

    /// <summary>Imports the file at <paramref name="path"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="asOf">The date of the list; null takes the one in its name, else <paramref name="today"/>.</param>
    /// <param name="today">The day of the import.</param>
    /// <exception cref="UnreadableInputException">It is no list we know, or a row of it cannot be read.</exception>
    public ImportedList Run(string path, DateOnly? asOf, DateOnly today)
    {
        var day = asOf ?? DayIn(Path.GetFileName(path), today) ?? today;
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".yaml" or ".yml" => Yaml(path, day, today),
            ".csv" => Csv(path, day, today),
            ".json" => Published(PublishedPayers.FromStateHelp(Text(BriefFolder.ReadNamed(path), path), path), path, day, today),
            ".txt" => Licensed(path, day, today),
            _ => throw new UnreadableInputException(path, null, "is of no kind we import; give a list as .csv, .yaml or .json, or a licensed text as .txt (docs/how-to/lists.md shows each)"),
        };
    }

    private ImportedList Yaml(string path, DateOnly asOf, DateOnly today)
    {
        var text = Text(BriefFolder.ReadNamed(path), path);
        try
        {
            var root = PackNode.Parse(text, path);
            if (PublishedPayers.IsFixture(root))
            {
                return Published(PublishedPayers.FromFixture(root), path, asOf, today);
            }

            var (kind, count) = root.Entries is [var (key, _), ..] && Forms.TryGetValue(key, out var form)
                ? form
                : throw new UnreadableInputException(path, null, $"is no list we know: its first name is one of {string.Join(", ", Forms.Keys)}");
            return folder.Keep(kind, Name(path, ".yaml"), asOf, today, Some(count(root), path), Path.GetFileName(path), [text.TrimEnd()]);
        }
        catch (PackException wrong)
        {
            throw UnreadableInputException.Of(wrong, path);
        }
    }

    private ImportedList Csv(string path, DateOnly asOf, DateOnly today)
    {
        var from = Path.GetFileName(path);
        using var reader = Open(path);
        var rows = new CsvRows(reader, path);
        if (rows.Has(MedicareLists.OrderingColumns))
        {
            var lines = MedicareLists.Ordering(rows);
            return folder.Keep(ListKind.Ordering, "ordering.csv", asOf, today, Some(lines.Count, path), from, lines);
        }

        if (rows.Has(MedicareLists.ExclusionColumns))
        {
            var lines = MedicareLists.Exclusions(rows);
            return folder.Keep(ListKind.Exclusions, "exclusions.csv", asOf, today, Some(lines.Count, path), from, lines);
        }

        if (rows.Has("TITLE") && (rows.Has("PMID") || rows.Has("DOI") || rows.Has("TRIAL")))
        {
            return Copy(ListKind.Articles, LiteratureLists.Articles(rows).Count);
        }

        if (rows.Has(PublishedPayers.MedicaidColumns))
        {
            return Published(PublishedPayers.FromMedicaid(rows), path, asOf, today);
        }

        return rows.Has("NAME") && rows.Width <= 4
            ? Copy(ListKind.Staff, StaffList.Read(rows).Count)
            : throw new UnreadableInputException(path, "line 1", "names no columns we know; docs/how-to/lists.md shows the columns of each list");

        ImportedList Copy(ListKind kind, int count) =>
            folder.Keep(kind, Name(path, ".csv"), asOf, today, Some(count, path), from, [Text(BriefFolder.ReadNamed(path), path).TrimEnd()]);
    }

    // A directory that others publish is kept in our own form: what is looked up later is what this sentence counted.
    private ImportedList Published(PublishedPayers published, string path, DateOnly asOf, DateOnly today)
    {
        var text = PayerText.Of(published.Payers);
        var count = Some(PayerLists.Payers(PackNode.Parse(text, path)).Count, path);
        return folder.Keep(ListKind.Payers, Name(path, ".yaml"), asOf, today, count, Path.GetFileName(path), [text.TrimEnd()]) with { NotTaken = published.NotTaken };
    }

    // The text itself is its owner's: its runs of words are kept as hashes, and nothing that can be read.
    private ImportedList Licensed(string path, DateOnly asOf, DateOnly today)
    {
        var hashes = LicensedTexts.Of([Text(BriefFolder.ReadNamed(path), path)], LicensedRun).Hashes;
        return hashes.Count > 0
            ? folder.Keep(ListKind.Licensed, Name(path, ".hashes"), asOf, today, hashes.Count, Path.GetFileName(path), hashes.Order().Select(hash => hash.ToString("x16", CultureInfo.InvariantCulture)))
            : throw new UnreadableInputException(path, null, $"has fewer than {LicensedRun} words, too few to know a copy by");
    }

    private static int Some(int rows, string path) => rows > 0 ? rows : throw new UnreadableInputException(path, null, "holds no entry");

    private static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, 1 << 16);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException(path, null, Directory.Exists(path) ? "is a folder; name a file in it" : File.Exists(path) ? "cannot be read by this user; look at its permissions" : "is not there; look at the spelling of the path");
        }
    }

    private static string Text(byte[] bytes, string path)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableInputException(path, null, "is not written in UTF-8; save it again as UTF-8 text");
        }
    }

    private static string Name(string path, string extension) => NotPlain().Replace(Path.GetFileNameWithoutExtension(path).ToLowerInvariant(), "-").Trim('-') is { Length: > 0 } plain ? plain + extension : "list" + extension;

    // "Order_and_Referring_2026-11-05.csv", "UPDATED_20261105.csv": a day in the name, unless it lies ahead.
    private static DateOnly? DayIn(string name, DateOnly today) =>
        DayForm().Match(name) is { Success: true } match
        && DateOnly.TryParseExact(match.Value.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day <= today
            ? day
            : null;

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotPlain();

    [GeneratedRegex(@"(?<!\d)20\d\d[-_]?[01]\d[-_]?[0-3]\d(?!\d)")]
    private static partial Regex DayForm();
}
