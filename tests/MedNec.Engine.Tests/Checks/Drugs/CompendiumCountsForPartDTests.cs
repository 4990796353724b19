using MedNec.Engine.Checks.Drugs;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Drugs;

public sealed class CompendiumCountsForPartDTests : CheckTests<CompendiumCountsForPartD>
{
    public override Example Wrong => new("two journal articles", OffLabel(), A.LetterSaying("The use is off-label; two journal articles support it.", OffLabel()));

    public override Example Right => Example.Of("DRUGDEX IIb", OffLabel(Entry("DRUGDEX", "IIb")));

    [Fact]
    public void NCCN_does_not_count_here() => Flags(OffLabel(Entry("NCCN", "2A")), saying: "only NCCN is entered");

    [Fact]
    public void The_letter_s_own_word_opens_the_question() =>
        Flags(With(null), A.LetterSaying("This is an off-label use.", With(null)), saying: "neither AHFS-DI nor DRUGDEX");

    [Fact]
    public void Two_that_do_not_count_are_named() => Flags(OffLabel(Entry("NCCN", "1"), Entry("Lexi-Drugs", "A")), saying: "only NCCN and Lexi-Drugs");

    [Fact]
    public void One_that_counts_is_enough() => Passes(OffLabel(Entry("NCCN", "1"), Entry("AHFS-DI", "supportive")));

    [Fact]
    public void The_letter_may_call_on_it() => Passes(OffLabel(), A.LetterSaying("The use is off-label; DRUGDEX lists it in class IIa (November 1, 2026).", OffLabel()));

    [Fact]
    public void Cancer_has_the_longer_list() => DoesNotApply(OffLabel(Entry("NCCN", "2A")) with { Diagnoses = [new Engine.Letters.Diagnosis { Code = "C83.30", Text = "Diffuse large B-cell lymphoma" }] });

    [Fact]
    public void A_labelled_use_needs_no_compendium() => DoesNotApply(With("on-label"));

    [Fact]
    public void An_unknown_status_is_for_a_person() => NeedsPerson(With(null));

    [Fact]
    public void Other_plans_have_other_rules() => DoesNotApply(OffLabel() with { Coverage = A.Coverage() });

    private static CompendiumEntry Entry(string name, string rating) => new() { Name = name, Rating = rating, Indication = "apnea", RetrievedOn = A.Date("2026-11-01") };

    private static Brief OffLabel(params CompendiumEntry[] entries) => With("off-label", entries);

    private static Brief With(string? status, params CompendiumEntry[] entries) => A.BriefFor(A.Injection() with { Compendia = entries, Regulatory = status is null ? null : new Regulatory { Status = status } }) with
    {
        Coverage = A.Coverage() with { Line = LineOfBusiness.PartD },
    };
}
