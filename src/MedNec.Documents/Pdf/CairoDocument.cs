using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MedNec.Documents.Pdf.Native;
using static MedNec.Documents.Pdf.Native.Cairo;

namespace MedNec.Documents.Pdf;

/// <summary>A PDF in the making: its surface, its drawing context and the bytes written so far.</summary>
internal sealed unsafe class CairoDocument : IDisposable
{
    private readonly MemoryStream written = new(128 * 1024);
    private readonly GCHandle closure;
    private readonly nint surface;

    public CairoDocument(string title, string author, DateTime date)
    {
        closure = GCHandle.Alloc(written);
        surface = cairo_pdf_surface_create_for_stream(&Write, GCHandle.ToIntPtr(closure), Sheet.Width, Sheet.Height);
        cairo_pdf_surface_restrict_to_version(surface, Version15);
        cairo_pdf_surface_set_metadata(surface, Metadata.Title, title);
        cairo_pdf_surface_set_metadata(surface, Metadata.Author, author);
        cairo_pdf_surface_set_metadata(surface, Metadata.Creator, "MedNec");

        // Cairo takes the clock's time where none is given, and the same letter would give other bytes each second.
        var time = date.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        cairo_pdf_surface_set_metadata(surface, Metadata.CreateDate, time);
        cairo_pdf_surface_set_metadata(surface, Metadata.ModDate, time);
        Context = cairo_create(surface);
    }

    /// <summary>The drawing context.</summary>
    public nint Context { get; }

    /// <summary>Adds a bookmark to a place of a page.</summary>
    public void Bookmark(string title, int page, double y) =>
        cairo_pdf_surface_add_outline(surface, 0, title, string.Create(CultureInfo.InvariantCulture, $"page={page} pos=[{Sheet.Margin:0.##} {y:0.##}]"), OutlineOpen);

    /// <summary>Closes the document.</summary>
    /// <returns>Its bytes.</returns>
    public byte[] Finish()
    {
        Check(cairo_status(Context));
        cairo_surface_finish(surface);
        Check(cairo_surface_status(surface));
        return written.ToArray();
    }

    public void Dispose()
    {
        cairo_destroy(Context);
        cairo_surface_destroy(surface);
        closure.Free();
        written.Dispose();
    }

    private static void Check(int status)
    {
        if (status != 0)
        {
            throw new InvalidOperationException($"Cairo could not write the PDF: {Marshal.PtrToStringUTF8(cairo_status_to_string(status))}.");
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(nint closure, byte* data, uint length)
    {
        try
        {
            ((MemoryStream)GCHandle.FromIntPtr(closure).Target!).Write(new ReadOnlySpan<byte>(data, (int)length));
            return 0;
        }
#pragma warning disable CA1031 // No exception may cross into C.
        catch (Exception)
#pragma warning restore CA1031
        {
            return WriteError;
        }
    }
}
