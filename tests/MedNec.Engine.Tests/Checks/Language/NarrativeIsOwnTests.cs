using MedNec.Engine.Checks.Language;
using MedNec.Engine.Composing;
using MedNec.Engine.Contamination;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Language;

public sealed class NarrativeIsOwnTests : CheckTests<NarrativeIsOwn>
{
    private const string Story =
        "She wakes at three each night with a start, sits on the edge of the bed until the hammering of her heart is over, and cannot go back to sleep for an hour. By noon her eyes close over the ledgers, and her colleagues have twice found her asleep at her desk.";

    private static readonly ClinicKey Key = new(0x0706050403020100, 0x0f0e0d0c0b0a0908);

    public override Example Wrong => new("a history told of another patient word for word", With(Story), A.LetterSaying(Story));

    public override Example Right => new("a history of her own", With("He can no longer carry the mail up the three flights of his district, and since August a colleague has taken over the upper half of his route because of his breath."), A.LetterSaying(Story));

    [Fact]
    public void The_share_and_the_case_are_named() => Flags(With(Story), A.LetterSaying(Story), saying: "100 % equal to another patient's letter of this clinic, case C-17");

    [Fact]
    public void A_word_changed_here_and_there_does_not_hide_it() =>
        Flags(With(Story), A.LetterSaying(Story.Replace("three", "four", StringComparison.Ordinal).Replace("ledgers", "books", StringComparison.Ordinal)));

    [Fact]
    public void A_composed_letter_is_compared_by_what_the_clinic_entered()
    {
        var function = new[] { "Cannot climb the eleven steps to her front door without a rest on the fourth", "Has given up the choir because she has no breath for a phrase, and sings only in the kitchen" };
        var other = Other() with { Function = function };
        var brief = A.Brief() with { Function = function, Library = Remembering(other, Composer.Standard.Compose(other)) };
        Flags(brief, Composer.Standard.Compose(brief), saying: "case C-17");
    }

    [Fact]
    public void Two_composed_letters_for_one_item_share_only_our_phrases_and_pass()
    {
        var other = Other() with { Function = ["Cannot stay awake in church"], Trials = [] };
        var brief = A.Brief() with { Library = Remembering(other, Composer.Standard.Compose(other)) };
        Passes(brief, Composer.Standard.Compose(brief));
    }

    [Fact]
    public void The_patient_s_own_earlier_letter_may_say_the_same()
    {
        var brief = A.Brief() with { Library = Remembering(A.Brief(), A.LetterSaying(Story)) };
        Passes(brief, A.LetterSaying(Story, brief));
    }

    [Fact]
    public void Courtesy_and_argument_are_everybody_s()
    {
        const string Courtesy = "I respectfully request approval of the device as described above, am available for a peer-to-peer discussion at any time that suits you, and thank you for your prompt review of this request.";
        Passes(With(Courtesy), A.LetterSaying(Courtesy));
    }

    [Fact]
    public void Where_no_letters_are_remembered_a_person_must_look() => NeedsPerson(A.Brief());

    private static Brief Other() => A.Brief() with { Patient = new Charts.Patient { Name = "James Dunn", BirthDate = A.Date("1961-06-03"), Sex = "male", Pronouns = "he", Mrn = "LS-20771" }, Chart = A.Chart() with { Patient = null } };

    private static Brief With(string story) => A.Brief() with { Library = Remembering(Other() with { Function = ["Rests after ten steps"], Trials = [] }, A.LetterSaying(story, Other() with { Function = ["Rests after ten steps"], Trials = [] })) };

    private static TestLibrary Remembering(Brief brief, Letter letter) => new() { Memory = ClinicMemory.Of(Key, [(letter, brief, "C-17")]) };
}
