using MedNec.Cases.Briefs;
using MedNec.Cases.Printing;
using MedNec.Cases.Reviewing;
using MedNec.Documents;
using MedNec.Engine.Letters;
using MedNec.Fhir;
using MedNec.Store.Files;
using MedNec.Store.Lists;

namespace MedNec.Cli;

/// <summary>The adapters that the verbs stand on, made where they are needed and not before: a process that checks one letter starts fast.</summary>
internal static class Parts
{
    /// <summary>Reads charts.</summary>
    public static IChartReader Charts { get; } = new FhirChartReader();

    /// <summary>Prints letters.</summary>
    public static ILetterPrinter Printer => new LetterPrinter();

    /// <summary>Opens letters.</summary>
    public static OpenLetter Letters => new(new LetterFileReader());

    /// <summary>Opens the brief in the file <paramref name="path"/>.</summary>
    public static Brief Brief(string path, string? root, DateOnly today)
    {
        var full = Path.GetFullPath(path);
        var folder = new BriefFolder(Path.GetDirectoryName(full) ?? "/", root);
        return new OpenBrief(Charts).Run(new NamedBrief(folder, path), Path.GetFileName(full), today) with { Library = MachineLibrary.Starter };
    }

    // The brief itself was named by the person, wherever it lies; only what it names must lie inside the folder.
    private sealed class NamedBrief(BriefFolder folder, string path) : IBriefFolder
    {
        public byte[] Read(string name, string? place) => place is null ? BriefFolder.ReadNamed(path) : folder.Read(name, place);

        public bool Has(string name, string? place) => folder.Has(name, place);
    }
}
