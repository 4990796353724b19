using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Consistency;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Consistency;

public sealed class DrugsAreKnownTests : CheckTests<DrugsAreKnown>
{
    private static readonly Brief OnTopiramate = A.Brief() with
    {
        Chart = A.Chart() with { Facts = [.. A.Chart().Facts, A.Fact("MedicationRequest/1", FactKind.Medication, "Topiramate 100 MG Oral Tablet", "2025-01-10"), A.Fact("MedicationRequest/2", FactKind.Medication, "Adalimumab 40 MG/0.8 ML", "2025-01-10")] },
    };

    public override Example Wrong => new("a drug from another case", OnTopiramate, A.LetterSaying("Propranolol did not help her.", OnTopiramate));

    public override Example Right => new("a drug on the list", OnTopiramate, A.LetterSaying("Topiramate did not help her.", OnTopiramate));

    [Theory]
    [InlineData("She takes Enbrel weekly.", "Enbrel")]
    [InlineData("Insulin glargine was started in May 2026.", "Insulin glargine")]
    public void A_drug_the_chart_does_not_have_is_flagged(string sentence, string name) => Flags(OnTopiramate, A.LetterSaying(sentence, OnTopiramate), quoting: name);

    [Theory]
    [InlineData("Humira has helped her joints.")]
    [InlineData("Formulary alternatives such as propranolol are contraindicated.")]
    [InlineData("Topiramate and NSAIDs did not help.")]
    public void A_brand_a_class_and_an_alternative_pass(string sentence) => Passes(OnTopiramate, A.LetterSaying(sentence, OnTopiramate));

    [Fact]
    public void The_requested_drug_passes() => Passes(A.BriefFor(A.Injection()));

    [Fact]
    public void A_letter_without_drugs_is_not_judged() => DoesNotApply(A.Brief());
}
