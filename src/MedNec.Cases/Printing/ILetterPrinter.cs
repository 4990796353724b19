using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Cases.Printing;

/// <summary>Writes a letter in one of the formats a person may ask for.</summary>
public interface ILetterPrinter
{
    /// <summary>The formats by their file extensions: ".json", ".md", ".txt", ".html", ".docx", ".pdf".</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>The letter in the format of <paramref name="extension"/>; the same letter gives the same bytes.</summary>
    /// <exception cref="MissingPartException">A library of the machine is missing.</exception>
    byte[] Print(Letter letter, string extension);
}

/// <summary>Reads the text of a letter that somebody wrote or edited elsewhere.</summary>
public interface ILetterFileReader
{
    /// <summary>The formats by their file extensions: ".md", ".txt", ".docx", ".pdf". (".json" is the engine's own.)</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Reads <paramref name="bytes"/>, the content of the file that the person knows as <paramref name="name"/>.</summary>
    /// <exception cref="UnreadableInputException">It is not what its extension says, or damaged.</exception>
    /// <exception cref="MissingPartException">A program of the machine is missing.</exception>
    WrittenLetter Read(ReadOnlyMemory<byte> bytes, string name);
}
