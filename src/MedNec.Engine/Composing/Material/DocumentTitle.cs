using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Material;

/// <summary>What an attached document is called in a letter.</summary>
internal static class DocumentTitle
{
    /// <summary>Its title; else its kind in words ("sleep study"); else its file.</summary>
    public static string? Of(AttachedDocument document) =>
        document.Title is { Length: > 0 } title ? title
        : document.Kind is { Length: > 0 } kind and not "other" ? kind.Replace('-', ' ')
        : document.File;
}
