using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using MedNec.Cases.Briefs;
using MedNec.Engine.Charts;
using MedNec.Engine.Checks;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Fhir;
using MedNec.Store.Files;
using MedNec.Testing;

namespace MedNec.Benchmarks.Letters;

/// <summary>
/// The whole catalogue over a two-page letter with a chart of 1,000 facts and a packet of 30 pages, on one core. Beside it a
/// spell-checker and a prose linter over the same letter's text.
/// </summary>
[MemoryDiagnoser]
public class WholeCatalogue
{
    private Brief brief = null!;
    private Letter letter = null!;
    private string line = "";
    private Process spell = null!;
    private Process prose = null!;

    internal static IEnumerable<Promise> Promises =>
    [
        new("whole catalogue, two pages, 1,000 facts, 30-page packet", "WholeCatalogue.Review", 10),
    ];

    [GlobalSetup]
    public void Open()
    {
        var sample = new OpenBrief(new FhirChartReader()).Run(new BriefFolder(Repository.PathTo("samples", "04-cpap-medicare")), "brief.json", new DateOnly(2026, 11, 21));
        brief = sample with { Chart = Grown(sample.Chart, 1000), Documents = [.. sample.Documents.Select((document, i) => document with { Pages = Pages(sample.Subject, i, 30 / sample.Documents.Count + 1) })] };
        letter = Composer.Standard.Compose(brief);
        line = JsonSerializer.Serialize(string.Join("\n\n", letter.Sections.Select(section => string.Join(' ', section.Statements.Select(statement => statement.Text)))));
        (spell, prose) = (Start("spell"), Start("prose"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// {brief.Chart.Facts.Count} facts, {brief.Documents.Sum(document => document.Pages.Count)} pages, {letter.Statements.Count()} statements, {Catalogue.All.Count} checks"));
    }

    [GlobalCleanup]
    public void End()
    {
        foreach (var process in new[] { spell, prose })
        {
            process.StandardInput.Close();
            process.WaitForExit();
            process.Dispose();
        }
    }

    [Benchmark(Baseline = true)]
    public Review Review() => Reviewer.Standard.Review(letter, brief);

    [Benchmark]
    public string? SpellChecker() => Ask(spell);

    [Benchmark]
    public string? ProseLinter() => Ask(prose);

    private static Chart Grown(Chart chart, int size) => chart with
    {
        Facts = [.. chart.Facts, .. Enumerable.Range(0, Math.Max(0, size - chart.Facts.Count)).Select(i => chart.Facts[i % chart.Facts.Count] with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"grown/{i}"),
            Date = PartialDate.Of(new DateOnly(2016, 1, 1).AddDays(i * 3)),
        })],
    };

    private static IReadOnlyList<DocumentPage> Pages(Patient patient, int document, int count) =>
    [
        .. Enumerable.Range(1, count).Select(number => new DocumentPage
        {
            Number = number,
            Name = patient.Name,
            BirthDate = patient.BirthDate,
            Mrn = patient.Mrn,
            Confidence = 0.97m,
            Text = string.Create(CultureInfo.InvariantCulture, $"Page {number} of document {document + 1}. The overnight study recorded an apnea-hypopnea index of 32 events/hour. The patient sleeps 6 hours a night and reports daytime sleepiness."),
        }),
    ];

    private static Process Start(string which) => Process.Start(new ProcessStartInfo("node", [Repository.PathTo("benchmarks", "peers", "prose", "lint.mjs"), which]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    private string? Ask(Process process)
    {
        process.StandardInput.WriteLine(line);
        return process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The peer ended: run npm ci in benchmarks/peers/prose.");
    }
}
