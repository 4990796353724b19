using System.Runtime.InteropServices;

namespace MedNec.Documents.Pdf.Native;

/// <summary>Cairo 1.16: draws pages and writes the PDF. Lengths are points, y grows downwards. https://www.cairographics.org/manual/cairo-PDF-Surfaces.html</summary>
internal static unsafe partial class Cairo
{
    private const string Library = SystemLibraries.Cairo;

    [LibraryImport(Library)]
    public static partial nint cairo_pdf_surface_create_for_stream(delegate* unmanaged[Cdecl]<nint, byte*, uint, int> write, nint closure, double width, double height);

    [LibraryImport(Library)]
    public static partial void cairo_pdf_surface_restrict_to_version(nint surface, int version);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void cairo_pdf_surface_set_metadata(nint surface, Metadata what, string value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int cairo_pdf_surface_add_outline(nint surface, int parent, string title, string link, int flags);

    [LibraryImport(Library)]
    public static partial void cairo_surface_finish(nint surface);

    [LibraryImport(Library)]
    public static partial void cairo_surface_destroy(nint surface);

    [LibraryImport(Library)]
    public static partial int cairo_surface_status(nint surface);

    [LibraryImport(Library)]
    public static partial nint cairo_create(nint surface);

    [LibraryImport(Library)]
    public static partial void cairo_destroy(nint context);

    [LibraryImport(Library)]
    public static partial int cairo_status(nint context);

    /// <summary>A static string: not to be freed.</summary>
    [LibraryImport(Library)]
    public static partial nint cairo_status_to_string(int status);

    [LibraryImport(Library)]
    public static partial void cairo_show_page(nint context);

    [LibraryImport(Library)]
    public static partial void cairo_move_to(nint context, double x, double y);

    [LibraryImport(Library)]
    public static partial void cairo_rectangle(nint context, double x, double y, double width, double height);

    [LibraryImport(Library)]
    public static partial void cairo_set_source_rgb(nint context, double red, double green, double blue);

    [LibraryImport(Library)]
    public static partial void cairo_fill(nint context);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void cairo_tag_begin(nint context, string tag, string? attributes);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void cairo_tag_end(nint context, string tag);

    [LibraryImport(Library)]
    public static partial nint cairo_font_options_create();

    [LibraryImport(Library)]
    public static partial void cairo_font_options_destroy(nint options);

    [LibraryImport(Library)]
    public static partial void cairo_font_options_set_hint_style(nint options, int style);

    [LibraryImport(Library)]
    public static partial void cairo_font_options_set_hint_metrics(nint options, int metrics);

    /// <summary>CAIRO_PDF_VERSION_1_5.</summary>
    public const int Version15 = 1;

    /// <summary>CAIRO_PDF_OUTLINE_FLAG_OPEN.</summary>
    public const int OutlineOpen = 1;

    /// <summary>CAIRO_STATUS_WRITE_ERROR.</summary>
    public const int WriteError = 11;

    /// <summary>cairo_pdf_metadata_t.</summary>
    public enum Metadata
    {
        Title = 0,
        Author = 1,
        Subject = 2,
        Creator = 4,
        CreateDate = 5,
        ModDate = 6,
    }
}
