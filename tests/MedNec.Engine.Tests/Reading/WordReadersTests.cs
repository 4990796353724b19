using MedNec.Engine.Reading;

namespace MedNec.Engine.Tests.Reading;

public sealed class WordReadersTests
{
    [Theory]
    [InlineData("«She» told «him» that «their» house is «hers».", "She He They She")]
    [InlineData("Other heroes; the HER2 gene; here and there.", "")]
    public void Pronouns_are_read(string marked, string genders) =>
        string.Join(' ', Marked.ShouldBeRead(marked, PronounReader.In).Select(one => one.Value)).ShouldBe(genders);

    [Theory]
    [InlineData("A 47-year-old «woman» and a «male» nurse", "She He")]
    [InlineData("women, human, boyfriend, male-pattern hair loss, her husband and son", "")]
    public void Gendered_nouns_are_read(string marked, string genders) =>
        string.Join(' ', Marked.ShouldBeRead(marked, GenderReader.In).Select(one => one.Value)).ShouldBe(genders);

    [Theory]
    [InlineData("pain in the «left» knee", "Left knee")]
    [InlineData("«right» total knee arthroplasty", "Right knee")]
    [InlineData("osteoarthritis, knee, «left»", "Left knee")]
    [InlineData("«bilateral» hips; «both» eyes", "Bilateral hip", "Bilateral eye")]
    [InlineData("«left-sided» sciatica", "Left sciatica")]
    [InlineData("«left» foraminal narrowing", "Left foramen")]
    [InlineData("weakness of the «right» lower extremity", "Right leg")]
    [InlineData("If left untreated, she has the right to appeal right away; she left the clinic; he is right-handed and left hand dominant.")]
    public void A_side_is_read_with_its_site(string marked, params string[] sides) =>
        Marked.ShouldBeRead(marked, SideReader.In).Select(one => $"{one.Value.Side} {one.Value.Site}").ShouldBe(sides);

    [Theory]
    [InlineData("A «CPAP device» (E0601) and two «canes»", "CPAP device; cane")]
    [InlineData("She uses a «power chair», not a «manual wheelchair».", "power wheelchair; manual wheelchair")]
    [InlineData("The «Continuous Glucose Monitor» failed.", "continuous glucose monitor")]
    [InlineData("The hospital has no bed.", "")]
    public void Devices_are_read_by_any_of_their_names(string marked, string names) =>
        string.Join("; ", Marked.ShouldBeRead(marked, DeviceReader.In).Select(one => one.Value.Name)).ShouldBe(names);

    [Fact]
    public void Percentages_are_measures()
    {
        var read = Marked.ShouldBeRead("It fell by «70%», «70 percent» or «9.1 %».", text => MeasureReader.In(text));
        read.Select(one => one.Value.Value).ShouldBe([70m, 70m, 9.1m]);
        read.ShouldAllBe(one => one.Value.Unit == "%");
    }

    [Theory]
    [InlineData("She denies chest pain, but has fatigue.", "denies", Certainty.Negated, " chest pain, ")]
    [InlineData("The MRI showed no mass; it showed stenosis.", "no", Certainty.Negated, " mass")]
    [InlineData("Fracture was ruled out.", "was ruled out", Certainty.Negated, "Fracture ")]
    [InlineData("This is probable multiple sclerosis (G35).", "probable", Certainty.Uncertain, " multiple sclerosis (G35)")]
    [InlineData("Sleep apnea is suspected.", "is suspected", Certainty.Uncertain, "Sleep apnea ")]
    [InlineData("It is given without relief and she sleeps badly.", "without", Certainty.Negated, " relief ")]
    [InlineData("We must rule out tumor.", "rule out", Certainty.Uncertain, " tumor")]
    public void A_doubt_rules_over_its_clause(string text, string cue, Certainty certainty, string scope)
    {
        var doubt = NegationReader.In(text).ShouldHaveSingleItem();
        doubt.In(text).ShouldBe(cue);
        doubt.Value.Certainty.ShouldBe(certainty);
        doubt.Value.Scope.Of(text).ShouldBe(scope);
    }

    [Theory]
    [InlineData("She is no longer able to work and is likely to fall; No. 3.")]
    [InlineData("This is certain.")]
    public void What_is_no_doubt_is_left_alone(string text) => NegationReader.In(text).Select(one => one.In(text)).ShouldBeEmpty();

    [Theory]
    [InlineData("The «Aetna» policy and «Blue Cross Blue Shield» agree.", "Aetna!", "Blue Cross Blue Shield!")]
    [InlineData("«United Healthcare» and «UHC»", "UnitedHealthcare!", "UnitedHealthcare!")]
    [InlineData("She was seen at «Lakeside Family Clinic» and «Mercy General Hospital».", "Lakeside Family Clinic", "Mercy General Hospital")]
    [InlineData("«Acme Health» covers it.", "Acme Health")]
    [InlineData("the health plan and her clinic; mental health insurance; at home")]
    public void Organizations_are_read(string marked, params string[] names) =>
        Marked.ShouldBeRead(marked, text => OrganizationReader.In(text)).Select(one => one.Value.Name + (one.Value.IsPayer ? "!" : "")).ShouldBe(names);

    [Fact]
    public void A_name_that_was_given_is_read_as_given() =>
        Marked.ShouldBeRead("We ask «Meridian of Ohio» again.", text => OrganizationReader.In(text, ["Meridian of Ohio"])).Count.ShouldBe(1);
}
