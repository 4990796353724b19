namespace MedNec.Cases.Codes;

/// <summary>Where imported code sets are kept between two runs.</summary>
public interface ICodeShelf
{
    /// <summary>A part by name (<see cref="Engine.Codes.CodeParts"/>); null when nothing of it was imported.</summary>
    /// <exception cref="UnreadableInputException">The shelf cannot be read.</exception>
    byte[]? Read(string part);

    /// <summary>Puts parts in the place of the earlier ones: all of them or, when something fails, none.</summary>
    /// <exception cref="UnreadableInputException">The shelf cannot be written.</exception>
    void Replace(IReadOnlyDictionary<string, byte[]> parts);
}

/// <summary>A file that a person named for import.</summary>
/// <param name="Name">Its name as given.</param>
/// <param name="Open">Opens it from the beginning; the stream can be sought.</param>
public sealed record CodeFile(string Name, Func<Stream> Open);
