using MedNec.Engine.Checks.Drugs;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Drugs;

public sealed class CompendiumEntryIsCompleteTests : CheckTests<CompendiumEntryIsComplete>
{
    private static readonly CompendiumEntry Entry = new() { Name = "NCCN", Rating = "2A", Indication = "diffuse large B-cell lymphoma", RetrievedOn = A.Date("2026-11-01") };

    public override Example Wrong => new("\"NCCN supports\"", With(), A.LetterSaying("NCCN supports this use.", With()));

    public override Example Right => new("\"NCCN Compendium, cat. 2A, 2026-11-01\"", With(), A.LetterSaying("The NCCN Compendium lists this use (cat. 2A, retrieved 2026-11-01).", With()));

    [Fact]
    public void A_category_without_a_day_is_flagged() => Flags(With(), A.LetterSaying("The NCCN Compendium lists it as category 2A.", With()), saying: "without the day it was read", quoting: "NCCN");

    [Fact]
    public void A_day_without_a_class_is_flagged() => Flags(With(), A.LetterSaying("DRUGDEX supports it (read November 1, 2026).", With()), saying: "its category or class");

    [Fact]
    public void An_entry_of_the_brief_must_be_whole() => Flags(With(Entry with { Rating = null, RetrievedOn = null }), saying: "NCCN for Omalizumab lacks its category or class, the day it was read");

    [Fact]
    public void A_whole_entry_passes() => Passes(With(Entry));

    [Fact]
    public void The_next_sentence_may_hold_the_rest() => Passes(With(), A.LetterSaying("DRUGDEX supports this use. It is rated class IIa and was read on November 1, 2026.", With()));

    [Fact]
    public void A_guideline_is_no_compendium_entry() => DoesNotApply(With(), A.LetterSaying("The NCCN guideline for lymphoma (2026) supports it.", With()));

    [Fact]
    public void No_compendium_no_entry() => DoesNotApply(With());

    private static Brief With(params CompendiumEntry[] entries) => A.BriefFor(A.Injection() with { Compendia = entries });
}
