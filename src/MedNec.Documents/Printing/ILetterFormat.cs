using MedNec.Engine.Letters;

namespace MedNec.Documents.Printing;

/// <summary>One file format of a letter.</summary>
internal interface ILetterFormat
{
    /// <summary>Its file extension with the dot: ".docx".</summary>
    string Extension { get; }

    /// <summary>The letter as a file; the same letter gives the same bytes.</summary>
    byte[] Print(Letter letter);
}
