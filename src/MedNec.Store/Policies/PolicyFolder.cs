using System.Text;
using MedNec.Cases;
using MedNec.Engine;
using MedNec.Engine.Policies;
using MedNec.Store.Files;

namespace MedNec.Store.Policies;

/// <summary>A clinic's own policies: <c>policies/&lt;payer&gt;/&lt;item&gt;.yaml</c> in its data folder. They stand before ours of the same id.</summary>
public static class PolicyFolder
{
    // Far more than a person writes by hand.
    private const long Largest = 1024 * 1024;

    private const int Most = 5000;

    /// <summary>Whether the folder holds a policy.</summary>
    public static bool IsFilled(string dataFolder) => Files(dataFolder).Any();

    /// <summary>Changes whenever a file does.</summary>
    public static string Fingerprint(string dataFolder) => string.Join('\n', Files(dataFolder).Select(file => $"{file.FullName}\t{file.Length}\t{file.LastWriteTimeUtc.Ticks}"));

    /// <summary>Our policies and the clinic's.</summary>
    public static PolicyShelf Shelf(string dataFolder) => IsFilled(dataFolder)
        ? new(PolicyShelf.ShippedFiles().Concat(Files(dataFolder).Select(file => PolicyFile.Named(Path.GetRelativePath(Root(dataFolder), file.FullName).Replace('\\', '/'), () => Text(file), 1))))
        : PolicyShelf.Shipped;

    private static string Root(string dataFolder) => Path.Combine(dataFolder, "policies");

    private static IEnumerable<FileInfo> Files(string dataFolder) => Directory.Exists(Root(dataFolder))
        ? new DirectoryInfo(Root(dataFolder)).EnumerateFiles("*.yaml", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4, AttributesToSkip = FileAttributes.ReparsePoint }).OrderBy(file => file.FullName, StringComparer.Ordinal).Take(Most)
        : [];

    private static string Text(FileInfo file)
    {
        if (file.Length > Largest)
        {
            throw new PackException($"{file.Name} is larger than {Largest / 1024} KB, which no policy is; look at what it holds.");
        }

        try
        {
            return Encoding.UTF8.GetString(BriefFolder.ReadNamed(file.FullName));
        }
        catch (UnreadableInputException wrong)
        {
            throw new PackException(wrong.Message, wrong);
        }
    }
}
