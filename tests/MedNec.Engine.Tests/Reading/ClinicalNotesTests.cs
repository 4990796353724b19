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

    private static void Add(SortedDictionary<string, int> counts, string what, int count) => counts[what] = counts.GetValueOrDefault(what) + count;
}
