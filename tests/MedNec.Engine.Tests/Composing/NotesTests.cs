using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Composing;

public sealed class NotesTests
{
    [Theory]
    [InlineData("Falls asleep while driving; stopped driving in May 2026", "Ms. Ortiz falls asleep while driving and stopped driving in May 2026.")]
    [InlineData("Cannot climb 6 steps without help.", "Ms. Ortiz cannot climb 6 steps without help.")]
    [InlineData("Unable to lift more than 2 kg", "Ms. Ortiz is unable to lift more than 2 kg.")]
    [InlineData("She has missed 12 days of work.", "She has missed 12 days of work.")]
    [InlineData("Her right hand cannot hold a cup", "Her right hand cannot hold a cup.")]
    [InlineData("Left hand cannot hold a cup", "Left hand cannot hold a cup.")]
    [InlineData("Left the swim team in May 2026", "Ms. Ortiz left the swim team in May 2026.")]
    [InlineData("Walking limited to 50 m", "Ms. Ortiz's function is limited as follows: walking limited to 50 m.")]
    [InlineData("Falls: 2 in 60 days", "Ms. Ortiz's function is limited as follows: falls: 2 in 60 days.")]
    public void A_note_on_function_becomes_a_sentence_without_changing_what_it_says(string note, string sentence) =>
        Written.Letter(A.Brief() with { Function = [note], Chart = MedNec.Engine.Charts.Chart.Empty }).Statements.Single(statement => statement.Slot == "status.function[0]").Text.ShouldBe(sentence);

    [Theory]
    [InlineData("Motor vehicle crash", "Without the CPAP device, Ms. Ortiz is at risk of motor vehicle crash.")]
    [InlineData("falls on stairs", "Without the CPAP device, Ms. Ortiz is at risk of falls on stairs.")]
    [InlineData("return of the limit of 120 m", "Without the CPAP device, Ms. Ortiz is at risk of return of the limit of 120 m.")]
    [InlineData("Increased risk of stroke", "Without the CPAP device, Ms. Ortiz faces an increased risk of stroke.")]
    [InlineData("may lose her licence", "Without the CPAP device, Ms. Ortiz may lose her licence.")]
    [InlineData("lose her licence", "Without the CPAP device, Ms. Ortiz may lose her licence.")]
    [InlineData("unable to work", "Without the CPAP device, Ms. Ortiz may be unable to work.")]
    [InlineData("Untreated apnea will raise her blood pressure.", "Untreated apnea will raise her blood pressure.")]
    public void A_note_on_a_risk_becomes_a_sentence(string note, string sentence) =>
        Written.Part(A.Brief() with { Risks = [note] }, SectionIds.Consequences).ShouldBe(sentence);

    [Theory]
    [InlineData("Oral appliance", "oral appliance")]
    [InlineData("CPAP", "CPAP")]
    [InlineData("Sumatriptan 50 mg", "sumatriptan 50 mg")]
    [InlineData("Humira 40 mg", "Humira 40 mg")]
    [InlineData("Botox injections", "Botox injections")]
    [InlineData("Neck Disability Index", "Neck Disability Index")]
    [InlineData("Fingerstick testing 8 times a day", "fingerstick testing 8 times a day")]
    [InlineData("A brace", "a brace")]
    public void Words_keep_a_capital_within_a_sentence_only_where_they_are_names(string words, string within) => Casing.Within(words).ShouldBe(within);

    [Theory]
    [InlineData("Crohn's disease of small intestine", "Crohn's disease of small intestine")]
    [InlineData("Parkinson disease", "Parkinson disease")]
    [InlineData("Essential hypertension", "essential hypertension")]
    public void Diseases_are_written_small_but_for_the_names_in_them(string words, string within) => Casing.Within(words, unlessProper: true).ShouldBe(within);

    [Theory]
    [InlineData("Hypertension (disorder)", "Hypertension")]
    [InlineData("Hemoglobin A1c/Hemoglobin.total in Blood", "Hemoglobin A1c/Hemoglobin.total")]
    [InlineData("Body Mass Index [Ratio]", "Body Mass Index")]
    public void Chart_names_lose_the_tags_of_their_code_systems(string name, string plain) => Casing.ChartName(name).ShouldBe(plain);

    [Theory]
    [InlineData("MRI of the brain", "an MRI of the brain")]
    [InlineData("CPAP device", "a CPAP device")]
    [InlineData("X-ray unit", "an X-ray unit")]
    [InlineData("unit", "a unit")]
    [InlineData("hour", "an hour")]
    [InlineData("8-week course", "an 8-week course")]
    [InlineData("European study", "a European study")]
    public void Articles_follow_the_sound(string words, string with) => Grammar.WithArticle(words).ShouldBe(with);

    [Theory]
    [InlineData("power wheelchair, group 2", "a power wheelchair, group 2")]
    [InlineData("physical therapy", "physical therapy")]
    [InlineData("glucose monitor supplies", "glucose monitor supplies")]
    public void Only_countable_things_take_an_article(string words, string with) => Grammar.AsOne(words).ShouldBe(with);
}
