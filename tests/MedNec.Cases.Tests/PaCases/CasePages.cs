using System.Diagnostics;
using System.Text.RegularExpressions;
using MedNec.Testing;

namespace MedNec.Cases.Tests.PaCases;

/// <summary>The pages of a case of the shared test data as text: notes, laboratory, imaging, request form. Headings that give the answer away are left out.</summary>
internal sealed partial class CasePages
{
    private CasePages(IReadOnlyList<string> clinical, IReadOnlyList<string> form) => (Clinical, Form) = (clinical, form);

    /// <summary>Note, laboratory, imaging: paragraph by paragraph, each a line.</summary>
    public IReadOnlyList<string> Clinical { get; }

    /// <summary>The request form: its lines as they stand.</summary>
    public IReadOnlyList<string> Form { get; }

    /// <summary>All of it.</summary>
    public string All => string.Join('\n', Clinical.Concat(Form));

    /// <summary>The case of that number, "001", and variant, "a"; skips the test where the data or the reader is absent.</summary>
    public static CasePages Of(string number, string variant)
    {
        var folder = Repository.SharedData is { } data ? Path.Combine(data, "pa-cases", "gbb", "cases", number, variant) : "";
        Assert.SkipUnless(Directory.Exists(folder), Repository.NoSharedData);
        var files = Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToLookup(file => file.Contains("form", StringComparison.OrdinalIgnoreCase));
        return new([.. files[false].SelectMany(file => Paragraphs(Lines(file)))], [.. files[true].SelectMany(Lines)]);
    }

    private static IEnumerable<string> Lines(string file)
    {
        Process? reader = null;
        try
        {
            reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("needs pdftotext: apt-get install poppler-utils");
        }

        using (reader)
        {
            var text = reader!.StandardOutput.ReadToEnd();
            reader.WaitForExit();
            return text.Replace('\f', '\n').Split('\n').Where(line => line.Trim().Length > 0 && !GivesAway().IsMatch(line)).ToList();
        }
    }

    // A line goes on the one before it, unless it begins something or that one ended.
    private static IEnumerable<string> Paragraphs(IEnumerable<string> lines)
    {
        var paragraph = "";
        foreach (var line in lines)
        {
            if (paragraph.Length > 0 && (Begins().IsMatch(line) || paragraph[^1] is '.' or ':'))
            {
                yield return paragraph;
                paragraph = "";
            }

            paragraph = paragraph.Length == 0 ? line.Trim() : $"{paragraph} {line.Trim()}";
        }

        yield return paragraph;
    }

    [GeneratedRegex(@"\b(?:APPROVAL|DENIAL|EXAMPLE)\b|^\s*\d{2,3}_[ab]\s*$")]
    private static partial Regex GivesAway();

    [GeneratedRegex(@"^\s*(?:[●○•#*-]|\d+\.\s|[A-Z][A-Za-z ,()/-]{2,50}:)")]
    private static partial Regex Begins();
}
