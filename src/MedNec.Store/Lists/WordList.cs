using MedNec.Engine.Registries;

namespace MedNec.Store.Lists;

/// <summary>The general English dictionary of the machine: a file with a word on each line (Debian's package wamerican).</summary>
public static class WordList
{
    /// <summary>Where Debian keeps it.</summary>
    public const string Usual = "/usr/share/dict/american-english";

    private static readonly Lazy<Spelling?> Found = new(() => Read(Usual));

    /// <summary>The dictionary of this machine, read when first asked for; null where none is installed.</summary>
    public static Spelling? Installed => Found.Value;

    /// <summary>The dictionary in that file; null where there is none, or it cannot be read.</summary>
    public static Spelling? Read(string file)
    {
        try
        {
            return File.Exists(file) ? new Spelling(File.ReadLines(file)) : null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
