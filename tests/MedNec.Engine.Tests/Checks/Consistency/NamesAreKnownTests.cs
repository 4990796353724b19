using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Consistency;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Consistency;

public sealed class NamesAreKnownTests : CheckTests<NamesAreKnown>
{
    public override Example Wrong => Example.Saying("She was seen by Dr. Patel in Ohio.");

    public override Example Right => Example.Saying("She was seen by Dr. Lee in Ohio.");

    [Theory]
    [InlineData("Dr. Whitfield saw her in May 2026.", "Dr. Whitfield")]
    [InlineData("Priya Patel, MD, agrees with this plan.", "Priya Patel, MD")]
    [InlineData("She was evaluated at Riverbend Pain Clinic in May 2026.", "Riverbend Pain Clinic")]
    [InlineData("She was admitted to Mercy Valley Hospital.", "Mercy Valley Hospital")]
    public void Who_nobody_here_knows_is_looked_at(string sentence, string name) => Flags(A.LetterSaying(sentence), quoting: name);

    [Fact]
    public void The_care_team_of_the_chart_passes() =>
        Passes(A.Brief() with { Chart = A.Chart() with { Facts = [.. A.Chart().Facts, A.Fact("Encounter/ent", FactKind.Visit, "Visit", "2026-08-01") with { By = "Dr. Ana Whitfield" }] } }, A.LetterSaying("Dr. Whitfield saw her in August 2026."));

    [Fact]
    public void The_clinic_s_directory_passes()
    {
        var brief = A.Brief() with { Library = new TestLibrary { Memory = new ClinicMemory { People = ["Priya Patel"], Organizations = ["Mercy Valley Hospital"] } } };
        Passes(brief, A.LetterSaying("Dr. Patel saw her at Mercy Valley Hospital.", brief));
    }

    [Theory]
    [InlineData("Patil, MD, et al. (2019) support this.")]
    [InlineData("A randomized study at Mercy Valley Hospital supports this.")]
    [InlineData("Lakeside Sleep Medicine has treated her since 2024.")]
    [InlineData("She has gone to the sleep clinic and the hospital.")]
    [InlineData("I write to the Medical Director of Acme Health.")]
    public void Authors_and_our_own_house_pass(string sentence) => Passes(A.LetterSaying(sentence));
}
