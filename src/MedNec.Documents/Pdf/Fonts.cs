using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using MedNec.Cases;
using MedNec.Documents.Pdf.Native;
using static MedNec.Documents.Pdf.Native.Pango;

namespace MedNec.Documents.Pdf;

/// <summary>
/// A font map and what was learned from it. Pango's font maps are not safe to share between threads at one time (sharing one
/// corrupted its lists), so a letter rents one and gives it back; a warm one spares 150 ms of reading the machine's fonts.
/// </summary>
internal sealed class Fonts : IDisposable
{
    private static readonly ConcurrentBag<Fonts> Idle = [];
    private static readonly int MostIdle = Environment.ProcessorCount * 2;

    private readonly nint map;
    private readonly Dictionary<(Face Face, string Han), nint> descriptions = [];
    private readonly Dictionary<Rune, bool> shown = [];

    private Fonts()
    {
        map = pango_cairo_font_map_new();
        Context = pango_font_map_create_context(map);

        // At 72 dots an inch one unit is one point; without this and unrounded positions every advance is rounded to a whole point.
        pango_cairo_context_set_resolution(Context, 72);
        pango_context_set_round_glyph_positions(Context, 0);
        var options = Cairo.cairo_font_options_create();
        Cairo.cairo_font_options_set_hint_style(options, 1);
        Cairo.cairo_font_options_set_hint_metrics(options, 1);
        pango_cairo_context_set_font_options(Context, options);
        Cairo.cairo_font_options_destroy(options);
        RequireFamilies("fonts-noto-core", "Noto Serif", "Noto Sans");
    }

    /// <summary>The Pango context that text is shaped in.</summary>
    public nint Context { get; }

    /// <summary>A font map that nobody else uses now; give it back with <see cref="Return"/>.</summary>
    /// <exception cref="MissingPartException">The machine lacks the libraries or the fonts.</exception>
    public static Fonts Rent()
    {
        SystemLibraries.Require();
        return Idle.TryTake(out var fonts) ? fonts : new Fonts();
    }

    /// <summary>Gives <paramref name="fonts"/> back.</summary>
    public static void Return(Fonts fonts)
    {
        if (Idle.Count < MostIdle)
        {
            Idle.Add(fonts);
        }
        else
        {
            fonts.Dispose();
        }
    }

    /// <summary>The language of what is shaped next, as BCP 47.</summary>
    public void Speak(string language) => pango_context_set_language(Context, pango_language_from_string(language));

    /// <summary>The font description of <paramref name="face"/>; characters of Han are drawn as <paramref name="han"/> writes them (SC, TC, JP, KR).</summary>
    public nint Description(Face face, string han)
    {
        if (!descriptions.TryGetValue((face, han), out var description))
        {
            var families = face.IsSerif ? $"Noto Serif,Noto Serif CJK {han},Noto Naskh Arabic,Noto Sans" : $"Noto Sans,Noto Sans CJK {han},Noto Sans Arabic";
            description = pango_font_description_from_string(string.Create(CultureInfo.InvariantCulture, $"{families} {(face.IsBold ? "Bold " : "")}{face.Size}"));
            descriptions[(face, han)] = description;
        }

        return description;
    }

    /// <summary>The text with each character that no font of the machine can show made a visible U+FFFD.</summary>
    /// <exception cref="MissingPartException">It is of a script whose fonts are a package that is not installed.</exception>
    public string OnlyShown(string text)
    {
        var known = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii || IsShown(rune))
            {
                known.Append(rune.ToString());
                continue;
            }

            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter)
            {
                RequireFamilies("fonts-noto-cjk", "Noto Serif CJK SC");
            }

            known.Append('\uFFFD');
        }

        return known.ToString();
    }

    private bool IsShown(Rune rune)
    {
        if (!shown.TryGetValue(rune, out var isShown))
        {
            using var alone = new ShapedText(this, Face.Body, "SC", 1000, Setting.Words.Of(rune.ToString()), false);
            isShown = alone.UnknownGlyphs == 0;
            shown[rune] = isShown;
        }

        return isShown;
    }

    private void RequireFamilies(string package, params ReadOnlySpan<string> families)
    {
        foreach (var family in families)
        {
            if (!Has(family))
            {
                throw new MissingPartException($"To set this letter, MedNec needs the font {family}; install with: apt-get install {package}");
            }
        }
    }

    private bool Has(string family)
    {
        var wanted = pango_font_description_from_string($"{family} 11");
        var font = pango_font_map_load_font(map, Context, wanted);
        var got = font == 0 ? 0 : pango_font_describe(font);
        try
        {
            return got != 0 && Marshal.PtrToStringUTF8(pango_font_description_get_family(got)) == family;
        }
        finally
        {
            pango_font_description_free(wanted);
            if (got != 0)
            {
                pango_font_description_free(got);
            }

            if (font != 0)
            {
                g_object_unref(font);
            }
        }
    }

    public void Dispose()
    {
        foreach (var description in descriptions.Values)
        {
            pango_font_description_free(description);
        }

        descriptions.Clear();
        g_object_unref(Context);
        g_object_unref(map);
    }
}
