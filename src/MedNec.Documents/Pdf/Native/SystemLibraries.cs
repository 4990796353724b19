using System.Runtime.InteropServices;
using MedNec.Cases;

namespace MedNec.Documents.Pdf.Native;

/// <summary>The libraries of the machine that set and finish a PDF, by the names under which Debian 12 and its heirs install them.</summary>
internal static class SystemLibraries
{
    public const string Cairo = "libcairo.so.2";
    public const string Pango = "libpango-1.0.so.0";
    public const string PangoCairo = "libpangocairo-1.0.so.0";
    public const string GObject = "libgobject-2.0.so.0";
    public const string Qpdf = "libqpdf.so.29";

    private static readonly (string Library, string Package)[] All =
    [
        (Cairo, "libcairo2"),
        (Pango, "libpango-1.0-0"),
        (PangoCairo, "libpangocairo-1.0-0"),
        (GObject, "libglib2.0-0"),
        (Qpdf, "libqpdf29"),
    ];

    private static volatile bool found;

    /// <summary>Makes sure that all are there before the first call into any.</summary>
    /// <exception cref="MissingPartException">Some are not; the message names them and their packages.</exception>
    public static void Require()
    {
        if (!found)
        {
            Require(All);
            found = true;
        }
    }

    /// <summary>Makes sure that <paramref name="libraries"/> can be loaded.</summary>
    internal static void Require(IReadOnlyList<(string Library, string Package)> libraries)
    {
        var missing = libraries.Where(wanted => !NativeLibrary.TryLoad(wanted.Library, out _)).ToList();
        if (missing.Count > 0)
        {
            throw new MissingPartException(
                $"To make a PDF, MedNec needs {string.Join(", ", missing.Select(part => part.Library))}; install with: apt-get install {string.Join(' ', missing.Select(part => part.Package))}");
        }
    }
}
