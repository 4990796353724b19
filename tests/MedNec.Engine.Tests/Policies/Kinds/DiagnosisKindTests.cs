using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Testing;
using static MedNec.Engine.Tests.Policies.TheDemand;

namespace MedNec.Engine.Tests.Policies.Kinds;

public sealed class DiagnosisKindTests : KindTests
{
    private static readonly Brief Unknown = Record() with { Diagnoses = [] };

    [Theory, InlineData("G47.33"), InlineData("G47.3"), InlineData("G47"), InlineData("g47.33")]
    public void A_code_falls_under_itself_and_its_headings(string heading) => Met($"diagnosis: [{heading}]", Unknown with { Diagnoses = [A.Apnea()] });

    [Theory, InlineData("G47.31"), InlineData("G47.339"), InlineData("M54")]
    public void And_under_nothing_else(string heading) => NotDocumented($"diagnosis: [{heading}]", Unknown with { Diagnoses = [A.Apnea()] });

    [Fact]
    public void The_words_of_its_name_serve_as_well() => Met("diagnosis: { words: [sleep apnea] }", Unknown with { Diagnoses = [A.Apnea() with { Code = null }] });

    [Fact]
    public void What_the_chart_alone_has_counts_unless_the_letter_is_asked()
    {
        var brief = Unknown with { Chart = A.Chart() };

        Met("diagnosis: { codes: [G47.33], from: chart }", brief);
        Met("diagnosis: [G47.33]", brief);
        NotDocumented("diagnosis: { codes: [G47.33], from: brief }", brief);
        NotDocumented("diagnosis: { codes: [G47.33], from: chart }", Unknown with { Diagnoses = [A.Apnea()] }, asking: "in the chart");
    }

    [Theory, InlineData("resolved", null), InlineData("inactive", null), InlineData("active", "2026-02-01")]
    public void What_is_over_is_not_met(string status, string? end)
    {
        var fact = Condition("Obstructive sleep apnea") with { Status = status, End = end is null ? null : A.Date(end) };
        NotMet("diagnosis: { words: [sleep apnea] }", Unknown with { Chart = A.Chart() with { Facts = [fact] } });
    }

    [Fact]
    public void What_the_record_denies_is_not_met() =>
        NotMet("diagnosis: { words: [diabetes] }", Unknown with { Chart = A.Chart() with { Facts = [Condition("No diabetes")] } }, because: "the record says \"No diabetes\"");

    [Fact]
    public void Silence_is_neither() => NotDocumented("diagnosis: { words: [diabetes] }", Unknown, asking: "Record the diagnosis (diabetes)");

    [Fact]
    public void Where_it_must_not_be_silence_is_not_documented_and_a_denial_meets_it()
    {
        const string kind = "not: { diagnosis: { words: [diabetes] } }";

        NotDocumented(kind, Unknown, asking: "Ask the clinician to state: The demand");
        Met(kind, Unknown with { Chart = A.Chart() with { Facts = [Condition("No diabetes")] } });
        NotMet(kind, Unknown with { Chart = A.Chart() with { Facts = [Condition("Diabetes mellitus type 2")] } }, because: "the record says that it is so");
        Met(kind, Unknown with { Attestations = [new Attestation { Criterion = "D", Text = "The patient has no diabetes." }] });
    }

    private static Fact Condition(string name) => A.Fact("Condition/1", FactKind.Condition, name, "2024-03") with { Status = "active" };
}
