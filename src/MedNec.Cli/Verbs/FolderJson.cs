using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MedNec.Cases.Reviewing;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;

namespace MedNec.Cli.Verbs;

/// <summary>The review of many letters as JSON: <c>{ "letters": [{ "file", "letter", "review" }], "summary": { … }, "unreadable": [{ "file", "because" }] }</c>.</summary>
internal static class FolderJson
{
    public static string Of(BackCheck check)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            List(json, "letters", check.Letters, letter =>
            {
                Name(json, letter.In);
                json.WritePropertyName("review");
                JsonSerializer.Serialize(json, letter.Review, LetterJson.Default.Review);
            });
            json.WriteStartObject("summary");
            json.WriteNumber("letters", check.Letters.Count);
            json.WriteNumber("blocked", check.Count(Verdict.Blocked));
            json.WriteNumber("warnings", check.Count(Verdict.Warnings));
            json.WriteNumber("clear", check.Count(Verdict.Clear));
            json.WriteNumber("unreadable", check.Unreadable.Count);
            List(json, "checks", check.Checks, count =>
            {
                json.WriteString("id", count.Id);
                json.WriteString("title", count.Title);
                json.WriteString("severity", count.Severity.ToString().ToLowerInvariant());
                json.WriteNumber("findings", count.Findings);
                json.WriteNumber("letters", count.Letters);
            });
            List(json, "payers", check.Payers, count => Group(json, count));
            List(json, "lines", check.Lines, count => Group(json, count));
            json.WriteEndObject();
            List(json, "unreadable", check.Unreadable, unread =>
            {
                Name(json, unread.In);
                json.WriteString("because", unread.Because);
            });
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Name(Utf8JsonWriter json, BriefInFolder one)
    {
        json.WriteString("file", one.Brief);
        if (one.Letter is { } letter)
        {
            json.WriteString("letter", letter);
        }
    }

    private static void Group(Utf8JsonWriter json, GroupCount count)
    {
        json.WriteString("name", count.Name);
        json.WriteNumber("letters", count.Letters);
        json.WriteNumber("blocked", count.Blocked);
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
