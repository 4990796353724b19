using MedNec.Cases;

namespace MedNec.Cli;

/// <summary>Writes files whole or not at all.</summary>
internal static class OutputFiles
{
    /// <summary>Writes all of <paramref name="files"/>: each beside its place first, then moved there, so that nobody sees half a file.</summary>
    /// <exception cref="UnreadableInputException">A place cannot be written.</exception>
    public static void Write(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        var written = new List<(string Temporary, string Path)>();
        try
        {
            foreach (var (path, content) in files)
            {
                var temporary = $"{path}.{Environment.ProcessId}.part";
                try
                {
                    written.Add((temporary, path));
                    File.WriteAllBytes(temporary, content);
                }
                catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
                {
                    throw new UnreadableInputException(path, null, "cannot be written; look at the folder, its permissions and the free space");
                }
            }

            foreach (var (temporary, path) in written)
            {
                try
                {
                    File.Move(temporary, path, overwrite: true);
                }
                catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
                {
                    throw new UnreadableInputException(path, null, "cannot be written; a folder of that name may be there");
                }
            }
        }
        finally
        {
            foreach (var (temporary, _) in written.Where(file => File.Exists(file.Temporary)))
            {
                File.Delete(temporary);
            }
        }
    }
}
