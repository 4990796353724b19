using MedNec.Engine.Checks.Drugs;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Drugs;

public sealed class CompendiumRatingIsAcceptableTests : CheckTests<CompendiumRatingIsAcceptable>
{
    public override Example Wrong => Example.Of("DRUGDEX III", With("DRUGDEX", "III"));

    public override Example Right => Example.Of("IIa", With("DRUGDEX", "IIa"));

    [Theory]
    [InlineData("NCCN", "category 3")]
    [InlineData("Micromedex DRUGDEX", "Class III")]
    [InlineData("AHFS-DI", "not supportive")]
    [InlineData("Lexi-Drugs", "Use: Unsupported")]
    public void A_rating_against_the_use_is_flagged(string name, string rating) => Flags(With(name, rating), saying: "speaks against it");

    [Fact]
    public void An_unsettled_rating_is_said_to_be_so() => Flags(With("NCCN", "2B"), saying: "confirm with the payer");

    [Fact]
    public void The_letter_s_rating_counts() => Flags(With(), A.LetterSaying("DRUGDEX lists the use as class III (November 2026).", With()), quoting: "DRUGDEX");

    [Theory]
    [InlineData("NCCN", "2A")]
    [InlineData("NCCN Drugs & Biologics Compendium", "Category 1")]
    [InlineData("Clinical Pharmacology", "supportive")]
    [InlineData("Lexi-Drugs", "Use: Off-Label, level A")]
    public void A_rating_for_the_use_passes(string name, string rating) => Passes(With(name, rating.Replace(",", "", StringComparison.Ordinal)));

    [Fact]
    public void A_rating_we_do_not_know_is_for_a_person() => NeedsPerson(With("NCCN", "7Z"));

    [Fact]
    public void Nothing_rated_nothing_to_judge() => DoesNotApply(With());

    private static Brief With(string? name = null, string? rating = null) =>
        A.BriefFor(A.Injection() with { Compendia = name is null ? [] : [new CompendiumEntry { Name = name, Rating = rating, Indication = "asthma", RetrievedOn = A.Date("2026-11-01") }] });
}
