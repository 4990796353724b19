using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Composing;

public sealed class LiteralsTests
{
    [Theory]
    [InlineData(Purpose.PriorAuthorization)]
    [InlineData(Purpose.Appeal)]
    [InlineData(Purpose.InformationRequest)]
    [InlineData(Purpose.Renewal)]
    [InlineData(Purpose.BenefitException)]
    [InlineData(Purpose.Reimbursement)]
    public void Numbers_dates_and_codes_of_fact_statements_occur_in_their_facts(Purpose purpose)
    {
        var letter = Written.Letter(Written.Complete(purpose));
        letter.Statements.Where(statement => statement.Role == Role.Fact).SelectMany(statement => Literals.Unproved(statement, letter.Facts)).ShouldBeEmpty();
        letter.Statements.Where(statement => statement is { Role: Role.Fact, Gap: null }).ShouldAllBe(statement => statement.Facts.Count > 0);
    }

    [Theory]
    [InlineData("The apnea hypopnea index was 33 events/hour.", "33")]
    [InlineData("The apnea hypopnea index was 32 events/hour on September 3, 2026.", "3")]
    [InlineData("She has G47.30.", "G47.30")]
    [InlineData("The apnea hypopnea index was 32 events/hour on September 2, 2026 (G47.33).", null)]
    public void A_planted_literal_is_caught(string sentence, string? caught)
    {
        var facts = A.Chart().Facts;
        var statement = new Statement { Text = sentence, Role = Role.Fact, Facts = ["Observation/ahi", "Condition/osa"] };
        Literals.Unproved(statement, facts).ShouldBe(caught is null ? [] : [caught]);
    }

    [Fact]
    public void An_argument_stands_on_a_citation_a_finding_or_the_signer()
    {
        foreach (var purpose in Enum.GetValues<Purpose>())
        {
            Written.Letter(Written.Complete(purpose)).Statements.Where(statement => statement.Role == Role.Argument).ShouldAllBe(statement => statement.Facts.Count > 0);
        }
    }
}
