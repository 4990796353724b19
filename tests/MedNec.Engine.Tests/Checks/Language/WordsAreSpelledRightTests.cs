using MedNec.Engine.Checks.Language;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Language;

public sealed class WordsAreSpelledRightTests : CheckTests<WordsAreSpelledRight>
{
    // A dictionary of the words these sentences use.
    private static readonly Brief WithDictionary = A.Brief() with
    {
        Library = new TestLibrary
        {
            Spelling = new Spelling(("the she has not slept well since pressure treatment for nightly sleep cannot walk without resting patient pain numbness tingling and is are was it this that had no relief after two weeks of her inhaler gave "
                + "from request device times week session writing prior authorization have treated this physician diagnosed with worn repeat home test showed failed falls asleep while driving stopped ask starting through supports positive airway adults obstructive "
                + "excessive sleepiness goal faces motor vehicle crash daytime call can reached weekdays nightly oral appliance necessary improvement before there following clothing").Split(' ')),
        },
    };

    public override Example Wrong => Example.Of("nessesary", WithDictionary, "The device is nessesary for nightly sleep.");

    public override Example Right => Example.Of("necessary", WithDictionary, "The device is necessary for nightly sleep.");

    [Theory]
    [InlineData("Her diagnossis was made in March 2024.", "diagnossis", "diagnosis")]
    [InlineData("Rheumatoid arthrits limits her grip.", "arthrits", "arthritis")]
    [InlineData("We recieve her records weekly.", "recieve", "receive")]
    [InlineData("Recieved records show it.", "Recieved", "Received")]
    [InlineData("She could of died.", "could of", "could have")]
    [InlineData("The pain is more then 6 of 10.", "more then", "more than")]
    [InlineData("The AHI rose to to 32 events/hour.", "to to", "to")]
    [InlineData("The the device failed.", "The the", "The")]
    [InlineData("She reports pain.She cannot sleep.", "pain.She", "pain. She")]
    [InlineData("She has numbness,tingling and pain.", "numbness,tingling", "numbness, tingling")]
    public void What_is_certain_is_mended_without_a_dictionary(string sentence, string quoting, string fixing) =>
        Flags(A.LetterSaying(sentence), quoting: quoting, fixing: fixing);

    [Theory]
    [InlineData("She has not slept withut a pause.", "withut")]
    [InlineData("She has not slept well without presure.", "presure")]
    [InlineData("Sleep is her treatmentt.", "treatmentt")]
    [InlineData("The osteoarthrosys is severe.", "osteoarthrosys")]
    public void With_a_dictionary_a_word_one_letter_from_a_known_one_is_asked_about(string sentence, string quoting) =>
        Flags(WithDictionary, A.LetterSaying(sentence, WithDictionary), quoting: quoting, saying: "may be meant");

    [Theory]
    [InlineData("She had had no relief.")]
    [InlineData("The nurse gave her her inhaler.")]
    [InlineData("Write to intake@harborclinic.example.org, or see www.example.org/forms.Pdf.")]
    [InlineData("Her Ph.D. thesis, and 5 5 of it.")]
    [InlineData("She takes omalizumab for urticaria; tenosynovitis, hypoxemia and polysomnographic desaturations are documented.")]
    public void Good_words_pass(string sentence) =>
        Passes(WithDictionary, A.LetterSaying(sentence, WithDictionary));

    [Fact]
    public void A_name_of_the_brief_is_never_a_misspelling()
    {
        var brief = WithDictionary with { Clinic = A.Clinic() with { Name = "Beleive Sleep Center" }, Items = [A.Cpap() with { Name = "presure device" }] };
        Passes(brief, A.LetterSaying("Beleive Sleep Center asks for the presure device.", brief));
    }

    [Fact]
    public void Without_a_dictionary_nothing_found_is_not_called_right() => NeedsPerson(A.Brief());

    [Fact]
    public void A_letter_in_another_tongue_brings_no_flood()
    {
        var brief = WithDictionary;
        var letter = A.LetterOf(brief, string.Join(' ', Enumerable.Range(0, 60).Select(i => $"slep{(char)('a' + (i % 26))}{(char)('a' + (i / 26))} sleeo patiemt")));
        new WordsAreSpelledRight().Run(new(letter, brief), brief).Count().ShouldBeLessThan(20);
    }
}
