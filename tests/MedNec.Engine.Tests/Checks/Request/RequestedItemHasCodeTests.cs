using MedNec.Engine.Checks.Request;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Request;

public sealed class RequestedItemHasCodeTests : CheckTests<RequestedItemHasCode>
{
    public override Example Wrong => Example.Of("the machine", A.BriefFor(A.Cpap(code: null)));

    public override Example Right => Example.Of("E0601 CPAP device", A.BriefFor(A.Cpap(code: "E0601")));

    [Fact]
    public void An_item_without_a_code_is_flagged_by_name() => Flags(A.BriefFor(A.Cpap(code: null)), saying: "CPAP device needs an HCPCS, CPT or NDC code.");

    [Fact]
    public void A_code_of_another_form_is_flagged() => Flags(A.BriefFor(A.Cpap(code: "E601")), saying: "has not the form of a HCPCS code");

    [Fact]
    public void A_known_code_that_the_letter_leaves_out_is_offered() => Flags(A.Letter("I request a CPAP device."), saying: "add \"HCPCS E0601\"");

    [Fact]
    public void A_code_without_words_is_flagged() => Flags(A.BriefFor(A.Cpap() with { Name = null }), saying: "E0601 has no description");

    [Fact]
    public void A_drug_by_its_package_code_passes() => Passes(A.BriefFor(A.Injection() with { System = "NDC", Code = "50242-0040-62" }));

    [Fact]
    public void A_modifier_behind_the_code_passes() => Passes(A.BriefFor(A.Cpap(code: "E0601-RR")));

    [Fact]
    public void A_health_account_has_no_codes() => DoesNotApply(A.Massage());
}
