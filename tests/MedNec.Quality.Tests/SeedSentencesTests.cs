using System.Text.RegularExpressions;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Quality.Tests;

/// <summary>The sentences that the three articles behind the checks give as examples: the bad ones are flagged, the corrected ones pass.</summary>
public sealed partial class SeedSentencesTests
{
    [Theory]
    [InlineData("The treatment has a 70% improvement rate.", "LMN-JUS-005")]
    [InlineData("The request follows current AAN guidelines.", "LMN-JUS-003")]
    [InlineData("It is medically necessary for quality of life.", "LMN-JUS-002")]
    [InlineData("This treatment will improve the patient's health.", "LMN-JUS-002")]
    [InlineData("Massage therapy will reduce stress.", "LMN-LNG-006")]
    public void A_sentence_that_the_articles_warn_of_is_flagged(string sentence, string check) =>
        // Alone: a citation or a measure in the next sentence would make the phrase specific.
        Said(A.Letter("I write for my patient.", sentence, "Thank you for your time.")).ShouldContain(check);

    [Fact]
    public void The_corrected_sentences_pass()
    {
        var articles = Repository.SharedData is null ? null : Path.Combine(Repository.SharedData, "..", "seeds");
        Assert.SkipUnless(Directory.Exists(articles), "needs the three articles beside the shared test data");
        var corrected = Directory.EnumerateFiles(articles!).SelectMany(file => Corrected().Matches(File.ReadAllText(file))).Select(match => match.Groups["sentence"].Value).ToList();

        corrected.Count.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var sentence in corrected)
        {
            Said(A.LetterSaying(sentence)).Where(id => id is "LMN-LNG-006" or "LMN-JUS-002" or "LMN-LNG-005" or "LMN-LNG-010" or "LMN-LNG-004" or "LMN-LNG-003" or "LMN-JUS-009").ShouldBeEmpty(sentence[..30]);
        }
    }

    private static IEnumerable<string> Said(Letter letter) => Reviewer.Standard.Review(letter, A.Brief()).Findings.Select(finding => finding.Id);

    [GeneratedRegex("(?:would be|should state):\\s*“(?<sentence>[^”]{20,400})”")]
    private static partial Regex Corrected();
}
