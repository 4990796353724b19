using MedNec.Engine.Reading;

namespace MedNec.Documents.Reading;

/// <summary>One file format in which people write letters.</summary>
internal interface IWrittenFormat
{
    /// <summary>Its file extension with the dot: ".docx".</summary>
    string Extension { get; }

    /// <summary>The blocks of the file that the person knows as <paramref name="name"/>.</summary>
    /// <exception cref="Cases.UnreadableInputException">It is damaged, or not what its extension says.</exception>
    IReadOnlyList<WrittenBlock> Read(ReadOnlyMemory<byte> bytes, string name);
}
