using MedNec.Engine.Checks.Machine;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Machine;

public sealed class NegationIsKeptTests : CheckTests<NegationIsKept>
{
    public override Example Wrong => Of("\"no neuropathy\" -> \"neuropathy\"", NoNeuropathy, "She has neuropathy of both feet.");

    public override Example Right => Of("kept", NoNeuropathy, "The examination showed no neuropathy.");

    [Fact]
    public void A_lost_doubt_is_flagged() => Flags(Brief(Sarcoidosis), Letter(Sarcoidosis, "She has sarcoidosis."), saying: "as certain", quoting: "sarcoidosis");

    [Fact]
    public void A_refuted_disease_is_flagged() =>
        Flags(Brief(Disease with { Status = "refuted" }), Letter(Disease, "He has multiple sclerosis."), saying: "the record says the contrary");

    [Fact]
    public void A_negation_that_was_added_is_flagged() => Flags(Brief(Disease), Letter(Disease, "He has no multiple sclerosis."), quoting: "has no multiple sclerosis");

    [Fact]
    public void A_kept_doubt_passes() => Passes(Brief(Sarcoidosis), Letter(Sarcoidosis, "Sarcoidosis is suspected; she has probable sarcoidosis."));

    [Fact]
    public void An_affirmed_disease_passes() => Passes(Brief(Disease), Letter(Disease, "He has multiple sclerosis and no relief of spasticity."));

    [Fact]
    public void A_quotation_passes() => Passes(Brief(NoNeuropathy), Letter(NoNeuropathy, "The report states: “No neuropathy, no myopathy.”"));

    [Fact]
    public void A_sentence_about_something_else_passes() => Passes(Brief(NoNeuropathy), Letter(NoNeuropathy, "The nerve conduction study was done on October 1, 2026."));

    [Fact]
    public void Without_facts_a_person_looks() => NeedsPerson(A.Brief(), Letter(NoNeuropathy with { Id = "elsewhere" }, "She has neuropathy.") with { Sections = [new Section { Id = SectionIds.Status, Statements = [new Statement { Text = "She has neuropathy.", Role = Role.Argument }] }] });

    private static Fact NoNeuropathy => A.Fact("Report/emg", FactKind.Report, "Nerve conduction study", "2026-10-01") with { Finding = "No neuropathy, no myopathy." };

    private static Fact Sarcoidosis => A.Fact("Condition/sarcoid", FactKind.Condition, "Probable sarcoidosis", "2026-10-01");

    private static Fact Disease => A.Fact("Condition/ms", FactKind.Condition, "Multiple sclerosis", "2025-03-01") with { Status = "active" };

    private static Brief Brief(Fact fact) => A.Brief() with { Chart = A.Chart() with { Facts = [fact] } };

    private static Letter Letter(Fact fact, string sentence) => new()
    {
        Purpose = Purpose.PriorAuthorization,
        Title = "Letter",
        Sections = [new Section { Id = SectionIds.Status, Statements = [new Statement { Text = sentence, Role = Role.Fact, Facts = [fact.Id] }] }],
    };

    private static Example Of(string words, Fact fact, string sentence) => new(words, Brief(fact), Letter(fact, sentence));
}
