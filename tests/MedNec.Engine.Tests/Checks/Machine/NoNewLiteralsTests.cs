using MedNec.Engine.Checks.Machine;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Machine;

public sealed class NoNewLiteralsTests : CheckTests<NoNewLiterals>
{
    public override Example Wrong => new("an invented 80%", A.Brief(), A.GeneratedSaying("CPAP lowers her risk by 80%.", facts: "Observation/ahi"));

    public override Example Right => new("32 events/hour, as measured", A.Brief(), A.GeneratedSaying("The index was 32 events/hour on September 2, 2026.", facts: "Observation/ahi"));

    [Theory]
    [InlineData("CPAP lowers her risk by 80%.", "80%")]
    [InlineData("She was seen on August 14, 2026.", "August 14, 2026")]
    [InlineData("She has insomnia (G47.00).", "G47.00")]
    [InlineData("Dr. Whitfield agrees.", "Dr. Whitfield")]
    [InlineData("The index was 41 events/hour.", "41 events/hour")]
    public void What_nobody_gave_is_pointed_at(string sentence, string words) => Flags(A.Brief(), A.GeneratedSaying(sentence, facts: "Observation/ahi"), quoting: words);

    [Fact]
    public void A_model_s_file_is_held_to_it()
    {
        var brief = A.Brief() with { Drafting = new Drafting { Models = [new ModelUse { Name = "granite-8b" }] } };
        Flags(brief, A.LetterSaying("CPAP lowers her risk by 80%.", brief), quoting: "80%");
        Passes(brief, A.LetterFor(brief));
    }

    [Fact]
    public void A_citation_s_figures_pass()
    {
        var brief = A.Brief();
        brief = brief with { Citations = [brief.Citations[0] with { Supports = "a response of 80% in adults" }] };
        Passes(brief, A.GeneratedSaying("The guideline reports a response of 80% in adults.", brief, facts: "brief:citations[0]"));
    }

    [Theory]
    [InlineData("appeal")]
    [InlineData("renewal")]
    [InlineData("injury")]
    [InlineData("massage")]
    [InlineData("child")]
    public void Composed_letters_pass(string story)
    {
        var brief = story switch { "appeal" => A.Appeal(), "renewal" => A.Renewal(), "injury" => A.BackInjury(), "massage" => A.Massage(), _ => A.Child() };
        Passes(brief, Composer.Standard.Compose(brief));
    }

    [Fact]
    public void A_typed_letter_was_not_generated() => DoesNotApply(A.Brief(), A.LetterSaying("It helps 80% of patients."));
}
