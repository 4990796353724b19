using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using MedNec.Documents;
using MedNec.Engine.Letters;

namespace MedNec.Benchmarks.Documents;

/// <summary>A two-page letter as a tagged, bookmarked PDF, beside Chromium printing the same letter's web page.</summary>
[MemoryDiagnoser]
public class LetterPrinting
{
    private readonly LetterPrinter printer = new();
    private Letter letter = null!;
    private string folder = "";

    internal static IEnumerable<Promise> Promises => [new("letter to tagged, bookmarked PDF, warm", "LetterPrinting.Pdf", 60)];

    [GlobalSetup]
    public void Compose()
    {
        letter = SampleLetter.Compose("04-cpap-medicare");
        folder = Directory.CreateTempSubdirectory("mednec-print-").FullName;
        File.WriteAllBytes(Path.Combine(folder, "letter.html"), printer.Print(letter, ".html"));
    }

    [GlobalCleanup]
    public void Clear() => Directory.Delete(folder, recursive: true);

    [Benchmark(Baseline = true)]
    public int Pdf() => printer.Print(letter, ".pdf").Length;

    [Benchmark]
    public int Docx() => printer.Print(letter, ".docx").Length;

    /// <summary>What a program without a typesetter does: a browser is started and prints.</summary>
    [Benchmark]
    public long Chromium()
    {
        var pdf = Path.Combine(folder, "letter.pdf");
        using var browser = Process.Start(new ProcessStartInfo("/usr/bin/chromium",
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            $"--user-data-dir={Path.Combine(folder, "browser")}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", Path.Combine(folder, "letter.html"),
        ])
        { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var errors = browser.StandardError.ReadToEndAsync();
        browser.StandardOutput.ReadToEnd();
        errors.Wait();
        browser.WaitForExit();
        return new FileInfo(pdf).Length;
    }
}
