using MedNec.Engine.Reading;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Reading;

/// <summary>The readers over real visit notes: not what they say, but that they hold.</summary>
public sealed class ClinicalNotesTests(ITestOutputHelper output)
{
    private const int LongestSentence = 2_000;

    [Fact]
    public void Every_note_is_read_and_no_sentence_is_endless()
    {
        Assert.SkipWhen(Repository.SharedData is null, Repository.NoSharedData);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var note in ClinicalNotes.All)
        {
            var sentences = SentenceSplitter.Split(note);
            var longest = sentences.Max(span => span.Length);
            longest.ShouldBeLessThan(LongestSentence);
            Add(counts, "notes", 1);
            Add(counts, "sentences", sentences.Count);
            Add(counts, "dates", DateReader.In(note).Count);
            Add(counts, "measures", MeasureReader.In(note).Count);
            Add(counts, "durations", DurationReader.In(note).Count);
            Add(counts, "ages", AgeReader.In(note).Count);
            Add(counts, "codes", CodeReader.In(note).Count);
            Add(counts, "names", NameReader.In(note).Count);
            Add(counts, "pronouns", PronounReader.In(note).Count);
            Add(counts, "gendered nouns", GenderReader.In(note).Count);
            Add(counts, "sides", SideReader.In(note).Count);
            Add(counts, "negated", NegationReader.In(note).Count(doubt => doubt.Value.Certainty == Certainty.Negated));
            Add(counts, "uncertain", NegationReader.In(note).Count(doubt => doubt.Value.Certainty == Certainty.Uncertain));
            Add(counts, "organizations", OrganizationReader.In(note).Count);
            counts["longest sentence"] = Math.Max(counts.GetValueOrDefault("longest sentence"), longest);
        }

        foreach (var (what, count) in counts)
        {
            output.WriteLine($"{what,-18} {count,7}");
        }

        counts["notes"].ShouldBe(87);
        counts["sentences"].ShouldBeGreaterThan(3_000);
    }

    // Counted by other means than our readers, and the differences looked at one by one.
    public static TheoryData<string, int> Counted => new()
    {
        { "ages written with -old", 94 },
        { "amounts in mg, or mg a day", 144 },
        { "percentages", 21 },
        { "dates of three numbers", 22 },
        { "denies", 204 },
    };

    [Theory]
    [MemberData(nameof(Counted))]
    public void What_was_counted_by_hand_is_read(string what, int count)
    {
        Assert.SkipWhen(Repository.SharedData is null, Repository.NoSharedData);
        ClinicalNotes.All.SelectMany(note => Words(what, note)).Count().ShouldBe(count);
    }

    private static IEnumerable<string> Words(string what, string note) => what switch
    {
        "ages written with -old" => AgeReader.In(note).Select(age => age.In(note)).Where(words => words.EndsWith("old", StringComparison.Ordinal)),
        "amounts in mg, or mg a day" => MeasureReader.In(note).Where(measure => measure.Value.Unit is "mg" or "mg/day").Select(measure => measure.In(note)),
        "percentages" => MeasureReader.In(note).Where(measure => measure.Value.Unit == "%").Select(measure => measure.In(note)),
        "dates of three numbers" => DateReader.In(note).Select(date => date.In(note)).Where(words => words.Count(letter => letter == '/') == 2),
        _ => NegationReader.In(note).Select(doubt => doubt.In(note)).Where(words => words.StartsWith("den", StringComparison.OrdinalIgnoreCase)),
    };

    private static void Add(SortedDictionary<string, int> counts, string what, int count) => counts[what] = counts.GetValueOrDefault(what) + count;
}
