using System.Runtime.InteropServices;

namespace MedNec.Documents.Pdf.Native;

/// <summary>Pango 1.50: shapes text of every script and breaks it into lines. Lengths are 1/1024 point. https://docs.gtk.org/Pango/</summary>
internal static unsafe partial class Pango
{
    private const string Library = SystemLibraries.Pango;
    private const string CairoLibrary = SystemLibraries.PangoCairo;

    /// <summary>PANGO_SCALE: units to a point at 72 dots an inch.</summary>
    public const int Scale = 1024;

    [LibraryImport(CairoLibrary)]
    public static partial nint pango_cairo_font_map_new();

    [LibraryImport(CairoLibrary)]
    public static partial void pango_cairo_context_set_resolution(nint context, double dotsPerInch);

    [LibraryImport(CairoLibrary)]
    public static partial void pango_cairo_context_set_font_options(nint context, nint options);

    [LibraryImport(CairoLibrary)]
    public static partial void pango_cairo_show_glyph_item(nint cairo, nint text, GlyphItem* item);

    [LibraryImport(Library)]
    public static partial nint pango_font_map_create_context(nint map);

    [LibraryImport(Library)]
    public static partial nint pango_font_map_load_font(nint map, nint context, nint description);

    [LibraryImport(Library)]
    public static partial nint pango_font_describe(nint font);

    /// <summary>A static object: not to be freed.</summary>
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint pango_language_from_string(string language);

    [LibraryImport(Library)]
    public static partial void pango_context_set_language(nint context, nint language);

    [LibraryImport(Library)]
    public static partial void pango_context_set_round_glyph_positions(nint context, int round);

    [LibraryImport(Library)]
    public static partial nint pango_layout_new(nint context);

    [LibraryImport(Library)]
    public static partial void pango_layout_set_text(nint layout, byte* text, int length);

    /// <summary>Belongs to the layout.</summary>
    [LibraryImport(Library)]
    public static partial nint pango_layout_get_text(nint layout);

    [LibraryImport(Library)]
    public static partial void pango_layout_set_width(nint layout, int width);

    [LibraryImport(Library)]
    public static partial void pango_layout_set_wrap(nint layout, int wrap);

    [LibraryImport(Library)]
    public static partial void pango_layout_set_auto_dir(nint layout, int on);

    /// <summary>Copies the description.</summary>
    [LibraryImport(Library)]
    public static partial void pango_layout_set_font_description(nint layout, nint description);

    /// <summary>Takes a reference of its own.</summary>
    [LibraryImport(Library)]
    public static partial void pango_layout_set_attributes(nint layout, nint attributes);

    [LibraryImport(Library)]
    public static partial int pango_layout_get_unknown_glyphs_count(nint layout);

    [LibraryImport(Library)]
    public static partial nint pango_layout_get_iter(nint layout);

    [LibraryImport(Library)]
    public static partial void pango_layout_iter_free(nint iter);

    [LibraryImport(Library)]
    public static partial int pango_layout_iter_next_line(nint iter);

    [LibraryImport(Library)]
    public static partial int pango_layout_iter_get_baseline(nint iter);

    [LibraryImport(Library)]
    public static partial void pango_layout_iter_get_line_extents(nint iter, Rectangle* ink, Rectangle* logical);

    /// <summary>Belongs to the layout.</summary>
    [LibraryImport(Library)]
    public static partial LayoutLine* pango_layout_iter_get_line_readonly(nint iter);

    [LibraryImport(Library)]
    public static partial int pango_glyph_string_get_width(nint glyphs);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint pango_font_description_from_string(string description);

    /// <summary>Belongs to the description.</summary>
    [LibraryImport(Library)]
    public static partial nint pango_font_description_get_family(nint description);

    [LibraryImport(Library)]
    public static partial void pango_font_description_free(nint description);

    [LibraryImport(Library)]
    public static partial nint pango_attr_list_new();

    [LibraryImport(Library)]
    public static partial void pango_attr_list_unref(nint list);

    /// <summary>The list takes the attribute over.</summary>
    [LibraryImport(Library)]
    public static partial void pango_attr_list_insert(nint list, Attribute* attribute);

    [LibraryImport(Library)]
    public static partial Attribute* pango_attr_weight_new(int weight);

    [LibraryImport(Library)]
    public static partial Attribute* pango_attr_foreground_new(ushort red, ushort green, ushort blue);

    [LibraryImport(Library)]
    public static partial Attribute* pango_attr_allow_breaks_new(int allow);

    /// <summary>Since Pango 1.50.</summary>
    [LibraryImport(Library)]
    public static partial Attribute* pango_attr_line_height_new_absolute(int height);

    [LibraryImport(SystemLibraries.GObject)]
    public static partial void g_object_unref(nint instance);

    /// <summary>PangoRectangle.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Rectangle
    {
        public int X;
        public int Y;
        public int Width;
        public int Height;
    }

    /// <summary>The public head of PangoAttribute: its class, and the bytes of the text it holds for.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Attribute
    {
        public nint Class;
        public uint Start;
        public uint End;
    }

    /// <summary>The public head of PangoLayoutLine.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct LayoutLine
    {
        public nint Layout;
        public int Start;
        public int Length;
        public List* Runs;
    }

    /// <summary>GSList.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct List
    {
        public GlyphItem* Item;
        public List* Next;
    }

    /// <summary>The public head of PangoGlyphItem.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct GlyphItem
    {
        public TextItem* Text;
        public nint Glyphs;
    }

    /// <summary>The public head of PangoItem: the bytes of the text it shows.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct TextItem
    {
        public int Offset;
        public int Length;
        public int Characters;
    }
}
