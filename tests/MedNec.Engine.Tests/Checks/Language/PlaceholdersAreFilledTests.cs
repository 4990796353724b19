using MedNec.Engine.Checks.Language;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Language;

public sealed class PlaceholdersAreFilledTests : CheckTests<PlaceholdersAreFilled>
{
    public override Example Wrong => Example.Saying("I am writing on behalf of [Patient Name].");

    public override Example Right => Example.Saying("I am writing on behalf of Maria T. Ortiz.");

    [Fact]
    public void The_mark_is_pointed_at() => Flags(A.Letter("Dear [insert name]:"), quoting: "[insert name]");

    [Fact]
    public void Braces_are_a_template_s() => Flags(A.Letter("Member {{memberId}}"), quoting: "{{memberId}}");

    [Fact]
    public void Crosses_for_a_date_are_flagged() => Flags(A.Letter("Seen on XX/XX/2026."), quoting: "XX/XX");

    [Fact]
    public void To_be_determined_is_flagged() => Flags(A.Letter("The duration is TBD."), quoting: "TBD");

    [Fact]
    public void Blanks_to_fill_are_flagged() => Flags(A.Letter("Start date: ________"), quoting: "________");

    [Fact]
    public void A_gap_says_what_it_needs() =>
        Flags(A.Letter("x") with { Sections = [new Section { Id = SectionIds.Opening, Statements = [new Statement { Text = "[the date]", Role = Role.Fact, Gap = new Gap("the date of the sleep study", "documents[0].date") }] }] }, saying: "Still to be filled in: the date of the sleep study.");

    [Fact]
    public void An_official_title_may_hold_brackets() => Passes(A.Letter("Diagnosis: B20 Human immunodeficiency virus [HIV] disease."));

    [Fact]
    public void An_acronym_in_brackets_passes() => Passes(A.Letter("Her body mass index [BMI] is 41.2."));

    [Fact]
    public void A_number_in_brackets_is_a_reference() => Passes(A.Letter("PAP lowers sleepiness [1, 2]."));

    [Fact]
    public void A_chromosome_is_no_blank() => Passes(A.Letter("The karyotype is 46,XX."));
}
