using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using MedNec.Cases;

namespace MedNec.Documents.Reading;

/// <summary>
/// Poppler's pdftotext as a limited child process: a PDF from elsewhere may be made to burst a reader, and must not take the
/// program with it. The file goes through a pipe, so that no copy of it is left on a disk.
/// </summary>
internal static class PdfToText
{
    // Of the processor's time, which a busy machine does not use up for others; waiting in all is longer.
    private const int MostSeconds = 8;
    private const int PatienceFactor = 6;
    private const int MostKilobytes = 768 * 1024;
    private const int MostOutput = 16 * 1024 * 1024;

    /// <summary>Pages read; a letter with more is refused.</summary>
    public const int MostPages = 200;

    // The shell sets the limits and becomes the program, so that what is killed is the program itself.
    private const string Limited = "ulimit -v $MEDNEC_KILOBYTES; ulimit -t $MEDNEC_SECONDS; exec \"$0\" \"$@\"";

    /// <summary>Every word with its place, as poppler's bbox-layout XHTML.</summary>
    public static string WordsWithPlaces(ReadOnlyMemory<byte> pdf, string name) =>
        Run("pdftotext", ["-bbox-layout", "-l", (MostPages + 1).ToString(CultureInfo.InvariantCulture), "-", "-"], pdf, name);

    /// <summary>Runs a program of poppler under the limits.</summary>
    internal static string Run(string program, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> pdf, string name, int seconds = MostSeconds)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Limited, program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["MEDNEC_KILOBYTES"] = MostKilobytes.ToString(CultureInfo.InvariantCulture);
        start.Environment["MEDNEC_SECONDS"] = seconds.ToString(CultureInfo.InvariantCulture);
        using var process = Start(start);
        var feeding = Feed(process, pdf);
        var complaints = ReadLimited(process.StandardError);
        var reading = ReadLimited(process.StandardOutput);
        if (!reading.Wait(TimeSpan.FromSeconds(seconds * PatienceFactor)) || reading.Result is null || !Task.WaitAll([feeding, complaints], TimeSpan.FromSeconds(5)))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            throw TooMuch(name);
        }

        process.WaitForExit();
        return process.ExitCode switch
        {
            0 => reading.Result,
            127 => throw new MissingPartException($"To read a PDF, MedNec needs {program}; install with: apt-get install poppler-utils"),
            3 => throw new UnreadableInputException(name, null, "does not allow its text to be copied; save it again without that protection"),
            1 when complaints.Result?.Contains("password", StringComparison.OrdinalIgnoreCase) == true => throw new UnreadableInputException(name, null, "is protected by a password; save it again without one"),
            1 => throw new UnreadableInputException(name, null, "is damaged or no PDF at all; save it as PDF again"),
            _ => throw TooMuch(name),
        };
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new MissingPartException("To read a PDF, MedNec needs a shell at /bin/sh and poppler-utils; install with: apt-get install dash poppler-utils");
        }
    }

    private static async Task Feed(Process process, ReadOnlyMemory<byte> pdf)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(pdf).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program stopped reading; its exit code says why.
        }
    }

    private static async Task<string?> ReadLimited(StreamReader output)
    {
        var text = new System.Text.StringBuilder();
        var buffer = new char[64 * 1024];
        while (await output.ReadAsync(buffer).ConfigureAwait(false) is var count and > 0)
        {
            text.Append(buffer, 0, count);
            if (text.Length > MostOutput)
            {
                return null;
            }
        }

        return text.ToString();
    }

    private static UnreadableInputException TooMuch(string name) =>
        new(name, null, $"needs more time or memory to read than a letter does ({MostSeconds} seconds, {MostKilobytes / 1024} MB); save it as PDF again without pictures and exhibits");
}
