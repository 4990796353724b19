using MedNec.Cases;
using MedNec.Cases.Codes;

namespace MedNec.Store.Codes;

/// <summary>A publisher's file on this machine, wherever it lies.</summary>
public static class NamedCodeFile
{
    /// <summary>The file at <paramref name="path"/>, opened when it is its turn.</summary>
    public static CodeFile At(string path) => new(path, () => Open(path));

    private static FileStream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UnreadableInputException(path, null, "is a folder; name the files in it");
        }

        if (!File.Exists(path))
        {
            throw new UnreadableInputException(path, null, "is not there; look at the spelling of the path");
        }

        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            return stream switch
            {
                { CanSeek: false } => throw new UnreadableInputException(path, null, "is no ordinary file; save it as a file first"),
                { Length: 0 } => throw new UnreadableInputException(path, null, "is empty; download it again"),
                _ => stream,
            };
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException(path, null, "cannot be read by this user; look at its permissions");
        }
    }
}
