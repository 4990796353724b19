using MedNec.Engine.Checks;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks;

/// <summary>Only English is judged: a letter in another language gets one finding that says so, and its words are left to a person.</summary>
public sealed class ForeignLettersTests
{
    private static readonly string[] Spanish =
    [
        "Estimado director médico:",
        "Le escribo para solicitar la autorización previa de un dispositivo CPAP (HCPCS E0601) para mi paciente, que tiene apnea obstructiva del sueño.",
        "La paciente presenta un índice de 32 eventos por hora y se duerme al volante; por eso no ha manejado desde mayo de 2026.",
        "El tratamiento con un aparato oral no fue suficiente, porque el índice siguió en 29 eventos por hora.",
        "Sin este tratamiento, el riesgo de un accidente es muy alto para ella y para los demás.",
    ];

    private static readonly string[] French =
    [
        "Monsieur le directeur médical,",
        "Je vous écris pour demander une autorisation préalable pour un appareil de pression positive (E0601) pour ma patiente.",
        "Elle a un indice de 32 événements par heure depuis plus de deux ans, et elle s'endort au volant.",
        "Le traitement avec une orthèse buccale n'a pas été suffisant.",
    ];

    private static readonly string[] Chinese = ["尊敬的医疗主任：", "我为我的患者申请持续气道正压通气设备的事先授权。", "患者每小时有三十二次呼吸暂停事件，并且开车时睡着。"];

    public static TheoryData<string[], string> Letters => new() { { Spanish, "Spanish" }, { French, "French" }, { Chinese, "a language other than English" } };

    [Theory]
    [MemberData(nameof(Letters))]
    public void A_letter_in_another_language_gets_one_finding_and_the_rest_is_left_to_a_person(string[] paragraphs, string language)
    {
        var review = Reviewer.Standard.Review(A.Letter(paragraphs), A.Brief());

        var finding = review.Findings.ShouldHaveSingleItem();
        finding.Id.ShouldBe("LMN-LNG-003");
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Message.ShouldContain(language);
        review.NeedsPerson.ShouldContain("LMN-PAT-004");
        review.Skipped["LMN-PAT-004"].ShouldContain("only English is judged");
        review.Ran.ShouldNotContain("LMN-JUS-002");
    }

    [Fact]
    public void What_the_brief_alone_shows_is_still_found() =>
        Reviewer.Standard.Review(A.Letter(Spanish), A.Brief() with { Clinician = A.Clinician() with { License = new License { State = "OH", Number = "1", Expires = A.Date("2020-01-01") } } })
            .Findings.ShouldContain(finding => finding.Id == "LMN-PRV-005");

    [Fact]
    public void A_social_security_number_is_one_in_every_language() =>
        Reviewer.Standard.Review(A.Letter([.. Spanish, "Su número es 078-05-1120."]), A.Brief()).Findings.ShouldContain(finding => finding.Id == "LMN-PHI-001");

    [Theory]
    [InlineData("Approve.")]
    [InlineData("María de los Ángeles de la Cruz y Ortega")]
    [InlineData("José Ramírez Ortega, Nguyễn Thị Hạnh, Jean-Luc Le Goff, Giovanni della Robbia, Sra. Muñoz")]
    [InlineData("Die Hard.")]
    [InlineData("She says: “No puedo dormir.” She is treated for sleep apnea and has not driven since May.")]
    [InlineData("王小明")]
    [InlineData("")]
    public void A_short_letter_a_name_and_a_quotation_are_no_language(string text) =>
        new LetterReading(A.Letter(text), A.Brief()).Foreign.ShouldBeNull();

    [Fact]
    public void Our_own_letters_are_in_English()
    {
        foreach (var brief in (Brief[])[A.Brief(), A.Appeal(), A.Massage(), A.Child(), A.BackInjury(), A.BeyondLimit(), A.Answer()])
        {
            new LetterReading(A.LetterFor(brief), brief).Foreign.ShouldBeNull();
            new LetterReading(Composer.Standard.Compose(brief), brief).Foreign.ShouldBeNull();
        }
    }
}
