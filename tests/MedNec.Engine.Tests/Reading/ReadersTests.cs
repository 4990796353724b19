using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Tests.Reading;

/// <summary>What holds for every reader: its spans lie in the text, in order, and no text makes it slow.</summary>
public sealed class ReadersTests
{
    private static readonly Dictionary<string, Func<string, IEnumerable<TextSpan>>> Readers = new(StringComparer.Ordinal)
    {
        ["dates"] = text => DateReader.In(text).Select(found => found.Span),
        ["measures"] = text => MeasureReader.In(text).Select(found => found.Span),
        ["durations"] = text => DurationReader.In(text).Select(found => found.Span),
        ["ages"] = text => AgeReader.In(text).Select(found => found.Span),
        ["codes"] = text => CodeReader.In(text).Select(found => found.Span),
        ["names"] = text => NameReader.In(text).Select(found => found.Span),
        ["pronouns"] = text => PronounReader.In(text).Select(found => found.Span),
        ["gendered nouns"] = text => GenderReader.In(text).Select(found => found.Span),
        ["sides"] = text => SideReader.In(text).Select(found => found.Span),
        ["doubts"] = text => NegationReader.In(text).SelectMany(found => new[] { found.Span, found.Value.Scope }),
        ["organizations"] = text => OrganizationReader.In(text).Select(found => found.Span),
    };

    public static TheoryData<string> Names => [.. Readers.Keys];

    internal static void Within(TimeSpan limit, Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        watch.Elapsed.ShouldBeLessThan(limit);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_span_lies_inside_the_text(string reader) => Check.QuickThrowOnFailure(Prop.ForAll(SentenceSplitterTests.Scraps, text =>
    {
        foreach (var span in Readers[reader](text))
        {
            span.Start.ShouldBeInRange(0, text.Length);
            span.End.ShouldBeInRange(span.Start, text.Length);
        }
    }));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_megabyte_of_one_character_is_read_at_once(string reader)
    {
        foreach (var character in "aA1 .-/(王")
        {
            IsReadAtOnce(reader, new string(character, 1_000_000));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hundred_pages_of_one_word_are_read_at_once(string reader)
    {
        foreach (var word in (string[])["A ", "1 ", "1/", "1-", "A.", "A-", "$1,", "for the past ", "Dr. ", "member id ", "no ", "left ", "May 1, ", "Health ", "1234567890 "])
        {
            IsReadAtOnce(reader, string.Concat(Enumerable.Repeat(word, 250_000 / word.Length)));
        }
    }

    private static void IsReadAtOnce(string reader, string text)
    {
        var watch = Stopwatch.StartNew();
        _ = Readers[reader](text).Count();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5), $"{reader} over \"{text[..9]}\"");
    }
}
