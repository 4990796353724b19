using System.Text;

namespace MedNec.Documents;

/// <summary>Files carried inside the assembly: the style sheet of the web page, the fixed parts of a Word file.</summary>
internal static class Embedded
{
    /// <summary>The text of the embedded file of that name.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is not inside the program: it was built wrongly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
