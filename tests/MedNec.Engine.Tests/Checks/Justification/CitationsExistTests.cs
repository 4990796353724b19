using MedNec.Engine.Checks.Justification;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Justification;

public sealed class CitationsExistTests : CheckTests<CitationsExist>
{
    private static readonly TestLibrary Index = new()
    {
        Articles = new([new Article(["30736887", "10.5664/jcsm.7640"], "Treatment of adult obstructive sleep apnea with positive airway pressure: an American Academy of Sleep Medicine clinical practice guideline", "Patil", 2019)]),
    };

    public override Example Wrong => Example.Of("invented article", A.Brief() with { Library = Index, Citations = [A.Brief().Citations[0] with { Url = null, Pmid = "39999999" }] });

    public override Example Right => Example.Of("resolved", A.Brief() with { Library = Index });

    [Theory]
    [InlineData("1234567890")]
    [InlineData("PMC12345")]
    public void A_number_without_the_form_of_one_is_flagged_without_an_index(string pmid) => Flags(A.Brief() with { Citations = [A.Brief().Citations[0] with { Pmid = pmid }] }, saying: "has not the form of a PMID");

    [Theory]
    [InlineData("The trial (NCT1234567) supports it.", "NCT1234567")]
    [InlineData("See doi: 11.1016/j.sleep.2020 for the trial.", "11.1016/j.sleep.2020")]
    [InlineData("Patil et al. 2019, PMID: 30736887123, supports it.", "30736887123")]
    public void A_number_of_the_letter_is_judged_too(string sentence, string quote) => Flags(A.LetterSaying(sentence), quoting: quote);

    [Fact]
    public void An_unknown_number_of_the_letter_blocks() => Flags(A.Brief() with { Library = Index }, A.LetterSaying("It is supported (PMID 29999999).", A.Brief()), quoting: "29999999");

    [Fact]
    public void Another_article_s_number_blocks() =>
        Flags(A.Brief() with { Library = Index, Citations = [A.Brief().Citations[0] with { Title = "Erenumab for migraine prevention in teenagers" }] }, saying: "the citation says \"Erenumab");

    [Fact]
    public void Another_author_and_year_block()
    {
        Flags(A.Brief() with { Library = Index, Citations = [A.Brief().Citations[0] with { FirstAuthor = "Ramirez" }] }, saying: "first author Ramirez");
        Flags(A.Brief() with { Library = Index, Citations = [A.Brief().Citations[0] with { Year = 2012 }] }, saying: "the citation says 2012");
    }

    [Theory]
    [InlineData("Patil SP", 2019)]
    [InlineData("Patil", 2020)]
    public void Initials_and_the_year_in_print_agree(string author, int year) => Passes(A.Brief() with { Library = Index, Citations = [A.Brief().Citations[0] with { FirstAuthor = author, Year = year, Pmid = "30736887" }] });

    [Fact]
    public void What_a_clinician_confirmed_passes() => Passes(A.Brief() with { Library = Index, Citations = [A.Brief().Citations[0] with { Doi = "10.1000/unlisted.1", Url = null, ConfirmedBy = "Hana Lee, MD" }] });

    [Fact]
    public void Without_the_index_a_person_looks() => NeedsPerson(A.Brief());

    [Fact]
    public void A_citation_without_a_number_needs_a_person() => NeedsPerson(A.Brief() with { Library = Index, Citations = [A.Brief().Citations[0] with { Url = null }] });

    [Fact]
    public void Nothing_cited_nothing_to_find() => DoesNotApply(A.Brief() with { Citations = [] });
}
