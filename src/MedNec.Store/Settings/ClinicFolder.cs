using System.Text;
using MedNec.Cases;
using MedNec.Cases.Reviewing;
using MedNec.Engine;
using MedNec.Engine.Checks;
using MedNec.Engine.Registries;
using MedNec.Store.Codes;
using MedNec.Store.Files;
using MedNec.Store.Lists;
using MedNec.Store.Policies;

namespace MedNec.Store.Settings;

/// <summary>
/// What a clinic decided and imported, as files in the data folder: <c>clinic/checks.yaml</c>, <c>packs/words/*.yaml</c>,
/// <c>lists/</c> and <c>policies/</c>. Read when first asked for, and again when a file changed.
/// </summary>
public sealed class ClinicFolder(string dataFolder) : IClinicKnowledge, IClinicSettings
{
    // Far more than any clinic writes by hand.
    private const long Largest = 1024 * 1024;

    private readonly Lock gate = new();
    private string? stamp;
    private readonly ListFolder lists = new(dataFolder);
    private ClinicRules rules = ClinicRules.None;
    private string? listsStamp;
    private ILibrary library = MachineLibrary.Starter;

    /// <inheritdoc/>
    public ILibrary Library
    {
        get
        {
            lock (gate)
            {
                var now = lists.Fingerprint + CodeFolder.Fingerprint(dataFolder) + PolicyFolder.Fingerprint(dataFolder);
                if (now != listsStamp)
                {
                    library = LibraryFolder.Open(dataFolder);
                    listsStamp = now;
                }

                return library;
            }
        }
    }

    /// <inheritdoc/>
    public ClinicRules Rules
    {
        get
        {
            lock (gate)
            {
                var now = Stamp();
                if (now != stamp)
                {
                    rules = now.Length == 0 ? ClinicRules.None : Read();
                    stamp = now;
                }

                return rules;
            }
        }
    }

    private string ChecksPath => Path.Combine(dataFolder, "clinic", "checks.yaml");

    private string WordsPath => Path.Combine(dataFolder, "packs", "words");

    /// <inheritdoc/>
    public void Change(Func<IReadOnlyList<CheckSwitch>, IEnumerable<CheckSwitch>> change)
    {
        lock (gate)
        {
            var bytes = Encoding.UTF8.GetBytes(ChecksFile.Write(change(Rules.Switches)));
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(ChecksPath)!);
                // Whole or not at all, whenever the power fails.
                var unfinished = $"{ChecksPath}.{Guid.NewGuid():N}.unfinished";
                using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
                {
                    file.Write(bytes);
                    file.Flush(flushToDisk: true);
                }

                File.Move(unfinished, ChecksPath, overwrite: true);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                throw new UnreadableInputException(ChecksPath, null, "cannot be written; look at the folder, its permissions and the free space");
            }

            stamp = null;
        }
    }

    private IEnumerable<FileInfo> Files() =>
        new[] { new FileInfo(ChecksPath) }.Where(file => file.Exists)
            .Concat(Directory.Exists(WordsPath) ? new DirectoryInfo(WordsPath).GetFiles("*.yaml").OrderBy(file => file.Name, StringComparer.Ordinal) : []);

    private string Stamp() => string.Join('\n', Files().Select(file => $"{file.FullName}\t{file.Length}\t{file.LastWriteTimeUtc.Ticks}"));

    private ClinicRules Read()
    {
        var packs = Files().Where(file => file.FullName != Path.GetFullPath(ChecksPath)).Select(file => Read(file.FullName, PhraseFile.Read)).ToList();
        var known = Catalogue.All.Select(check => check.Info).ToDictionary(check => check.Id, StringComparer.Ordinal);
        foreach (var pack in packs.Where(pack => pack.Own is not null))
        {
            if (!known.TryAdd(pack.Own!.Id, pack.Own))
            {
                throw new UnreadableInputException(pack.Name, null, $"has the id {pack.Own.Id}, which another list has too; give it its own");
            }
        }

        return new ClinicRules(File.Exists(ChecksPath) ? Read(ChecksPath, (text, name) => ChecksFile.Read(text, name, known)) : [], packs);
    }

    private static T Read<T>(string path, Func<string, string, T> read)
    {
        var bytes = BriefFolder.ReadNamed(path);
        if (bytes.Length > Largest)
        {
            throw new UnreadableInputException(path, null, $"is larger than {Largest / 1024} KB, which no such list is; look at what it holds");
        }

        try
        {
            return read(Encoding.UTF8.GetString(bytes), path);
        }
        catch (PackException wrong)
        {
            throw UnreadableInputException.Of(wrong, path);
        }
    }
}
