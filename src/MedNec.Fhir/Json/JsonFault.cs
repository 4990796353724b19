using System.Text.Json;
using MedNec.Cases;

namespace MedNec.Fhir.Json;

/// <summary>Finds where and how JSON text breaks, for text that a parser has refused.</summary>
internal static class JsonFault
{
    /// <summary>Says the fault in one sentence; returns when the text is sound JSON values one after another, one a line.</summary>
    public static void Refuse(ReadOnlySpan<byte> bytes, string name)
    {
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = int.MaxValue }));
        var (end, open) = (0, 0);
        try
        {
            while (reader.Read())
            {
                end = (int)reader.BytesConsumed;
                open += reader.TokenType switch
                {
                    JsonTokenType.StartObject or JsonTokenType.StartArray => 1,
                    JsonTokenType.EndObject or JsonTokenType.EndArray => -1,
                    _ => 0,
                };
                if (open > JsonFile.DeepestNesting)
                {
                    throw new UnreadableInputException(name, JsonFile.Place(bytes, end - 1), $"values lie more than {JsonFile.DeepestNesting} levels deep in one another, which no chart does; export the record again");
                }
            }
        }
        catch (JsonException fault)
        {
            var place = JsonFile.Place(bytes, Offset(bytes, fault));
            throw new UnreadableInputException(name, place, "the text is not valid JSON here; export or copy the file again");
        }

        if (open > 0 || !bytes[end..].Trim(" \t\r\n"u8).IsEmpty)
        {
            throw new UnreadableInputException(name, JsonFile.Place(bytes, bytes.Length), "the file ends in the middle; it was cut off, so export or copy it again");
        }
    }

    private static int Offset(ReadOnlySpan<byte> bytes, JsonException fault)
    {
        var start = 0;
        for (var line = fault.LineNumber ?? 0; line > 0 && bytes[start..].IndexOf((byte)'\n') is var next and >= 0; line--)
        {
            start += next + 1;
        }

        return (int)Math.Min(bytes.Length, start + (fault.BytePositionInLine ?? 0));
    }
}
