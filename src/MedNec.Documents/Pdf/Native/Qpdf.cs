using System.Runtime.InteropServices;

namespace MedNec.Documents.Pdf.Native;

/// <summary>The C interface of qpdf 11: reads a PDF, changes its objects, writes it. https://qpdf.readthedocs.io/en/stable/library.html</summary>
internal static unsafe partial class Qpdf
{
    private const string Library = SystemLibraries.Qpdf;

    /// <summary>QPDF_ERRORS in a QPDF_ERROR_CODE.</summary>
    public const int Errors = 2;

    [LibraryImport(Library)]
    public static partial nint qpdf_init();

    [LibraryImport(Library)]
    public static partial void qpdf_cleanup(ref nint qpdf);

    [LibraryImport(Library)]
    public static partial void qpdf_silence_errors(nint qpdf);

    [LibraryImport(Library)]
    public static partial void qpdf_set_suppress_warnings(nint qpdf, int on);

    [LibraryImport(Library)]
    public static partial int qpdf_has_error(nint qpdf);

    [LibraryImport(Library)]
    public static partial nint qpdf_get_error(nint qpdf);

    [LibraryImport(Library)]
    public static partial nint qpdf_get_error_full_text(nint qpdf, nint error);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int qpdf_read_memory(nint qpdf, string description, byte* buffer, ulong size, nint password);

    [LibraryImport(Library)]
    public static partial int qpdf_get_num_pages(nint qpdf);

    [LibraryImport(Library)]
    public static partial uint qpdf_get_page_n(nint qpdf, nuint page);

    [LibraryImport(Library)]
    public static partial uint qpdf_get_root(nint qpdf);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial uint qpdf_oh_get_key(nint qpdf, uint dictionary, string key);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int qpdf_oh_has_key(nint qpdf, uint dictionary, string key);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void qpdf_oh_replace_key(nint qpdf, uint dictionary, string key, uint value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial uint qpdf_oh_parse(nint qpdf, string text);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial uint qpdf_oh_new_unicode_string(nint qpdf, string text);

    [LibraryImport(Library)]
    public static partial uint qpdf_oh_new_stream(nint qpdf);

    [LibraryImport(Library)]
    public static partial uint qpdf_oh_new_null(nint qpdf);

    [LibraryImport(Library)]
    public static partial uint qpdf_oh_get_dict(nint qpdf, uint stream);

    [LibraryImport(Library)]
    public static partial int qpdf_oh_is_initialized(nint qpdf, uint handle);

    [LibraryImport(Library)]
    public static partial int qpdf_oh_is_array(nint qpdf, uint handle);

    [LibraryImport(Library)]
    public static partial int qpdf_oh_is_dictionary(nint qpdf, uint handle);

    [LibraryImport(Library)]
    public static partial int qpdf_oh_get_array_n_items(nint qpdf, uint array);

    [LibraryImport(Library)]
    public static partial uint qpdf_oh_get_array_item(nint qpdf, uint array, int item);

    [LibraryImport(Library)]
    public static partial nint qpdf_oh_get_name(nint qpdf, uint name);

    [LibraryImport(Library)]
    public static partial nint qpdf_oh_get_utf8_value(nint qpdf, uint text);

    [LibraryImport(Library)]
    public static partial int qpdf_oh_get_page_content_data(nint qpdf, uint page, byte** buffer, nuint* length);

    [LibraryImport(Library)]
    public static partial void qpdf_oh_replace_stream_data(nint qpdf, uint stream, byte* buffer, nuint length, uint filter, uint parameters);

    [LibraryImport(Library)]
    public static partial void qpdf_oh_release_all(nint qpdf);

    [LibraryImport(Library)]
    public static partial int qpdf_init_write_memory(nint qpdf);

    [LibraryImport(Library)]
    public static partial void qpdf_set_object_stream_mode(nint qpdf, int mode);

    [LibraryImport(Library)]
    public static partial void qpdf_set_deterministic_ID(nint qpdf, int on);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void qpdf_set_minimum_pdf_version(nint qpdf, string version);

    [LibraryImport(Library)]
    public static partial int qpdf_write(nint qpdf);

    [LibraryImport(Library)]
    public static partial nuint qpdf_get_buffer_length(nint qpdf);

    /// <summary>Belongs to qpdf.</summary>
    [LibraryImport(Library)]
    public static partial byte* qpdf_get_buffer(nint qpdf);
}
