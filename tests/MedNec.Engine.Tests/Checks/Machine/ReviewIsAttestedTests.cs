using MedNec.Engine.Checks.Machine;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Machine;

public sealed class ReviewIsAttestedTests : CheckTests<ReviewIsAttested>
{
    public override Example Wrong => Example.Of("50 letters signed by one click", With(Read() with { SignedTogether = 50 }));

    public override Example Right => Example.Of("each letter by itself", With(Read()));

    [Fact]
    public void The_number_is_named() => Flags(Wrong.Brief, saying: "50 letters were signed by one act");

    [Fact]
    public void A_section_that_was_not_opened_is_named() =>
        Flags(With(Read() with { SectionsOpened = [.. Read().SectionsOpened!.Where(section => section != SectionIds.Treatments)] }), saying: "without opening \"Treatments tried\"");

    [Fact]
    public void Without_attestation_it_is_flagged() => Flags(With(Read() with { Attested = false }), saying: "did not attest");

    [Fact]
    public void Headings_name_sections_too() =>
        Passes(With(Read() with { SectionsOpened = [.. A.LetterFor(A.Brief()).Sections.Select(section => section.Heading ?? section.Id)] }));

    [Fact]
    public void One_letter_signed_by_one_act_passes() => Passes(With(Read() with { SignedTogether = 1, ReviewSeconds = 200 }));

    [Fact]
    public void Without_a_record_a_person_must_look() => NeedsPerson(A.Brief());

    [Fact]
    public void A_record_that_leaves_out_the_sections_needs_a_person() => NeedsPerson(With(new Drafting { Attested = true }));

    [Fact]
    public void An_unsigned_letter_does_not_apply() => DoesNotApply(A.Brief() with { Signature = null });

    private static Drafting Read() => new() { Attested = true, SignedTogether = 1, SectionsOpened = [.. A.LetterFor(A.Brief()).Sections.Select(section => section.Id)] };

    private static Brief With(Drafting drafting) => A.Brief() with { Drafting = drafting };
}
