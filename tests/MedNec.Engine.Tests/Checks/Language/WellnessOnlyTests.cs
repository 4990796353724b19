using MedNec.Engine.Checks.Language;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Language;

public sealed class WellnessOnlyTests : CheckTests<WellnessOnly>
{
    public override Example Wrong => Example.Of("Massage therapy will reduce stress.", A.Letter("Massage therapy will reduce stress."));

    public override Example Right => Example.Saying("Massage therapy is recommended to relieve chronic neck pain due to cervical radiculopathy (ICD-10: M54.12), which has not responded to medication or physical therapy.");

    [Fact]
    public void General_health_is_flagged() => Flags(A.Letter("The program supports general health."), quoting: "general health");

    [Fact]
    public void Feeling_better_is_flagged() => Flags(A.Letter("She will feel better."), quoting: "feel better");

    [Fact]
    public void A_detox_is_flagged() => Flags(A.Letter("A detox is planned."), quoting: "detox");

    [Fact]
    public void A_disease_in_the_next_sentence_rescues() => Passes(A.Letter("The program will reduce stress.", "It treats hypertension (I10)."));

    [Fact]
    public void Not_for_general_health_passes() => Passes(A.Letter("It is prescribed for this disease, not for general health or wellness."));

    [Fact]
    public void A_clinic_s_name_passes() => Passes(A.Brief() with { Clinic = A.Clinic() with { Name = "Harbor Wellness Group" } }, A.Letter("She is seen at Harbor Wellness Group."));
}
