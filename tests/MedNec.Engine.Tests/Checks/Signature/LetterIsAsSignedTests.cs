using MedNec.Engine.Checks.Signature;
using MedNec.Engine.Letters;
using MedNec.Testing;
using Shouldly;

namespace MedNec.Engine.Tests.Checks.Signature;

public sealed class LetterIsAsSignedTests : CheckTests<LetterIsAsSigned>
{
    private static readonly Letter Signed = A.LetterFor(A.Brief());

    public override Example Wrong => new("a sentence added after signing", With(LetterHash.Of(Signed)), A.LetterSaying("She uses it every night."));

    public override Example Right => new("the letter as signed", With(LetterHash.Of(Signed)), Signed);

    [Fact]
    public void One_digit_changed_is_flagged() => Flags(With(LetterHash.Of(Signed)), A.LetterReplacing("32 events", "33 events"), saying: "was changed after Hana Lee, MD signed it");

    [Fact]
    public void A_sentence_taken_out_is_flagged() =>
        Flags(With(LetterHash.Of(Signed)), Signed with { Sections = [.. Signed.Sections.Select(section => section.Id == SectionIds.Consequences ? section with { Statements = [] } : section)] });

    [Fact]
    public void What_is_no_hash_is_flagged() => Flags(With("abc"), Signed, saying: "no SHA-256");

    [Fact]
    public void Case_prefix_and_blanks_of_the_text_do_not_matter() => Passes(With("SHA256:" + LetterHash.Of(Signed).ToUpperInvariant()), Signed);

    [Fact]
    public void The_signature_block_is_not_covered() => Passes(With(LetterHash.Of(A.LetterFor(A.Brief() with { Signature = null }))), Signed);

    [Fact]
    public void A_signature_without_a_hash_needs_a_person() => NeedsPerson(A.Brief());

    [Fact]
    public void An_unsigned_letter_does_not_apply() => DoesNotApply(A.Brief() with { Signature = null });

    [Fact]
    public void The_canonical_bytes_are_those_of_the_page()
    {
        var letter = new Letter
        {
            Purpose = Purpose.PriorAuthorization,
            Title = "x",
            Sections = [new Section { Id = "opening", Statements = [new Statement { Text = " I ask \u00A0for\n it. ", Role = Role.Argument }] }, new Section { Id = "signature", Statements = [new Statement { Text = "Hana Lee", Role = Role.Courtesy }] }],
        };
        System.Text.Encoding.UTF8.GetString(LetterHash.Canonical(letter)).ShouldBe("mednec-letter/1\n#opening\nI ask for it.\n");
    }

    private static Brief With(string hash) => A.Brief() with { Signature = A.Signature() with { LetterHash = hash } };
}
