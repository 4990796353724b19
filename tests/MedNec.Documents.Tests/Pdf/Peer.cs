using System.Diagnostics;
using System.Text;

namespace MedNec.Documents.Tests.Pdf;

/// <summary>Programs by other hands that judge our PDF: poppler's and qpdf's. A test says which it needs; where it is absent, it is skipped.</summary>
internal static class Peer
{
    /// <summary>What the program prints of the PDF; "{pdf}" among its arguments stands for the file.</summary>
    public static string Says(byte[] pdf, string program, params string[] arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            var start = new ProcessStartInfo(program, arguments.Select(argument => argument.Replace("{pdf}", file, StringComparison.Ordinal)))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            };
            Process process;
            try
            {
                process = Process.Start(start)!;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                Assert.Skip($"needs {program}: apt-get install poppler-utils qpdf");
                throw;
            }

            using (process)
            {
                var errors = process.StandardError.ReadToEndAsync();
                var output = process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                return output + errors.Result;
            }
        }
        finally
        {
            File.Delete(file);
        }
    }
}
