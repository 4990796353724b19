using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Composing;

public sealed class PronounsTests
{
    private static string Opening(string? pronouns, string name = "Alex Kim") => Written.Part(A.Brief() with { Patient = A.Patient() with { Name = name, Pronouns = pronouns }, Chart = MedNec.Engine.Charts.Chart.Empty }, SectionIds.Opening);

    private static string Status(string? pronouns) => Written.Part(A.Brief() with { Patient = A.Patient() with { Name = "Alex Kim", Pronouns = pronouns }, Chart = MedNec.Engine.Charts.Chart.Empty, Function = ["Falls asleep at table", "Cannot drive"] }, SectionIds.Status);

    [Theory]
    [InlineData("she", "have treated her since")]
    [InlineData("he", "have treated him since")]
    [InlineData("they", "have treated them since")]
    [InlineData(null, "have treated the patient since")]
    public void The_recorded_pronouns_are_used_and_none_is_guessed(string? pronouns, string expected) => Opening(pronouns).ShouldContain(expected);

    [Theory]
    [InlineData("she", "Ms. Kim falls asleep at table. She cannot drive.")]
    [InlineData("they", "The patient falls asleep at table. The patient cannot drive.")]
    [InlineData(null, "The patient falls asleep at table. The patient cannot drive.")]
    public void Words_written_for_one_person_keep_a_subject_that_agrees(string? pronouns, string expected) => Status(pronouns).ShouldContain(expected);

    [Fact]
    public void Without_pronouns_no_title_and_no_pronoun_is_written_whatever_the_sex()
    {
        var text = Written.Text(Written.Letter(A.Brief() with { Patient = A.Patient() with { Pronouns = null }, Chart = MedNec.Engine.Charts.Chart.Empty }));
        foreach (var word in (string[])[" she ", " her ", " he ", " his ", " him ", "She ", "He ", "Ms.", "Mr."])
        {
            text.ShouldNotContain(word, Case.Sensitive);
        }
    }

    [Theory]
    [InlineData("Maria T. Ortiz", "Ms. Ortiz has had")]
    [InlineData("Siobhán O'Connor", "Ms. O'Connor has had")]
    [InlineData("Robin Hayes Jr.", "Ms. Hayes has had")]
    [InlineData("Ana García López", "Ana García López has had")]
    [InlineData("王小明", "王小明 has had")]
    public void A_title_stands_before_a_surname_only_where_we_know_which_word_it_is(string name, string expected) =>
        Written.Part(A.Brief() with { Patient = A.Patient() with { Name = name } }, SectionIds.Diagnosis).ShouldStartWith(expected);

    [Fact]
    public void They_takes_the_verb_in_the_plural() =>
        Written.Part(A.Brief() with { Patient = A.Patient() with { Name = "Alex Kim", Pronouns = "they" }, Diagnoses = [A.Apnea(), new Diagnosis { Code = "I10", Text = "Hypertension" }, new Diagnosis { Code = "E66.9", Text = "Obesity" }] }, SectionIds.Diagnosis)
            .ShouldContain("They also have obesity (ICD-10-CM E66.9).");

    [Fact]
    public void A_child_is_called_by_the_given_name() =>
        Written.Part(A.Brief() with { Patient = A.Patient() with { Name = "Mia Ortiz", BirthDate = A.Date("2016-02-03") } }, SectionIds.Diagnosis).ShouldStartWith("Mia has had");
}
