using MedNec.Engine.Checks.History;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.History;

public sealed class LetterIsShortTests : CheckTests<LetterIsShort>
{
    public override Example Wrong => Example.Of("five pages", A.LetterSaying(string.Join(' ', Enumerable.Repeat("The patient was seen again and told the same.", 250))));

    public override Example Right => Example.Of("two pages", A.Brief());

    [Fact]
    public void The_count_is_named() => Flags(A.Letter(string.Join(' ', Enumerable.Repeat("word", 1000))), saying: "about 1000 words");

    [Fact]
    public void Many_short_paragraphs_count_too() => Flags(A.Letter([.. Enumerable.Repeat("The patient was seen again today.", 200)]));

    [Fact]
    public void Nine_hundred_words_fit() => Passes(A.Letter(string.Join(' ', Enumerable.Repeat("word", 900))));

    [Fact]
    public void A_short_note_passes() => Passes(A.Letter("I request a CPAP device."));
}
