using MedNec.Engine.Checks.Appeal;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Appeal;

public sealed class AppealAddsSomethingTests : CheckTests<AppealAddsSomething>
{
    private const string Plea = "Please approve the device. She has sleep apnea.";

    public override Example Wrong => new("same letter", Sent(), A.LetterOf(Bare(), Plea));

    public override Example Right => new("new EMG + criterion misread", Bare(), A.LetterOf(Bare(), "The study of October 20, 2026 shows an index of 32.", "The reviewer misread criterion A."));

    [Fact]
    public void Nothing_newer_than_the_denial_is_flagged() => Flags(Bare(), A.LetterOf(Bare(), Plea), saying: "newer than the denial of October 2, 2026");

    [Fact]
    public void What_is_planned_is_no_news() => Flags(Bare(), A.LetterOf(Bare(), "She should begin on December 1, 2026."), saying: "Nothing in the appeal");

    [Fact]
    public void The_notice_itself_is_no_news() =>
        Flags(Bare() with { Documents = [A.Document("denial-notice", "Denial notice", "2026-10-05")] }, A.LetterOf(Bare(), Plea), saying: "Nothing in the appeal");

    [Fact]
    public void A_new_document_passes() => Passes(Bare() with { Documents = [A.Document("progress-note", "Sleep clinic note", "2026-10-30")] }, A.LetterOf(Bare(), Plea));

    [Fact]
    public void An_error_that_is_shown_passes() => Passes(Bare(), A.LetterOf(Bare(), "The denial overlooked the sleep study."));

    [Fact]
    public void Answered_reasons_pass() => Passes(A.Appeal());

    [Fact]
    public void An_unknown_notice_is_for_a_person() => NeedsPerson(Bare() with { Denial = null }, A.LetterOf(Bare(), Plea));

    [Fact]
    public void A_first_request_appeals_nothing() => DoesNotApply(A.Brief());

    private static Brief Bare() => A.Appeal() with { Documents = [], Trials = [], Chart = Engine.Charts.Chart.Empty, Denial = new Denial { NoticeDate = A.Date("2026-10-02"), Reasons = [new DenialReason { Code = "CO-50" }] } };

    private static Brief Sent() => Bare() with { Library = new TestLibrary { Memory = new ClinicMemory { EarlierLetters = [A.LetterOf(Bare(), Plea)] } } };
}
