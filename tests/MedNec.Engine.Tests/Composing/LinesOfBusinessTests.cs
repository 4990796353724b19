using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Composing;

public sealed class LinesOfBusinessTests
{
    private static Brief Child(LineOfBusiness line) => A.Brief() with { Patient = A.Patient() with { Name = "Mia Ortiz", BirthDate = A.Date("2013-12-04") }, Coverage = A.Coverage() with { Line = line } };

    [Theory]
    [InlineData(LineOfBusiness.Medicare, "cms/l33718", "LCD L33718")]
    [InlineData(LineOfBusiness.MedicareAdvantage, "cms/ncd-240.4", "NCD 240.4")]
    public void Medicare_letters_name_the_coverage_determination(LineOfBusiness line, string policy, string named)
    {
        var statement = Written.Letter(A.Brief() with { Coverage = A.Medicare() with { Line = line }, Policy = policy }).Statements.Single(statement => statement.Slot == "request.policy");
        statement.Text.ShouldBe($"The coverage policy that governs this request is {named}.");
        statement.Facts.ShouldBe(["brief:policy"]);
    }

    [Fact]
    public void A_Medicare_letter_without_one_asks_for_it() =>
        Written.Letter(A.Brief() with { Coverage = A.Medicare() }).Gaps.ShouldBe([new Gap("the LCD or NCD that governs this request, or that none exists", "policy")]);

    [Fact]
    public void Medicaid_under_21_cites_EPSDT_with_the_age_as_a_fact_of_its_own()
    {
        var letter = Written.Letter(Child(LineOfBusiness.Medicaid));
        letter.Find(SectionIds.Diagnosis)!.Statements[^1].Text.ShouldBe("She is 12 years old.");
        letter.Find(SectionIds.Diagnosis)!.Statements[^1].Facts.ShouldBe(["derived:patient.age"]);
        letter.Facts.Single(fact => fact.Id == "derived:patient.age").Because.ShouldBe(["brief:patient.birthDate"]);
        letter.Statements.Single(statement => statement.Slot == "request.epsdt").Text.ShouldContain("section 1905(r)(5) of the Social Security Act (EPSDT) entitles her to the services needed to correct or ameliorate obstructive sleep apnea");
    }

    [Fact]
    public void EPSDT_is_for_Medicaid_and_for_the_young_only()
    {
        Written.Text(Written.Letter(Child(LineOfBusiness.Commercial))).ShouldNotContain("EPSDT");
        Written.Text(Written.Letter(A.Brief() with { Coverage = A.Coverage() with { Line = LineOfBusiness.Medicaid } })).ShouldNotContain("EPSDT");
    }

    [Fact]
    public void The_twenty_first_birthday_ends_EPSDT()
    {
        Brief Born(string date) => Child(LineOfBusiness.Medicaid) with { Patient = A.Patient() with { BirthDate = A.Date(date) } };
        Written.Text(Written.Letter(Born("2005-11-21"))).ShouldContain("EPSDT");
        Written.Text(Written.Letter(Born("2005-11-20"))).ShouldNotContain("EPSDT");
    }

    [Fact]
    public void Workers_compensation_states_causation_within_reasonable_medical_probability()
    {
        var brief = A.Brief() with
        {
            Coverage = A.Coverage() with { Line = LineOfBusiness.WorkersComp },
            Injury = new Injury { Date = A.Date("2026-02-11"), Employer = "Harbor Lines", ClaimNumber = "WC-20431", Mechanism = "Fell from a loading dock" },
        };
        Written.Part(brief, SectionIds.Injury).ShouldBe(
            "Ms. Ortiz was injured at work on February 11, 2026 while employed by Harbor Lines: fell from a loading dock. Within reasonable medical probability, this injury of 02/11/2026 caused or aggravated "
            + "obstructive sleep apnea (ICD-10-CM G47.33), for which the CPAP device is reasonably required to cure or relieve her from its effects.");
        Written.Part(brief, SectionIds.Reference).ShouldContain("Claim Number: WC-20431 Employer: Harbor Lines Date of Injury: 02/11/2026");
    }

    [Fact]
    public void An_expedited_request_gives_the_legal_standard_with_its_fact()
    {
        var statement = Written.Letter(A.BriefFor(A.Cpap() with { Expedited = true })).Statements.Single(statement => statement.Slot == "request.expedited");
        statement.Text.ShouldEndWith("could seriously jeopardize Ms. Ortiz's life, health, or ability to regain maximum function, because of the risk of motor vehicle crash from daytime sleepiness.");
        statement.Facts.ShouldContain("brief:risks[0]");
    }

    [Fact]
    public void An_expedited_request_without_a_fact_asks_for_it() =>
        Written.Letter(A.BriefFor(A.Cpap() with { Expedited = true }) with { Risks = [] }).Gaps.ShouldContain(gap => gap.Needs.StartsWith("the fact that makes waiting dangerous", StringComparison.Ordinal));
}
