namespace MedNec.Cases.Briefs;

/// <summary>The folder a brief lies in: gives the files that the brief names, and none outside it.</summary>
public interface IBriefFolder
{
    /// <summary>The content of the file at <paramref name="path"/>, relative to the folder.</summary>
    /// <param name="path">As the brief writes it.</param>
    /// <param name="place">Where the brief names it ("chart[0]"), for the sentence when it cannot be read.</param>
    /// <exception cref="UnreadableInputException">There is no such file, it lies outside the folder, is too large, or may not be read.</exception>
    byte[] Read(string path, string? place);

    /// <summary>Whether a file is at <paramref name="path"/>.</summary>
    /// <exception cref="UnreadableInputException">The path leads outside the folder.</exception>
    bool Has(string path, string? place);
}
