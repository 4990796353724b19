using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Testing;
using static MedNec.Engine.Tests.Policies.TheDemand;

namespace MedNec.Engine.Tests.Policies.Kinds;

/// <summary>What the plan, the payer and the literature say: authorization, line, state, injury, citation.</summary>
public sealed class PlanKindsTests : KindTests
{
    private const string OnFile = "authorization: {}";

    [Theory, InlineData("affirmed", Answer.Met), InlineData("Approved", Answer.Met), InlineData("partially approved", Answer.Met), InlineData("non-affirmed", Answer.NotMet), InlineData("not approved", Answer.NotMet), InlineData("denied", Answer.NotMet), InlineData(null, Answer.NotDocumented)]
    public void An_authorization_counts_when_it_was_granted(string? decision, Answer expected) => Judged(OnFile, Authorized(decision)).Answer.ShouldBe(expected);

    [Theory, InlineData("2026-12-01", Answer.Met), InlineData("2026-11-30", Answer.NotMet), InlineData("2026-12", Answer.Met)]
    public void It_must_hold_on_the_day_the_item_begins(string through, Answer expected) => Judged(OnFile, Authorized("affirmed", through)).Answer.ShouldBe(expected);

    [Fact]
    public void None_is_asked_of_the_payer() => NotDocumented(OnFile, Record()).OfWhom.ShouldBe(Whom.Payer);

    [Fact]
    public void The_plan_is_of_a_line_and_a_state()
    {
        Met("line: commercial", Record());
        NotMet("line: [part-d, medicare]", Record());
        NotDocumented("line: commercial", Record() with { Coverage = null });
        Met("state: [OH, MI]", Record());
        NotMet("state: NY", Record(), because: "the state is OH");
        NotDocumented("state: NY", Record() with { Coverage = A.Coverage() with { State = null } }).OfWhom.ShouldBe(Whom.Payer);
    }

    [Fact]
    public void An_injury_has_its_date_employer_and_mechanism()
    {
        var injury = new Injury { Date = A.Date("2026-05-04"), Employer = "Harbor Freight Yard", Mechanism = "Fell from a loading dock" };

        Met("injury: {}", Record() with { Injury = injury });
        NotDocumented("injury: {}", Record() with { Injury = injury with { Employer = null, Mechanism = null } }, asking: "the employer, what happened");
        NotDocumented("injury: {}", Record(), asking: "its date, the employer, what happened");
    }

    [Theory, InlineData(2019, Answer.NotMet), InlineData(2021, Answer.Met), InlineData(2020, Answer.NotMet)]
    public void A_citation_is_of_the_house_and_not_too_old(int year, Answer expected) =>
        Judged("citation: { organizations: [AASM], years: 5 }", Record() with { Citations = [new() { Organization = "AASM", Title = "A guideline", Year = year }] }).Answer.ShouldBe(expected);

    [Fact]
    public void A_citation_of_another_house_does_not_count() => NotDocumented("citation: { organizations: [ACOEM, ODG] }", Record(), asking: "Cite ACOEM or ODG");

    private static Brief Authorized(string? decision, string? through = null) =>
        Record() with { Authorization = new() { Number = "PA-5550", Decision = decision, Through = through is null ? null : A.Date(through) } };
}
