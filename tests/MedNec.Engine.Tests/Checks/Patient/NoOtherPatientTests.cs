using MedNec.Engine.Charts;
using MedNec.Engine.Checks;
using MedNec.Engine.Checks.Patient;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Patient;

public sealed class NoOtherPatientTests : CheckTests<NoOtherPatient>
{
    public override Example Wrong => Example.Saying("Mr. Dunn tolerated the trial.");

    public override Example Right => Example.Saying("Ms. Ortiz tolerated the trial, as Dr. Lee saw.");

    [Theory]
    [InlineData("James Dunn tolerated the trial.", "James Dunn")]
    [InlineData("This will help Mrs. Nguyễn to sleep.", "Mrs. Nguyễn")]
    [InlineData("The patient 王小明 sleeps badly.", "王小明")]
    [InlineData("Robert A. Kline uses it nightly.", "Robert A. Kline")]
    public void A_stranger_s_name_blocks(string sentence, string name) => Flags(A.LetterSaying(sentence), quoting: name);

    [Fact]
    public void A_clinician_nobody_knows_is_left_to_the_check_of_the_care_team() => Passes(A.LetterSaying("Dr. Whitfield saw her in May 2026."));

    [Fact]
    public void Another_record_number_blocks() => Flags(A.LetterSaying("Her record (MRN 99-71530) shows apnea."), quoting: "99-71530", fixing: "LS-30417");

    [Fact]
    public void Another_member_number_blocks() => Flags(A.LetterSaying("Coverage is under member ID ZZX991838."), quoting: "ZZX991838");

    [Fact]
    public void Another_birth_date_blocks() => Flags(A.LetterSaying("She was born on June 3, 1961."), quoting: "June 3, 1961");

    [Fact]
    public void The_care_team_of_the_chart_passes() =>
        Passes(A.Brief() with { Chart = A.Chart() with { Facts = [.. A.Chart().Facts, A.Fact("Encounter/ent", FactKind.Visit, "Visit", "2026-08-01") with { By = "Dr. Ana Whitfield" }] } }, A.LetterSaying("Dr. Whitfield saw her in August 2026."));

    [Theory]
    [InlineData("Her husband, Luis Ortiz, hears her stop breathing.")]
    [InlineData("Her sister Ana Delgado drives her.")]
    [InlineData("The evidence is clear (Patil et al. 2019).")]
    [InlineData("Robert Smith (2019) came to the same result.")]
    [InlineData("Maria Ortez stopped driving.")]
    [InlineData("I write to the Medical Director of Acme Health about Epworth and Hamilton scores.")]
    public void Family_authors_slips_and_titles_pass(string sentence) => Passes(A.LetterSaying(sentence));

    [Fact]
    public void A_subscriber_passes()
    {
        var brief = A.Brief() with { Coverage = A.Coverage() with { Subscriber = new Subscriber { Relationship = "spouse", Name = "Luis Ortiz", BirthDate = A.Date("1975-01-30"), MemberId = "AHC204416" } } };
        Passes(brief, A.LetterSaying("Luis Ortiz, born 01/30/1975, holds the plan (member ID AHC204416).", brief));
    }

    [Fact]
    public void Without_the_patient_s_name_a_person_must_look() =>
        NeedsPerson(A.Brief() with { Patient = null, Chart = A.Chart() with { Patient = null } });

    [Theory]
    [InlineData("Thandeka Whitlock could not sleep on the back.", "Thandeka Whitlock")]
    [InlineData("As Whitlock, Thandeka, shows, naps help.", "Whitlock, Thandeka")]
    [InlineData("See record LS-30418 for the visit.", "LS-30418")]
    [InlineData("The plan lists AHC204418.", "AHC204418")]
    public void What_the_clinic_remembers_of_another_patient_blocks(string sentence, string words)
    {
        var other = A.Brief() with { Patient = new Charts.Patient { Name = "Thandeka Whitlock", BirthDate = A.Date("1961-06-03"), Mrn = "LS-30418" }, Coverage = A.Coverage() with { MemberId = "AHC204418" }, Chart = A.Chart() with { Patient = null } };
        var brief = Remembering(other);
        Flags(brief, A.LetterSaying(sentence, brief), saying: "belongs to another patient of this clinic", quoting: words);
    }

    [Fact]
    public void What_looks_like_a_slip_of_her_name_and_is_another_patient_s_blocks()
    {
        var brief = Remembering(A.Brief() with { Patient = new Charts.Patient { Name = "Maria Ortez", BirthDate = A.Date("1961-06-03") }, Chart = A.Chart() with { Patient = null } });
        Flags(brief, A.LetterSaying("Maria Ortez stopped driving.", brief), quoting: "Maria Ortez");
    }

    [Fact]
    public void Her_own_remembered_name_and_numbers_pass()
    {
        var brief = Remembering(A.Brief());
        Passes(brief, A.LetterSaying("Maria Ortiz (MRN LS-30417) is seen here.", brief));
    }

    [Fact]
    public void A_sister_who_is_a_patient_too_may_drive_her()
    {
        var brief = Remembering(A.Brief() with { Patient = new Charts.Patient { Name = "Ana Delgado", BirthDate = A.Date("1981-06-03") }, Chart = A.Chart() with { Patient = null } });
        Passes(brief, A.LetterSaying("Her sister Ana Delgado drives her.", brief));
    }

    private static Brief Remembering(Brief other) => A.Brief() with { Library = new TestLibrary { Memory = MedNec.Engine.Registries.ClinicMemory.Of(new(3, 5), [(A.LetterFor(other), other, "C-2")]) } };
}
