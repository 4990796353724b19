using System.Collections.Concurrent;

namespace MedNec.Engine;

/// <summary>
/// The words, phrases and rule tables under <c>packs/</c>, carried inside the assembly: <c>packs/reading/headings.yaml</c>
/// is named "reading/headings.yaml". Each is read once, when first asked for.
/// </summary>
public static class Packs
{
    private const string Folder = "packs/";

    private static readonly ConcurrentDictionary<string, PackNode> Trees = new(StringComparer.Ordinal);

    /// <summary>The names of all packs, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(Packs).Assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of a pack.</summary>
    /// <exception cref="PackException">There is no pack of that name.</exception>
    public static string Text(string name)
    {
        using var stream = typeof(Packs).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new PackException($"There is no pack \"{name}\"; there are: {string.Join(", ", Names)}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The tree of a YAML pack.</summary>
    /// <exception cref="PackException">There is no pack of that name, or it is not YAML.</exception>
    public static PackNode Yaml(string name) => Trees.GetOrAdd(name, static asked => PackNode.Parse(Text(asked), asked));
}
