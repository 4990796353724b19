using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using MedNec.Cases;

namespace MedNec.Fhir.Json;

/// <summary>The JSON of a file: one value, or one value a line. Disposing it frees the memory behind <see cref="Roots"/>.</summary>
internal sealed class JsonFile : IDisposable
{
    /// <summary>How deep values may lie in one another; the deepest chart of our test data needs 14.</summary>
    public const int DeepestNesting = 64;

    /// <summary>How many values a large file may hold: each costs twelve bytes, in a buffer that grows by doubling.</summary>
    public const int MostValues = 22_000_000;

    // A record of one resource a line holds no more of them than a bundle may.
    private const int MostLines = 100_000;

    // Below this size the count of values cannot exceed what memory allows, so it need not be taken.
    private const int CountedFrom = 32_000_000;

    private readonly List<JsonDocument> documents;

    private JsonFile(List<JsonDocument> documents) => this.documents = documents;

    /// <summary>The outermost values, in the order of the file.</summary>
    public IEnumerable<JsonElement> Roots => documents.Select(document => document.RootElement);

    /// <summary>Opens <paramref name="bytes"/>, or says in one sentence why they are no JSON.</summary>
    public static JsonFile Open(ReadOnlyMemory<byte> bytes, string name)
    {
        if (bytes.Span.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        NotJson.Refuse(bytes.Span, name);
        RefuseInvalidUtf8(bytes.Span, name);
        RefuseTooManyValues(bytes, name);
        try
        {
            return new JsonFile([JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = DeepestNesting })]);
        }
        catch (JsonException)
        {
            JsonFault.Refuse(bytes.Span, name);
            return new JsonFile(OneALine(bytes.Span, name));
        }
    }

    /// <summary>Frees the documents.</summary>
    public void Dispose() => documents.ForEach(document => document.Dispose());

    /// <summary>The place of a byte as a text editor shows it.</summary>
    public static string Place(ReadOnlySpan<byte> bytes, int at)
    {
        var before = bytes[..Math.Min(at, bytes.Length)];
        var line = before.Count((byte)'\n') + 1;
        var column = 1;
        foreach (var b in before[(before.LastIndexOf((byte)'\n') + 1)..])
        {
            // Bytes 10xxxxxx continue a character.
            column += (b & 0xC0) == 0x80 ? 0 : 1;
        }

        return string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}");
    }

    private static List<JsonDocument> OneALine(ReadOnlySpan<byte> bytes, string name)
    {
        var documents = new List<JsonDocument>();
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = DeepestNesting });
        while (reader.Read())
        {
            if (documents.Count == MostLines)
            {
                throw new UnreadableInputException(name, Place(bytes, (int)reader.TokenStartIndex), $"the file holds more than {MostLines} resources; export fewer years of the record");
            }

            documents.Add(JsonDocument.ParseValue(ref reader));
        }

        return documents;
    }

    private static void RefuseInvalidUtf8(ReadOnlySpan<byte> bytes, string name)
    {
        if (Utf8.IsValid(bytes))
        {
            return;
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        throw new UnreadableInputException(name, Place(bytes, at), "the text is not UTF-8, probably Latin-1 or Windows-1252; save or export it again as UTF-8");
    }

    private static void RefuseTooManyValues(ReadOnlyMemory<byte> bytes, string name)
    {
        if (bytes.Length < CountedFrom)
        {
            return;
        }

        var reader = new Utf8JsonReader(bytes.Span, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = DeepestNesting, AllowMultipleValues = true }));
        try
        {
            for (var values = 0; reader.Read(); values++)
            {
                if (values == MostValues)
                {
                    throw new UnreadableInputException(name, Place(bytes.Span, (int)reader.TokenStartIndex), "the file holds more than 22 million values; export fewer years of the record");
                }
            }
        }
        catch (JsonException)
        {
            // Faults are told, with their place, by the parse that follows.
        }
    }
}
