using MedNec.Engine.Checks.Drugs;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Drugs;

public sealed class DoseIsWithinLabelTests : CheckTests<DoseIsWithinLabel>
{
    public override Example Wrong => Example.Of("double dose silent", With("1200 mg"));

    public override Example Right => new("trial cited", With("1200 mg"), A.LetterSaying("The dose of 1200 mg was studied by Humbert et al. (2014).", With("1200 mg")));

    [Fact]
    public void Grams_are_compared_with_milligrams() => Flags(With("1.2 g"), saying: "1200 mg at once; the label allows 600");

    [Fact]
    public void The_day_s_sum_counts() => Flags(With("500 mg", "twice daily"), saying: "1000 mg a day; the label allows 900");

    [Fact]
    public void A_thousands_comma_is_read() => Flags(With("1,200 mg"), saying: "1200 mg");

    [Fact]
    public void The_largest_dose_passes() => Passes(With("600 mg"));

    [Fact]
    public void A_dose_a_month_is_no_sum_of_a_day() => Passes(With("600 mg", "every 4 weeks"));

    [Fact]
    public void A_dose_said_to_exceed_the_label_passes() => Passes(With("1200 mg"), A.LetterSaying("This dose exceeds the labeled maximum for her weight of 140 kg.", With("1200 mg")));

    [Fact]
    public void Without_labels_a_person_looks() => NeedsPerson(A.BriefFor(A.Injection()));

    [Fact]
    public void A_dose_in_another_unit_is_for_a_person() => NeedsPerson(With("2 vials"));

    [Fact]
    public void A_device_has_no_dose() => DoesNotApply(A.Brief());

    private static Brief With(string dose, string frequency = "every 4 weeks") => A.BriefFor(A.Injection() with { Dose = dose, Frequency = frequency }) with
    {
        Library = new TestLibrary { Labels = new DrugLabels([new DrugLabel("omalizumab", ["J2357"], ["asthma"], ["J45"], ["subcutaneous"], 6, 600, 900, "mg")]) },
    };
}
