using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Briefs;

/// <summary>
/// Reads the text of a brief. Strict where a slip would lose something (a field name we do not know, a word outside its
/// list, a number where text belongs), lenient where the contract is (nulls, names that begin with "x-", impossible dates).
/// </summary>
public static class BriefText
{
    private static readonly JsonDocumentOptions Strict = new()
    {
        AllowDuplicateProperties = false,
        CommentHandling = JsonCommentHandling.Disallow,
        MaxDepth = 32,
    };

    /// <summary>Reads <paramref name="bytes"/>, the content of the file that the person knows as <paramref name="name"/>.</summary>
    /// <exception cref="UnreadableInputException">It is no brief; the sentence names the place.</exception>
    public static Brief Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var root = Parse(bytes, name);
        BriefShape.Check(root, LetterJson.Default.Brief, name);
        Brief brief;
        try
        {
            brief = root.Deserialize(LetterJson.Default.Brief)!;
        }
        catch (JsonException wrong)
        {
            throw new UnreadableInputException(name, wrong.Path?.TrimStart('$', '.'), "has a value of the wrong form; the form is in `mednec schema brief`");
        }

        return brief.Items.Count > 0
            ? brief
            : throw new UnreadableInputException(name, "items", "asks for nothing; name at least one item, such as { \"system\": \"HCPCS\", \"code\": \"E0601\", \"name\": \"CPAP device\" }");
    }

    private static JsonObject Parse(ReadOnlyMemory<byte> bytes, string name)
    {
        var text = Utf8(bytes, name);
        try
        {
            return JsonNode.Parse(text.Span, documentOptions: Strict) as JsonObject
                ?? throw new UnreadableInputException(name, null, "is not a brief; a brief is a JSON object that begins with {");
        }
        catch (JsonException wrong)
        {
            throw new UnreadableInputException(name, PlaceOf(wrong), Mend(wrong));
        }
    }

    private static ReadOnlyMemory<byte> Utf8(ReadOnlyMemory<byte> bytes, string name)
    {
        if (bytes.Length == 0)
        {
            throw new UnreadableInputException(name, null, "is empty; a brief is a JSON object");
        }

        if (bytes.Length >= 2 && (bytes.Span[..2].SequenceEqual(new byte[] { 0xFF, 0xFE }) || bytes.Span[..2].SequenceEqual(new byte[] { 0xFE, 0xFF })))
        {
            throw new UnreadableInputException(name, null, "is written in UTF-16; save it as UTF-8");
        }

        var text = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        var fault = System.Text.Unicode.Utf8.IsValid(text.Span) ? -1 : FirstFault(text.Span);
        return fault < 0 ? text : throw new UnreadableInputException(name, $"line {1 + text.Span[..fault].Count((byte)'\n')}", "holds bytes that are not UTF-8; save it as UTF-8");
    }

    private static int FirstFault(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && Rune.DecodeFromUtf8(text[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static string? PlaceOf(JsonException wrong) =>
        wrong.LineNumber is { } line ? $"line {line + 1}, column {(wrong.BytePositionInLine ?? 0) + 1}" : null;

    private static string Mend(JsonException wrong) => wrong.Message switch
    {
        var text when text.Contains("maximum configured depth", StringComparison.OrdinalIgnoreCase) => "is nested too deeply; a brief has at most 32 levels",
        var text when text.Contains("uplicate", StringComparison.OrdinalIgnoreCase) => "names a field twice; keep one",
        var text when text.Contains("end of data", StringComparison.OrdinalIgnoreCase) || text.Contains("incomplete", StringComparison.OrdinalIgnoreCase)
            || text.Contains("Expected depth to be zero", StringComparison.OrdinalIgnoreCase) => "ends in the middle; the file is cut off",
        _ => "is not JSON here; look for a missing comma, quote or bracket",
    };
}
