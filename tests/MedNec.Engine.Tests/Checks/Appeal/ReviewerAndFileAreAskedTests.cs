using MedNec.Engine.Checks.Appeal;
using MedNec.Engine.Composing;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Appeal;

public sealed class ReviewerAndFileAreAskedTests : CheckTests<ReviewerAndFileAreAsked>
{
    private const string Asked = "I ask for a reviewer of the same specialty, and for a copy of the criteria that were used and of the claim file.";

    public override Example Wrong => Example.Of("none", A.Appeal()) with { Letter = A.LetterReplacing(Asked, "", A.Appeal()) };

    public override Example Right => Example.Of("asks", A.Appeal());

    [Fact]
    public void All_three_are_named() => Flags(Wrong.Brief, Wrong.Letter, saying: "a reviewer of the same specialty and for the criteria that were used and for the claim file");

    [Theory]
    [InlineData("Please send the criteria you relied on and the claim file.", "a reviewer of the same specialty")]
    [InlineData("I request review by a board-certified pulmonologist and the complete file.", "the criteria")]
    [InlineData("Please have a same-specialty physician review this, and disclose the guideline that was applied.", "the claim file")]
    public void What_is_missing_is_named(string sentence, string missing) => Flags(A.Appeal(), A.LetterReplacing(Asked, sentence, A.Appeal()), saying: missing);

    [Theory]
    [InlineData("I request that this appeal be reviewed by a board-certified neurologist. Please provide the clinical criteria used in the decision and a copy of the entire claim file.")]
    [InlineData("Please assign a physician in the same or similar specialty, and furnish all documents relevant to the claim and any internal rule, guideline or protocol relied upon.")]
    [InlineData("We ask for a specialty-matched reviewer, for copies of the criteria, and for her complete case file.")]
    public void Other_words_pass(string sentences) => Passes(A.Appeal(), A.LetterReplacing(Asked, sentences, A.Appeal()));

    [Fact]
    public void The_letter_we_compose_passes() => Passes(A.Appeal(), Composer.Standard.Compose(A.Appeal()));

    [Fact]
    public void A_request_is_no_appeal() => DoesNotApply(A.Brief());
}
