using MedNec.Cases.Briefs;
using MedNec.Cases.Printing;
using MedNec.Cases.Reviewing;
using MedNec.Documents;
using MedNec.Engine.Letters;
using MedNec.Fhir;
using MedNec.Store.Files;
using MedNec.Store.Settings;

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

    /// <summary>What the clinic whose data lie in <paramref name="data"/> decided and imported.</summary>
    public static IClinicKnowledge Clinic(string data)
    {
        Options.CheckData(data);
        return new ClinicFolder(data);
    }

    /// <summary>Opens the brief in the file <paramref name="path"/>, with what the <paramref name="clinic"/> decided and imported.</summary>
    public static Brief Brief(string path, string? root, DateOnly today, IClinicKnowledge clinic)
    {
        var full = Path.GetFullPath(path);
        var folder = new BriefFolder(Path.GetDirectoryName(full) ?? "/", root);
        return new OpenBrief(Charts).Run(new NamedBrief(folder, path), Path.GetFileName(full), today) with { Library = clinic.Library, Rules = clinic.Rules };
    }

    // The brief itself was named by the person, wherever it lies; only what it names must lie inside the folder.
    private sealed class NamedBrief(BriefFolder folder, string path) : IBriefFolder
    {
        public byte[] Read(string name, string? place) => place is null ? BriefFolder.ReadNamed(path) : folder.Read(name, place);

        public bool Has(string name, string? place) => folder.Has(name, place);
    }
}
