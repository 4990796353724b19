using System.Text.Json;
using MedNec.Engine.Letters;

namespace MedNec.Documents.Printing;

/// <summary>The letter as the engine's own JSON: the one format that keeps roles, facts and gaps.</summary>
internal sealed class JsonLetter : ILetterFormat
{
    public string Extension => ".json";

    public byte[] Print(Letter letter) => [.. JsonSerializer.SerializeToUtf8Bytes(letter, LetterJson.Default.Letter), (byte)'\n'];
}
