using MedNec.Engine.Checks.Justification;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Justification;

public sealed class GuidelineIsCurrentTests : CheckTests<GuidelineIsCurrent>
{
    private static readonly TestLibrary Shelf = new()
    {
        Guidelines = new(
        [
            new("AASM", "Treatment of Adult Obstructive Sleep Apnea with Positive Airway Pressure", 2019, null, null),
            new("AAN", "Pharmacologic treatment for episodic migraine prevention in adults", 2012, 2023, null),
            new("AAN", "Pharmacologic treatment for episodic migraine prevention in adults", 2023, null, null),
            new("NICE", "Tinnitus retraining in primary schools", 2015, null, new DateOnly(2024, 5, 1)),
        ]),
    };

    public override Example Wrong => Example.Of("2012 edition, replaced 2023", Citing("AAN", "Pharmacologic Treatment for Episodic Migraine Prevention in Adults", 2012));

    public override Example Right => Example.Of("2023 edition", Citing("AAN", "Pharmacologic Treatment for Episodic Migraine Prevention in Adults", 2023));

    [Fact]
    public void The_newer_edition_is_named() => Flags(Wrong.Brief, saying: "was replaced in 2023", quoting: "2012");

    [Fact]
    public void An_edition_that_is_not_listed_is_older_than_the_newest() => Flags(Citing("American Academy of Sleep Medicine", "Treatment of adult obstructive sleep apnea with positive airway pressure", 2008), saying: "that of 2019 replaced it");

    [Fact]
    public void A_withdrawn_guideline_is_flagged() => Flags(Citing("NICE", "Tinnitus retraining in primary schools", 2015), saying: "withdrawn on 2024-05-01");

    [Fact]
    public void A_sentence_of_the_letter_is_judged_too()
    {
        var brief = A.Brief() with { Library = Shelf };
        Flags(brief, A.LetterSaying("The AAN guideline on pharmacologic treatment for episodic migraine prevention (2012) supports it.", brief), quoting: "2012");
    }

    [Fact]
    public void The_edition_that_holds_passes() => Passes(A.Brief() with { Library = Shelf });

    [Fact]
    public void A_letter_older_than_the_new_edition_passes() => Passes(Wrong.Brief with { Date = A.Date("2022-05-01") });

    [Fact]
    public void Without_the_list_a_person_looks() => NeedsPerson(A.Brief());

    [Fact]
    public void A_guideline_nobody_listed_needs_a_person() => NeedsPerson(Citing("ACR", "Appropriateness Criteria: Low Back Pain", 2021));

    [Fact]
    public void Nothing_cited_nothing_to_judge() => DoesNotApply(A.Brief() with { Citations = [] });

    private static Brief Citing(string organization, string title, int year) =>
        A.Brief() with { Library = Shelf, Citations = [new Citation { Organization = organization, Title = title, Year = year, Supports = "the request" }] };
}
