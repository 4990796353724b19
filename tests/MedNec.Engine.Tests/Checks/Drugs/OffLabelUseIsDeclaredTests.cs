using MedNec.Engine.Checks.Drugs;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Drugs;

public sealed class OffLabelUseIsDeclaredTests : CheckTests<OffLabelUseIsDeclared>
{
    private static readonly DrugLabel Label = new("omalizumab", ["J2357"], ["asthma", "chronic urticaria"], ["J45", "L50.1"], ["subcutaneous"], 6, 600, null, "mg");

    public override Example Wrong => Example.Of("silent", Drug("G47.33", "Obstructive sleep apnea"));

    public override Example Right => new("declared", Drug("G47.33", "Obstructive sleep apnea"), A.LetterSaying("This use is off-label and rests on two trials.", Drug("G47.33", "Obstructive sleep apnea")));

    [Fact]
    public void The_disease_is_named() => Flags(Drug("L20.9", "Atopic dermatitis"), saying: "does not name Atopic dermatitis");

    [Fact]
    public void An_age_below_the_label_is_off_label() => Flags(Drug("J45.50", "Asthma") with { Patient = A.Patient() with { BirthDate = A.Date("2023-01-01") } }, saying: "a patient under 6");

    [Fact]
    public void Another_route_is_off_label() => Flags(Drug("J45.50", "Asthma", route: "intravenous"), saying: "intravenous use");

    [Fact]
    public void The_brief_s_own_word_counts_without_a_label() =>
        Flags(A.BriefFor(A.Injection() with { Regulatory = new Regulatory { Status = "off-label" } }), saying: "The brief calls this use");

    [Fact]
    public void A_labelled_disease_passes() => Passes(Drug("J45.50", "Severe persistent asthma"));

    [Fact]
    public void Other_words_of_declaring_pass() => Passes(Drug("L20.9", "Atopic dermatitis"), A.LetterSaying("Omalizumab is not FDA-approved for atopic dermatitis.", Drug("L20.9", "Atopic dermatitis")));

    [Fact]
    public void Without_labels_a_person_looks() => NeedsPerson(A.BriefFor(A.Injection()));

    [Fact]
    public void A_drug_the_labels_do_not_hold_is_for_a_person() => NeedsPerson(Drug("J45.50", "Asthma") with { Items = [A.Injection() with { Code = "J9312", Name = "Rituximab" }] });

    [Fact]
    public void A_device_has_no_such_label() => DoesNotApply(A.Brief());

    private static Brief Drug(string code, string disease, string route = "subcutaneous") => A.BriefFor(A.Injection() with { Route = route }) with
    {
        Diagnoses = [new Engine.Letters.Diagnosis { Code = code, Text = disease, Onset = A.Date("2024-03") }],
        Library = new TestLibrary { Labels = new DrugLabels([Label]) },
    };
}
