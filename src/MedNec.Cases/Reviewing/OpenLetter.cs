using System.Text.Json;
using MedNec.Cases.Printing;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Cases.Reviewing;

/// <summary>Opens a letter from a file: our own JSON, or the text of a letter that a person wrote or edited elsewhere.</summary>
public sealed class OpenLetter(ILetterFileReader files)
{
    /// <summary>The formats by their file extensions.</summary>
    public IReadOnlyList<string> Extensions => [".json", .. files.Extensions];

    /// <summary>Opens <paramref name="bytes"/>, the content of the file that the person knows as <paramref name="name"/>, as a letter for <paramref name="brief"/>.</summary>
    /// <exception cref="UnreadableInputException">It is no letter we can read.</exception>
    /// <exception cref="MissingPartException">A program of the machine is missing.</exception>
    public Letter Run(ReadOnlyMemory<byte> bytes, string name, Brief brief)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return extension == ".json"
            ? FromJson(bytes, name)
            : files.Extensions.Contains(extension)
                ? LetterReader.Read(files.Read(bytes, name), brief)
                : throw new UnreadableInputException(name, null, $"is of no kind we read as a letter; give one of {string.Join(" ", Extensions)}");
    }

    private static Letter FromJson(ReadOnlyMemory<byte> bytes, string name)
    {
        try
        {
            var letter = JsonSerializer.Deserialize(bytes.Span, LetterJson.Default.Letter);
            return letter is { Title: not null } && letter.Sections is not null && letter.Sections.All(section => section is { Id: not null } && section.Statements is not null && section.Statements.All(statement => statement is { Text: not null }))
                ? letter
                : throw new UnreadableInputException(name, null, "is JSON but no letter; the form is in `mednec schema letter`");
        }
        catch (JsonException wrong)
        {
            var line = wrong.LineNumber is { } at ? $"line {at + 1}" : null;
            throw new UnreadableInputException(name, line, "is no letter in JSON; the form is in `mednec schema letter`");
        }
    }
}
