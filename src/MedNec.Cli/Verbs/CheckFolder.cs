using System.Diagnostics;
using MedNec.Cases;
using MedNec.Cases.Reviewing;
using MedNec.Engine.Checks;
using MedNec.Engine.Composing;
using MedNec.Engine.Contamination;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Store.Files;

namespace MedNec.Cli.Verbs;

/// <summary><c>mednec check DIR</c>: reviews every letter of a folder, on all cores, and goes on when one cannot be read.</summary>
internal static class CheckFolder
{
    // Deep enough for year/month/case; a folder that holds itself ends here.
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, MaxRecursionDepth = 6, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    // These hashes live as long as the process: the key hides nothing, and the same for every run it changes nothing.
    private static readonly ClinicKey Key = new(0x6d65646e65635f31, 0x666f6c646572735f);

    public static int Run(Terminal terminal, string folder, string format, bool verbose, string? root, DateOnly today, IClinicKnowledge clinic)
    {
        var watch = Stopwatch.StartNew();
        var known = new Known(clinic.Rules, clinic.Library);
        var briefs = BriefsOfFolder.Among(Files(folder), file => Bytes(Path.Combine(folder, file)));
        if (briefs.Count == 0)
        {
            throw new UnreadableInputException(folder, null, "holds no brief; put each letter's brief there as NAME.json, or as brief.json in a folder of its own");
        }

        // Each letter is read, and what is to be known of it kept as hashes; then each is judged against all others.
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        var read = new object[briefs.Count];
        Parallel.For(0, briefs.Count, parallel, i => read[i] = Try(briefs[i], () => Read(briefs[i], folder, root, today, known)));
        var together = new LettersTogether(Key, [.. read.OfType<ReadLetter>().Select(one => one.Known)]);
        var results = new object[briefs.Count];
        Parallel.For(0, briefs.Count, parallel, i =>
        {
            results[i] = read[i] is ReadLetter one ? Try(one.In, () => Review(one, together)) : read[i];
            read[i] = results[i];
        });
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

    private static ReadLetter Read(BriefInFolder one, string folder, string? root, DateOnly today, Known known)
    {
        var brief = Parts.Brief(Path.Combine(folder, one.Brief), root, today, known);
        var letter = one.Letter is { } file ? Parts.Letters.Run(BriefFolder.ReadNamed(Path.Combine(folder, file)), Path.Combine(folder, file), brief) : Composer.Standard.Compose(brief);
        return new ReadLetter(one, brief, letter, KnownLetter.Of(Key, letter, brief, one.Brief));
    }

    private static ReviewedLetter Review(ReadLetter one, LettersTogether together) =>
        new(one.In, one.Brief.Coverage?.Payer, one.Brief.Coverage?.Line, Reviewer.Standard.Review(one.Letter, together.Before(one.Brief, one.In.Brief)));

    private static object Try(BriefInFolder one, Func<object> what)
    {
        try
        {
            return what();
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

    private sealed record ReadLetter(BriefInFolder In, Brief Brief, Letter Letter, KnownLetter Known);

    // Read once, and the same for every letter, whatever happens to the files meanwhile.
    private sealed record Known(ClinicRules Rules, ILibrary Library) : IClinicKnowledge;
}
