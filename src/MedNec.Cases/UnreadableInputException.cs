using MedNec.Engine;

namespace MedNec.Cases;

/// <summary>
/// A file that cannot be used. The message is one sentence for the person who gave it: which file, where in it, and what
/// to do. The command line ends with 2, a page shows the sentence.
/// </summary>
public sealed class UnreadableInputException : Exception
{
    /// <summary>Says what is wrong with a file.</summary>
    /// <param name="file">The file as the person named it.</param>
    /// <param name="place">Where in it ("line 14, column 3", "coverage.memberId"); null when it is the file as a whole.</param>
    /// <param name="mend">What is wrong and what to do, without a leading capital: "is not a FHIR R4 bundle; export it again as R4 JSON".</param>
    public UnreadableInputException(string file, string? place, string mend)
        : base(place is null ? $"{file} {mend}." : $"{file}, {place}: {mend}.") => (File, Place) = (file, place);

    private UnreadableInputException(PackException wrong, string file)
        : base(wrong.Message, wrong) => File = file;

    /// <summary>The file as the person named it.</summary>
    public string File { get; }

    /// <summary>Where in it; null when it is the file as a whole.</summary>
    public string? Place { get; }

    /// <summary>The refusal of a YAML file of the clinic's own; <paramref name="wrong"/> names file, line and column already.</summary>
    public static UnreadableInputException Of(PackException wrong, string file) => new(wrong, file);
}

/// <summary>A program or library that MedNec needs and does not find. The message names it and how to install it; the command line ends with 3.</summary>
public sealed class MissingPartException(string message) : Exception(message);
