using MedNec.Engine.Checks;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks;

/// <summary>What persons decided about findings counts, as long as it is theirs to decide and the words stay.</summary>
public sealed class ResolutionsTests
{
    [Fact]
    public void An_override_with_a_reason_by_a_named_person_unblocks_and_stays_in_sight()
    {
        var review = Judged(Severity.Blocker, Override());

        review.Verdict.ShouldBe(Verdict.Clear);
        var settled = review.Findings.ShouldHaveSingleItem();
        settled.Resolved!.Sentence().ShouldBe("overridden by Hana Lee, MD, on 2026-11-20: the payer printed the old address");
        FindingsText.Of(review, A.Letter("The old address.")).ShouldContain("overridden by Hana Lee, MD, on 2026-11-20: the payer printed the old address");
        FindingsText.Summary(review).ShouldStartWith("Clear; 1 settled by a person; ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData(null)]
    public void An_override_without_a_reason_does_not_count(string? reason) =>
        Judged(Severity.Blocker, Override() with { Reason = reason }).Verdict.ShouldBe(Verdict.Blocked);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("model:gemma-3")]
    [InlineData("AI assistant")]
    [InlineData("system")]
    [InlineData("Draftwell")]
    public void Nobody_and_a_model_override_nothing(string? by) =>
        Judged(Severity.Blocker, Override() with { By = by }).Verdict.ShouldBe(Verdict.Blocked);

    [Fact]
    public void A_blocker_cannot_be_acknowledged_away() =>
        Judged(Severity.Blocker, Override() with { Kind = "acknowledge" }).Verdict.ShouldBe(Verdict.Blocked);

    [Fact]
    public void A_warning_is_acknowledged_without_a_reason() =>
        Judged(Severity.Warning, Override() with { Kind = "acknowledge", Reason = null }).Verdict.ShouldBe(Verdict.Clear);

    [Fact]
    public void A_decision_lapses_when_the_words_change() =>
        Judged(Severity.Blocker, Override() with { About = "an older address" }).Verdict.ShouldBe(Verdict.Blocked);

    [Fact]
    public void A_decision_about_another_check_does_not_count() =>
        Judged(Severity.Blocker, Override() with { Check = "LMN-XX-002" }).Verdict.ShouldBe(Verdict.Blocked);

    [Fact]
    public void A_finding_without_a_place_is_settled_by_its_message() =>
        new Reviewer([new Missing()]).Review(A.Letter("One sentence."), A.Brief() with { Resolutions = [Override() with { About = "An order is missing." }] })
            .Verdict.ShouldBe(Verdict.Clear);

    private static Resolution Override() => new()
    {
        Check = "LMN-XX-001",
        About = "old  address",
        Kind = "override",
        By = "Hana Lee, MD",
        Reason = "the payer printed the old address",
        On = A.Date("2026-11-20"),
    };

    private static Review Judged(Severity severity, Resolution resolution) =>
        new Reviewer([new OldAddress(severity)]).Review(
            A.Letter("The old address."),
            A.Brief() with { Resolutions = [resolution], Drafting = new Drafting { Models = [new ModelUse { Name = "Draftwell" }] } });

    private sealed class OldAddress(Severity severity) : ICheck
    {
        public CheckInfo Info { get; } = new("LMN-XX-001", severity, "Planted") { Why = "Planted.", Source = "none" };

        public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
            [new Finding { Message = "This address is old.", Where = letter.Statements[0].At(4, 15) }];
    }

    private sealed class Missing : ICheck
    {
        public CheckInfo Info { get; } = new("LMN-XX-001", Severity.Blocker, "Planted") { Why = "Planted.", Source = "none" };

        public IEnumerable<Finding> Run(LetterReading letter, Brief brief) => [new Finding { Message = "An order is missing." }];
    }
}
