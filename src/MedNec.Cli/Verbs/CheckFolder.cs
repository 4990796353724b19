using System.Diagnostics;
using MedNec.Cases;
using MedNec.Cases.Reviewing;
using MedNec.Engine.Checks;
using MedNec.Engine.Composing;
using MedNec.Engine.Registries;
using MedNec.Store.Files;

namespace MedNec.Cli.Verbs;

/// <summary><c>mednec check DIR</c>: reviews every letter of a folder, on all cores, and goes on when one cannot be read.</summary>
internal static class CheckFolder
{
    // Deep enough for year/month/case; a folder that holds itself ends here.
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, MaxRecursionDepth = 6, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    public static int Run(Terminal terminal, string folder, string format, bool verbose, string? root, DateOnly today, IClinicKnowledge clinic)
    {
        var watch = Stopwatch.StartNew();
        var known = new Known(clinic.Rules, clinic.Library);
        var briefs = BriefsOfFolder.Among(Files(folder), file => Bytes(Path.Combine(folder, file)));
        if (briefs.Count == 0)
        {
            throw new UnreadableInputException(folder, null, "holds no brief; put each letter's brief there as NAME.json, or as brief.json in a folder of its own");
        }

        var results = new object[briefs.Count];
        Parallel.For(0, briefs.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
            results[i] = Review(briefs[i], folder, root, today, known));
        var check = new BackCheck([.. results.OfType<ReviewedLetter>()], [.. results.OfType<UnreadLetter>()]);

        terminal.Output.WriteLine(format switch
        {
            "json" => FolderJson.Of(check),
            "sarif" => Sarif.Of([.. check.Letters.Select(letter => (letter.Review, letter.In.Letter ?? letter.In.Brief))]),
            _ => FolderText.Of(check, verbose),
        });
        foreach (var unread in format == "sarif" ? check.Unreadable : [])
        {
            terminal.Errors.WriteLine($"Not read: {unread.Because}");
        }

        terminal.Errors.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{briefs.Count:N0} {(briefs.Count == 1 ? "letter" : "letters")} in {watch.Elapsed.TotalSeconds:0.0} s, {briefs.Count / watch.Elapsed.TotalSeconds:0} a second."));
        return check.Letters.Count == 0 ? CommandLine.Unusable : check.Count(Verdict.Blocked) > 0 ? CommandLine.Blocked : CommandLine.Done;
    }

    private static object Review(BriefInFolder one, string folder, string? root, DateOnly today, Known known)
    {
        try
        {
            var brief = Parts.Brief(Path.Combine(folder, one.Brief), root, today, known);
            var letter = one.Letter is { } file ? Parts.Letters.Run(BriefFolder.ReadNamed(Path.Combine(folder, file)), Path.Combine(folder, file), brief) : Composer.Standard.Compose(brief);
            return new ReviewedLetter(one, brief.Coverage?.Payer, brief.Coverage?.Line, Reviewer.Standard.Review(letter, brief));
        }
        catch (Exception wrong) when (wrong is UnreadableInputException or MissingPartException)
        {
            return new UnreadLetter(one, wrong.Message);
        }
#pragma warning disable CA1031 // One letter that is beyond us must not end the look at a thousand; it is listed, and the exit code says so when none is left.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return new UnreadLetter(one, $"{one.Brief} failed ({fault.GetType().Name}); please report it with this brief's form.");
        }
    }

    private static List<string> Files(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*", Below).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException(folder, null, "cannot be read by this user; look at its permissions");
        }
    }

    private static byte[]? Bytes(string path)
    {
        try
        {
            return BriefFolder.ReadNamed(path);
        }
        catch (UnreadableInputException)
        {
            return null;
        }
    }

    // Read once, and the same for every letter, whatever happens to the files meanwhile.
    private sealed record Known(ClinicRules Rules, ILibrary Library) : IClinicKnowledge;
}
