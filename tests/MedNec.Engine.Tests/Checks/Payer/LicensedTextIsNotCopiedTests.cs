using MedNec.Engine.Checks.Payer;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Payer;

public sealed class LicensedTextIsNotCopiedTests : CheckTests<LicensedTextIsNotCopied>
{
    // Words of our own in place of a licensed passage: one to forty.
    private const string Passage = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
        + "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon";

    public override Example Wrong => Example.Of("pasted paragraph", Licensed()) with { Letter = A.LetterSaying($"She has {Passage}.", Licensed()) };

    public override Example Right => Example.Of("meets MCG A-0123 (28th ed.)", Licensed()) with { Letter = A.LetterSaying("She meets MCG A-0123 (28th ed.).", Licensed()) };

    [Fact]
    public void A_long_passage_is_one_finding_that_says_where_it_begins() =>
        Flags(Licensed(), Wrong.Letter, quoting: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty alpha beta gamma delta epsilon");

    [Fact]
    public void Other_case_and_marks_hide_nothing() => Flags(Licensed(), A.LetterSaying(string.Join(", ", Passage.Split(' ').Skip(5).Take(25)).ToUpperInvariant() + ".", Licensed()));

    [Fact]
    public void A_passage_over_two_sentences_is_seen() =>
        Flags(Licensed(), A.LetterSaying(string.Join(' ', Passage.Split(' ').Take(12)) + ". " + string.Join(' ', Passage.Split(' ').Skip(12)) + ".", Licensed()));

    [Fact]
    public void Twenty_four_words_pass() => Passes(Licensed(), A.LetterSaying(string.Join(' ', Passage.Split(' ').Take(24)) + ".", Licensed()));

    [Fact]
    public void The_same_words_in_another_order_pass() => Passes(Licensed(), A.LetterSaying(string.Join(' ', Passage.Split(' ').Reverse()) + ".", Licensed()));

    [Fact]
    public void Without_licensed_texts_a_person_looks() => NeedsPerson(A.Brief());

    private static Brief Licensed() => A.Brief() with { Library = new TestLibrary { Licensed = LicensedTexts.Of([Passage], 25) } };
}
