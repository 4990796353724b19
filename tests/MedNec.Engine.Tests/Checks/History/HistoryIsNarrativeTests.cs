using MedNec.Engine.Checks.History;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.History;

public sealed class HistoryIsNarrativeTests : CheckTests<HistoryIsNarrative>
{
    public override Example Wrong => new("bullet dump of 14 codes", A.Brief(), A.LetterOf(A.Brief(), [.. Enumerable.Range(1, 14).Select(number => $"G47.{number:D2}, 2024-03-{number:D2}")]));

    public override Example Right => new("two paragraphs", A.Brief(), A.LetterOf(A.Brief(), "She has had sleep apnea since March 2024.", "An oral appliance did not help her, and the index stayed at 29."));

    [Fact]
    public void A_list_of_names_is_flagged() => Flags(A.LetterOf(A.Brief(), "Sleep apnea", "Hypertension", "Obesity", "Oral appliance 2026"), saying: "a list of 4 entries");

    [Fact]
    public void Codes_with_titles_are_a_list() => Flags(A.LetterOf(A.Brief(), "G47.33 Obstructive sleep apnea (adult)", "I10 Essential hypertension, 2012-05", "E66.9 Obesity, unspecified, 2019"), quoting: "G47.33 Obstructive sleep apnea (adult)");

    [Fact]
    public void Labels_and_values_are_a_list() => Flags(A.LetterOf(A.Brief(), "Onset: 2024-03", "AHI: 32", "Epworth: 15", "Prior: oral appliance"));

    [Fact]
    public void One_sentence_among_bullets_passes() => Passes(A.LetterOf(A.Brief(), "G47.33", "I10", "E66.9", "She cannot drive because she falls asleep."));

    [Fact]
    public void Short_letters_are_not_lists() => Passes(A.LetterOf(A.Brief(), "Sleep apnea, severe"));

    [Fact]
    public void The_clean_letter_passes() => Passes(A.Brief());
}
