using MedNec.Engine.Checks.Language;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Language;

public sealed class PreferenceTests : CheckTests<Preference>
{
    public override Example Wrong => Example.Saying("A home device would be more convenient.");

    public override Example Right => Example.Saying("At home she cannot climb the stairs to the bathroom.");

    [Fact]
    public void The_patient_s_wish_is_flagged() => Flags(A.Letter("The patient prefers the injection."), quoting: "patient prefers");

    [Fact]
    public void Ease_is_flagged() => Flags(A.Letter("It would be easier for the family."), saying: "reads as preference");

    [Fact]
    public void Lifestyle_is_flagged() => Flags(A.Letter("It suits her active lifestyle."), quoting: "lifestyle");

    [Fact]
    public void Lifestyle_modification_is_a_treatment() => Passes(A.Letter("Lifestyle modification failed."));

    [Fact]
    public void Courtesy_at_the_close_passes() => Passes(A.Letter("Please call me at your earliest convenience."));

    [Fact]
    public void Denying_convenience_passes() => Passes(A.Letter("The request is not for convenience."));
}
