using System.Runtime.InteropServices;
using static MedNec.Documents.Pdf.Native.Qpdf;

namespace MedNec.Documents.Pdf;

/// <summary>
/// A PDF opened by qpdf. Each handle is looked at before it is used: one that was never filled, put into a dictionary,
/// crashes the process when the document is closed.
/// </summary>
internal sealed unsafe class QpdfDocument : IDisposable
{
    private readonly GCHandle pinned;
    private nint qpdf;

    public QpdfDocument(byte[] bytes)
    {
        qpdf = qpdf_init();
        qpdf_silence_errors(qpdf);
        qpdf_set_suppress_warnings(qpdf, 1);

        // qpdf reads from this buffer until it is closed.
        pinned = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        var code = qpdf_read_memory(qpdf, "letter", (byte*)pinned.AddrOfPinnedObject(), (ulong)bytes.Length, 0);
        if ((code & Errors) != 0)
        {
            var error = Error();
            Dispose();
            throw error;
        }
    }

    /// <summary>The document catalog.</summary>
    public uint Root => Known(qpdf_get_root(qpdf));

    /// <summary>The pages.</summary>
    public IEnumerable<uint> Pages
    {
        get
        {
            var count = qpdf_get_num_pages(qpdf);
            for (var i = 0; i < count; i++)
            {
                yield return Known(qpdf_get_page_n(qpdf, (nuint)i));
            }
        }
    }

    /// <summary>A value of a dictionary.</summary>
    public uint this[uint dictionary, string key]
    {
        get => Known(qpdf_oh_get_key(qpdf, Known(dictionary), key));
        set
        {
            qpdf_oh_replace_key(qpdf, Known(dictionary), key, Known(value));
            ThrowOnError();
        }
    }

    /// <summary>Whether <paramref name="item"/> is a dictionary that has the key.</summary>
    public bool Has(uint item, string key) => qpdf_oh_is_dictionary(qpdf, Known(item)) != 0 && qpdf_oh_has_key(qpdf, item, key) != 0;

    /// <summary>A direct object out of PDF syntax.</summary>
    public uint Parse(string syntax) => Known(qpdf_oh_parse(qpdf, syntax));

    /// <summary>A text string.</summary>
    public uint Text(string text) => Known(qpdf_oh_new_unicode_string(qpdf, text));

    /// <summary>The items of an array; anything else is one item.</summary>
    public IEnumerable<uint> Items(uint item)
    {
        if (qpdf_oh_is_array(qpdf, Known(item)) == 0)
        {
            yield return item;
            yield break;
        }

        var count = qpdf_oh_get_array_n_items(qpdf, item);
        for (var i = 0; i < count; i++)
        {
            yield return Known(qpdf_oh_get_array_item(qpdf, item, i));
        }
    }

    /// <summary>The name that an object is, with its slash.</summary>
    public string NameOf(uint item) => Marshal.PtrToStringUTF8(qpdf_oh_get_name(qpdf, Known(item))) ?? "";

    /// <summary>The text that an object is.</summary>
    public string TextOf(uint item) => Marshal.PtrToStringUTF8(qpdf_oh_get_utf8_value(qpdf, Known(item))) ?? "";

    /// <summary>The drawing instructions of a page.</summary>
    public byte[] Content(uint page)
    {
        byte* buffer = null;
        nuint length = 0;
        ThrowIf(qpdf_oh_get_page_content_data(qpdf, Known(page), &buffer, &length));
        try
        {
            return new ReadOnlySpan<byte>(buffer, (int)length).ToArray();
        }
        finally
        {
            NativeMemory.Free(buffer);
        }
    }

    /// <summary>A new stream of these bytes.</summary>
    public uint Stream(ReadOnlySpan<byte> content)
    {
        var stream = Known(qpdf_oh_new_stream(qpdf));
        var none = Known(qpdf_oh_new_null(qpdf));
        fixed (byte* bytes = content)
        {
            qpdf_oh_replace_stream_data(qpdf, stream, bytes, (nuint)content.Length, none, none);
        }

        ThrowOnError();
        return stream;
    }

    /// <summary>The dictionary of a stream.</summary>
    public uint DictionaryOf(uint stream) => Known(qpdf_oh_get_dict(qpdf, Known(stream)));

    /// <summary>The finished file; its ID is made from its content.</summary>
    public byte[] Write()
    {
        ThrowIf(qpdf_init_write_memory(qpdf));
        qpdf_set_deterministic_ID(qpdf, 1);
        qpdf_set_minimum_pdf_version(qpdf, "1.7");
        qpdf_set_object_stream_mode(qpdf, DisableObjectStreams);
        ThrowIf(qpdf_write(qpdf));
        return new ReadOnlySpan<byte>(qpdf_get_buffer(qpdf), (int)qpdf_get_buffer_length(qpdf)).ToArray();
    }

    public void Dispose()
    {
        if (qpdf != 0)
        {
            qpdf_cleanup(ref qpdf);
            pinned.Free();
        }
    }

    // A plain cross-reference table: a signature is added later behind the file's end, by programs that may know no other.
    private const int DisableObjectStreams = 0;

    private uint Known(uint handle)
    {
        ThrowOnError();
        return qpdf_oh_is_initialized(qpdf, handle) != 0 ? handle : throw new InvalidOperationException("qpdf gave an object that does not exist.");
    }

    private void ThrowIf(int code)
    {
        if ((code & Errors) != 0)
        {
            throw Error();
        }
    }

    private void ThrowOnError()
    {
        if (qpdf_has_error(qpdf) != 0)
        {
            throw Error();
        }
    }

    private InvalidOperationException Error() => new(qpdf_has_error(qpdf) != 0
        ? $"qpdf could not finish the PDF: {Marshal.PtrToStringUTF8(qpdf_get_error_full_text(qpdf, qpdf_get_error(qpdf)))}"
        : "qpdf could not finish the PDF.");
}
