using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Consistency;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Consistency;

public sealed class NoAllergyToTheRequestTests : CheckTests<NoAllergyToTheRequest>
{
    private static readonly RequestedItem Amoxicillin = A.Injection() with { Name = "Amoxicillin", Code = null };

    public override Example Wrong => Example.Of("allergy to the requested class", With("Allergy to penicillin", Amoxicillin));

    public override Example Right
    {
        get
        {
            var brief = With("Allergy to penicillin", Amoxicillin);
            return new("a sentence that answers it", brief, A.LetterSaying("Her penicillin allergy was ruled out by a negative skin test reaction on May 4, 2026.", brief));
        }
    }

    [Fact]
    public void The_drug_itself_is_flagged() => Flags(With("Omalizumab", A.Injection()), saying: "Omalizumab is requested: answer this");

    [Fact]
    public void A_brand_is_its_drug() => Flags(With("Xolair", A.Injection()));

    [Fact]
    public void A_drug_no_list_knows_is_compared_by_its_name() => Flags(With("Allergy to zilebesiran", A.Injection() with { Name = "Zilebesiran 300 mg" }));

    [Fact]
    public void Another_allergy_passes() => Passes(With("Allergy to peanuts", A.Injection()));

    [Fact]
    public void An_allergy_that_was_taken_back_passes()
    {
        var brief = With("Allergy to penicillin", Amoxicillin);
        Passes(brief with { Chart = brief.Chart with { Facts = [.. brief.Chart.Facts.Select(fact => fact.Kind == FactKind.Allergy ? fact with { Status = "inactive" } : fact)] } });
    }

    [Fact]
    public void A_device_is_no_drug() => DoesNotApply(A.Brief());

    [Fact]
    public void Without_an_allergy_list_a_person_must_ask() => NeedsPerson(A.BriefFor(A.Injection()));

    private static Brief With(string allergy, RequestedItem item) =>
        A.BriefFor(item) with { Chart = A.Chart() with { Facts = [.. A.Chart().Facts, A.Fact("AllergyIntolerance/1", FactKind.Allergy, allergy) with { Status = "active" }] } };
}
