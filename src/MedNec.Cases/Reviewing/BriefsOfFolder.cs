using System.Text.Json;

namespace MedNec.Cases.Reviewing;

/// <summary>A brief in a folder of many, and the letter that lies beside it.</summary>
/// <param name="Brief">The brief's file, relative to the folder.</param>
/// <param name="Letter">The letter's file, relative to the folder; null when the letter is to be composed.</param>
public sealed record BriefInFolder(string Brief, string? Letter);

/// <summary>
/// Finds the briefs of a folder: <c>brief.json</c> in any folder below it, with the letter beside it as
/// <c>letter.json|md|txt|docx|pdf</c>; and in the folder itself every <c>NAME.json</c> that is a brief, with its letter as
/// <c>NAME.letter.*</c> or <c>NAME.md|txt|docx|pdf</c>.
/// </summary>
public static class BriefsOfFolder
{
    private const string BriefName = "brief.json";

    // What was sent comes before what it was printed from.
    private static readonly string[] Formats = [".json", ".md", ".txt", ".docx", ".pdf"];

    /// <summary>The briefs among <paramref name="files"/>, by name.</summary>
    /// <param name="files">All files below the folder, relative to it, parted by slashes.</param>
    /// <param name="read">Reads one of them; null when it cannot be read.</param>
    public static IReadOnlyList<BriefInFolder> Among(IReadOnlyList<string> files, Func<string, byte[]?> read)
    {
        var there = files.ToHashSet(StringComparer.Ordinal);
        string? First(params IEnumerable<string> names) => names.FirstOrDefault(there.Contains);
        return
        [
            .. from file in files.Order(StringComparer.Ordinal)
               let slash = file.LastIndexOf('/')
               let name = file[(slash + 1)..]
               where name == BriefName || (slash < 0 && name.EndsWith(".json", StringComparison.Ordinal) && !name.EndsWith(".letter.json", StringComparison.Ordinal) && name != "letter.json" && MayBeBrief(read(file)))
               let stem = file[..^".json".Length]
               let letter = name == BriefName
                   ? First(Formats.Select(format => $"{file[..(slash + 1)]}letter{format}"))
                   : First(Formats.Select(format => $"{stem}.letter{format}").Concat(Formats.Skip(1).Select(format => stem + format)))
               select new BriefInFolder(file, letter),
        ];
    }

    // Charts, letters and other JSON lie beside briefs. What cannot be read at all is taken for one: somebody must hear of it.
    private static bool MayBeBrief(byte[]? bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes ?? [], new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return bytes is null || reader.TokenType == JsonTokenType.None;
            }

            var seen = false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("resourceType"u8) || reader.ValueTextEquals("sections"u8))
                {
                    return false;
                }

                seen |= reader.ValueTextEquals("purpose"u8) || reader.ValueTextEquals("items"u8);
                reader.Read();
                reader.Skip();
            }

            return seen;
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
