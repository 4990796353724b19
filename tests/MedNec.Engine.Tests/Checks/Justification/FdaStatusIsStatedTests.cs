using MedNec.Engine.Checks.Justification;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Justification;

public sealed class FdaStatusIsStatedTests : CheckTests<FdaStatusIsStated>
{
    public override Example Wrong => Example.Of("silent off-label", Drug("off-label"));

    public override Example Right => new("FDA-approved 2019; this use is off-label", Drug("off-label"), A.LetterSaying("Omalizumab is FDA-approved since 2003; this use is off-label.", Drug("off-label")));

    [Fact]
    public void A_false_approval_is_pointed_at() => Flags(Drug("off-label"), A.LetterSaying("Omalizumab is FDA-approved for this condition.", Drug("off-label")), quoting: "FDA-approved for");

    [Fact]
    public void An_investigational_device_must_be_called_so() =>
        Flags(A.BriefFor(A.Cpap() with { Regulatory = new Regulatory { Status = "investigational" } }), saying: "is investigational for this use");

    [Fact]
    public void A_cleared_device_is_not_approved()
    {
        var brief = A.BriefFor(A.Cpap() with { Regulatory = new Regulatory { Status = "cleared", Reference = "K123456" } });
        Flags(brief, A.LetterSaying("The CPAP device is FDA-approved.", brief), saying: "is cleared, not approved");
    }

    [Fact]
    public void A_labelled_use_is_not_off_label() => Flags(Drug("on-label"), A.LetterSaying("This use of omalizumab is off-label.", Drug("on-label")), quoting: "off-label");

    [Fact]
    public void The_label_s_codes_decide_where_nothing_is_entered() => Flags(Labelled("J45", "L50.1"), saying: "is off-label for this use");

    [Theory]
    [InlineData("Omalizumab is not FDA-approved for this disease.")]
    [InlineData("The use is outside its labeling.")]
    [InlineData("Omalizumab is not labelled for this disease.")]
    public void Other_words_for_it_pass(string sentence) => Passes(Drug("off-label"), A.LetterSaying(sentence, Drug("off-label")));

    [Fact]
    public void A_denied_request_is_no_word_of_the_label() => Passes(Drug("on-label"), A.LetterSaying("The first request was not approved by the plan.", Drug("on-label")));

    [Fact]
    public void A_labelled_diagnosis_passes() => Passes(Labelled("G47"));

    [Fact]
    public void Without_label_and_status_a_person_reads() => NeedsPerson(A.BriefFor(A.Injection()));

    [Fact]
    public void Neither_drug_nor_device_does_not_apply() => DoesNotApply(A.BriefFor(A.PhysicalTherapy()));

    private static Brief Drug(string status) => A.BriefFor(A.Injection() with { Regulatory = new Regulatory { Status = status } });

    private static Brief Labelled(params string[] codes) => A.BriefFor(A.Injection()) with
    {
        Library = new TestLibrary { Labels = new([new DrugLabel("Omalizumab", ["J2357"], ["asthma"], codes, ["subcutaneous"], 6, 600, null, "mg")]) },
    };
}
