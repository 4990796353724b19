using System.Diagnostics;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks;

/// <summary>Letters nobody should write are judged all the same: no check crashes, and none takes longer than a person waits.</summary>
public sealed class StrangeLettersTests(ITestOutputHelper output)
{
    // 200 pages of 500 words.
    private const int WordsOf200Pages = 100_000;

    private static readonly string[] Sentences =
    [
        "On March 9, 2024 the apnea-hypopnea index was 32 events/hour, and Ms. Ortiz took ibuprofen 600 mg twice daily for 6 weeks without relief (G47.33).",
        "She is s/p ACDF, denies falls, and cannot walk more than two blocks; see the attached MRI report of May 2026.",
        "The treatment is medically necessary and will always improve quality of life, as the 2019 AASM guideline says (HCPCS E0601).",
        "Physical therapy three times per week for 12 weeks failed: the Oswestry Disability Index stayed at 44%, with pain of 7 of 10 in the left knee.",
        "We recieve the records from Acme Health; Dr. Hana Lee, MD, agrees that that is so, w/ her NPI 1234567893 and phone 555-0142.",
    ];

    public static TheoryData<string, string[]> Letters => new()
    {
        { "200 pages", [.. Enumerable.Range(0, WordsOf200Pages / 110).Select(_ => string.Join(' ', Sentences))] },
        { "200 pages without a sentence end", [string.Join(' ', Enumerable.Range(0, WordsOf200Pages / 22).Select(i => Sentences[i % Sentences.Length].Replace('.', ' ').TrimEnd()))] },
        { "200 pages in one paragraph", [string.Join(' ', Enumerable.Range(0, WordsOf200Pages / 22).Select(i => Sentences[i % Sentences.Length]))] },
        { "one word", ["Approve"] },
        { "one letter", ["x"] },
        { "a word of a megabyte", [new string('a', 1_000_000)] },
        { "a megabyte of capitals", [string.Join(' ', Enumerable.Repeat("QZTV", 200_000))] },
        { "a megabyte of quotes", [new string('"', 1_000_000)] },
        { "a megabyte of figures", [string.Join(' ', Enumerable.Repeat("12/2 7.5", 110_000))] },
        { "marks only", ["?!.,;:()[]{}“”‘’–—…•/\\|*#@&%$"] },
    };

    [Theory]
    [MemberData(nameof(Letters))]
    public void It_is_judged_in_time(string what, string[] paragraphs)
    {
        var brief = A.Brief();
        var letter = A.LetterOf(brief, paragraphs);
        Reviewer.Standard.Review(A.LetterFor(brief), brief);

        var watch = Stopwatch.StartNew();
        var review = Reviewer.Standard.Review(letter, brief);
        watch.Stop();
        output.WriteLine($"{what}: {letter.Statements.Count()} statements, {watch.Elapsed.TotalMilliseconds:0} ms, {review.Findings.Count} findings");

        review.Findings.ShouldNotContain(finding => finding.Message.Contains("could not finish", StringComparison.Ordinal));
        if (watch.Elapsed > TimeSpan.FromSeconds(2))
        {
            Slowest(letter, brief);
        }

        // Bounded: built for release and on a quiet core each takes about 2 s; here the machine may be busy.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    // Which checks take the time, for whoever must mend them.
    private void Slowest(Letter letter, Brief brief)
    {
        var reading = new LetterReading(letter, brief);
        var times = new List<(string Id, double Milliseconds)>();
        foreach (var check in Catalogue.All)
        {
            var watch = Stopwatch.StartNew();
            if ((check.Info.Applies.Refuses(brief) ?? check.Skips(reading, brief)) is null)
            {
                _ = check.Run(reading, brief).Count();
            }

            times.Add((check.Info.Id, watch.Elapsed.TotalMilliseconds));
        }

        output.WriteLine("   " + string.Join(", ", times.OrderByDescending(time => time.Milliseconds).Take(6).Select(time => $"{time.Id} {time.Milliseconds:0} ms")));
    }
}
