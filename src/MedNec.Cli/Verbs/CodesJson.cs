using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MedNec.Engine.Codes;

namespace MedNec.Cli.Verbs;

/// <summary>What the verbs of <c>codes</c> print for scripts. Written straight to text: a file may ask for a hundred thousand codes.</summary>
internal static class CodesJson
{
    private static readonly JsonWriterOptions Written = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyList<CodeJudgement> judged, IReadOnlyList<(string Code, DateOnly On)> asked) => Array(json =>
    {
        for (var i = 0; i < judged.Count; i++)
        {
            var code = judged[i];
            json.WriteStartObject();
            json.WriteString("code", code.Code);
            json.WriteString("asked", asked[i].Code);
            json.WriteString("on", code.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("system", code.System);
            json.WriteString("status", Word(code.Status));
            json.WriteString("title", code.Title);
            Texts(json, "children", code.Children);
            Texts(json, "successor", code.Successor);
            json.WriteString("release", code.Release);
            json.WriteBoolean("assumed", code.Assumed);
            json.WriteString("set", code.Set);
            json.WriteBoolean("canTell", code.CanTell);
            json.WriteEndObject();
        }
    });

    public static string Of(IReadOnlyList<CodeMatch> found) => Array(json =>
    {
        foreach (var code in found)
        {
            json.WriteStartObject();
            json.WriteString("code", code.Code);
            json.WriteString("system", code.System);
            json.WriteString("status", Word(code.Status));
            json.WriteString("title", code.Title);
            json.WriteString("matched", code.Matched);
            json.WriteEndObject();
        }
    });

    public static string Of(IReadOnlyList<ImportedRelease> read) => Array(json =>
    {
        foreach (var release in read)
        {
            json.WriteStartObject();
            json.WriteString("system", release.System);
            json.WriteString("release", release.Release);
            json.WriteNumber("codes", release.Codes);
            json.WriteNumber("headings", release.Headings);
            json.WriteEndObject();
        }
    });

    /// <summary>A status as the contract spells it.</summary>
    public static string Word(CodeStatus status) => status switch
    {
        CodeStatus.Billable => "billable",
        CodeStatus.Header => "header",
        CodeStatus.Deleted => "deleted",
        CodeStatus.NotYetValid => "not-yet-valid",
        _ => "unknown",
    };

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Array(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Written))
        {
            json.WriteStartArray();
            write(json);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
