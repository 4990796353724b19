using System.Diagnostics;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks;

public sealed class ReviewerTests
{
    // Far above what such a letter takes (about two seconds on one core), far below what an expression that backtracks would.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void A_check_that_crashes_blocks_the_letter_and_the_others_still_run()
    {
        var review = new Reviewer([new Crashing(), new Saying()]).Review(A.Letter("One sentence."), A.Brief());

        review.Verdict.ShouldBe(Verdict.Blocked);
        review.Findings.Select(finding => finding.Id).ShouldBe(["LMN-XX-001", "LMN-XX-002"]);
        review.Findings[0].Message.ShouldContain("look at \"Planted\" by hand");
        review.Ran.ShouldBe(["LMN-XX-002"]);
        review.NeedsPerson.ShouldBe(["LMN-XX-001"]);
    }

    [Fact]
    public void Every_check_is_accounted_for()
    {
        var review = Reviewer.Standard.Review(A.LetterFor(A.Brief()), A.Brief());

        review.Ran.Concat(review.NotApplicable).Concat(review.NeedsPerson).Order(StringComparer.Ordinal)
            .ShouldBe(Catalogue.All.Select(check => check.Info.Id).Order(StringComparer.Ordinal));
        review.Skipped.Keys.ShouldBe(review.NotApplicable.Concat(review.NeedsPerson), ignoreOrder: true);
    }

    [Fact]
    public void The_same_letter_is_judged_the_same_each_time() =>
        Said(A.LetterSaying("It is medically necessary.")).ShouldBe(Said(A.LetterSaying("It is medically necessary.")));

    [Theory]
    [InlineData("a", 1_000_000)]
    [InlineData("a ")]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("[")]
    [InlineData("_")]
    [InlineData("DOB ")]
    [InlineData("Maria Ortiz ")]
    [InlineData("3 times per week for ")]
    [InlineData("medically necessary ")]
    [InlineData("member id: ")]
    [InlineData("\"")]
    [InlineData("Aa-")]
    public void A_letter_of_one_endless_repetition_does_not_hang_the_review(string piece, int length = 200_000)
    {
        var letter = new Letter
        {
            Purpose = Purpose.PriorAuthorization,
            Title = "Letter",
            Sections = [new Section { Id = SectionIds.Body, Statements = [new Statement { Text = string.Concat(Enumerable.Repeat(piece, length / piece.Length)), Role = Role.Fact, Author = Author.File }] }],
        };

        var watch = Stopwatch.StartNew();
        Reviewer.Standard.Review(letter, A.Brief());
        watch.Elapsed.ShouldBeLessThan(Patience);
    }

    private static IEnumerable<string> Said(Letter letter) => Reviewer.Standard.Review(letter, A.Brief()).Findings.Select(finding => $"{finding.Id} {finding.Message} {finding.Where}");

    private sealed class Crashing : ICheck
    {
        public CheckInfo Info { get; } = new("LMN-XX-001", Severity.Advice, "Planted") { Why = "Planted.", Source = "none" };

        public IEnumerable<Finding> Run(LetterReading letter, Brief brief) => throw new InvalidOperationException("planted");
    }

    private sealed class Saying : ICheck
    {
        public CheckInfo Info { get; } = new("LMN-XX-002", Severity.Advice, "Planted too") { Why = "Planted.", Source = "none" };

        public IEnumerable<Finding> Run(LetterReading letter, Brief brief) => [new Finding { Message = "Said." }];
    }
}
