using FsCheck;
using FsCheck.Fluent;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Tests.Reading;

public sealed class SentenceSplitterTests
{
    /// <summary>Each line is one text; a bar stands where a sentence ends.</summary>
    public static TheoryData<string> Texts =>
    [
        "I treat Ms. Ortiz. |She has sleep apnea.",
        "Dr. Patel saw Mr. Dunn. |Mrs. Hall and St. Mary's Hospital agree.",
        "She saw Hana Lee, M.D., on Monday. |It helped.",
        "She saw Hana Lee, M.D. |She was relieved.",
        "James Hall, Ph.D. and Ann Hall, M.D. signed.",
        "Metformin 500 mg b.i.d. with food was stopped. |Insulin followed.",
        "Metformin 500 mg b.i.d. |Insulin followed.",
        "Take one tablet q.a.c. and h.s. daily. |Then stop.",
        "Ibuprofen p.r.n. did not help.",
        "Several drugs, e.g. Topiramate, failed (i.e. no relief). |More follow.",
        "CPAP vs. surgery was discussed. |CPAP was chosen.",
        "See Exhibit No. 3 and Fig. 2. |They show it.",
        "Did it help? |No. |The pain went on.",
        "It took approx. 3 weeks. |It failed.",
        "We wrote to Acme Health, Inc. about it. |No answer came.",
        "We wrote to Acme Health, Inc. |The answer was no.",
        "The dose is 1.5 mg daily. |It rose to 2.0 mg. |It held.",
        "The study of 03.09.2024 was read. |It is old.",
        "On Sept. 9, 2024 she fell. |On Dec. 2 she fell again.",
        "Maria T. Ortiz is my patient. |J. R. R. Hall is not.",
        "She lacks vitamin D. |The level is 9 ng/mL.",
        "The diagnosis is G47.33. |It was made in 2024.",
        "The code is M54.12 (C-spine). |Please note it.",
        "She waited... and waited. |Then she called.",
        "He waited… |Then he called.",
        "She said \"I cannot walk.\" |She meant it.",
        "(She cannot walk.) |She uses a cane.",
        "“I cannot sleep.” |That is new.",
        "The label says so.[3] |The guideline agrees.",
        "1. Metformin failed. |2. Insulin failed. |3. The pump is asked for.",
        "a. Metformin failed. |b. Insulin failed.",
        "First line\n\n|Second line",
        "Assessment:\n|- Sleep apnea\n|- Obesity",
        "This line is long enough that somebody's program wrapped it in the\nmiddle of the sentence. |Next.",
        "The pain is worse at night! |Is it bearable? |Hardly.",
        "The pH was 7.2. |pH should be higher.",
        "It begins at 8 a.m. and ends at 5 p.m. |Come early.",
        "She lives in the U.S. and works. |She came in 2019.",
        "患者は痛い。|She is in pain.",
        "No full stop at the end",
        "One.|",
        "Email h.lee@lakeside.example or visit www.lakeside.example. |Thank you.",
        "The result was 9.1%. |The goal is < 7%.",
        "Weight is 92 kg. |Height is 170 cm. |BMI is 31.8 kg/m2.",
        "Mr. and Mrs. Hall came. |They left.",
        "She was seen at 12 Main St. |The visit was long.",
        "She takes vitamins, minerals, etc. |None helped.",
        "Per Smith et al. the rate is 70%. |It is cited.",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Sentences_end_where_a_reader_ends_them(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        var expected = marked.Split('|').Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);
        SentenceSplitter.Split(text).Select(span => span.Of(text)).ShouldBe(expected);
    }

    [Fact]
    public void No_character_is_lost_and_none_is_read_twice() => Check.QuickThrowOnFailure(Prop.ForAll(Scraps, text =>
    {
        var spans = SentenceSplitter.Split(text);
        var outside = new List<char>();
        var at = 0;
        foreach (var span in spans)
        {
            span.Start.ShouldBeInRange(at, text.Length);
            span.Length.ShouldBeGreaterThan(0);
            outside.AddRange(text[at..span.Start]);
            at = span.End;
        }

        outside.AddRange(text[at..]);
        outside.ShouldAllBe(character => char.IsWhiteSpace(character));
    }));

    [Theory]
    [InlineData('a')]
    [InlineData('A')]
    [InlineData('.')]
    [InlineData(' ')]
    [InlineData('\n')]
    [InlineData('1')]
    [InlineData('"')]
    public void A_megabyte_of_one_character_is_split_at_once(char character) =>
        ReadersTests.Within(TimeSpan.FromSeconds(1), () => SentenceSplitter.Split(new string(character, 1_000_000)));

    internal static Arbitrary<string> Scraps { get; } = Gen.Elements(
            "Dr. ", "Ms. Ortiz ", "b.i.d. ", "1.5 mg ", "G47.33", ". ", "? ", "!", "…", "...", "\n", "\n\n", "  ", "The ", "pain ", "(", ")", "\"", "’", "03/09/2024 ", "May 2024",
            "12 weeks ", "left knee ", "no ", "without ", ", MD", "Hana Lee", "王小明", "é", "\u0301", "🙂", "\t", "|", "a. ", "2. ", "-", "555-0142", "120/80 mmHg", "%", "$640.00", "L33718", "'s ")
        .ArrayOf().Select(parts => string.Concat(parts)).ToArbitrary();
}
