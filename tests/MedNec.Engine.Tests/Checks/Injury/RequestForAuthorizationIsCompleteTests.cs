using MedNec.Engine.Checks.Injury;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Injury;

public sealed class RequestForAuthorizationIsCompleteTests : CheckTests<RequestForAuthorizationIsComplete>
{
    public override Example Wrong => Example.Of("42-day-old PR-2", With(Form(), "2026-10-09"));

    public override Example Right => Example.Of("12 days", With(Form(), "2026-11-08"));

    [Fact]
    public void The_age_is_said_in_days() => Flags(With(Form(), "2026-10-09"), saying: "42 days before the request");

    [Fact]
    public void A_letter_without_the_form_is_flagged() => Flags(InCalifornia() with { Documents = [Report("2026-11-08")] }, saying: "DWC RFA does not go with the letter");

    [Fact]
    public void An_unsigned_form_is_flagged() => Flags(With(Form() with { SignedOn = null }, "2026-11-08"), saying: "not signed");

    [Fact]
    public void A_treatment_that_is_not_on_the_form_is_named() => Flags(With(Form() with { Lines = [new RequestLine { Code = "97140" }] }, "2026-11-08"), saying: "Physical therapy (97110)");

    [Fact]
    public void A_form_without_employee_or_provider_is_flagged() => Flags(With(Form() with { Patient = null, Npi = null }, "2026-11-08"), saying: "does not name the employee");

    [Fact]
    public void A_request_without_report_is_flagged() => Flags(InCalifornia() with { RequestForms = [Form()], Documents = [] }, saying: "No dated report");

    [Fact]
    public void A_report_of_thirty_days_passes() => Passes(With(Form(), "2026-10-21"));

    [Fact]
    public void One_fresh_report_among_old_ones_passes() => Passes(InCalifornia() with { RequestForms = [Form()], Documents = [Report("2026-07-01"), Report("2026-11-08")] });

    [Fact]
    public void A_form_nobody_read_is_left_to_a_person() => NeedsPerson(InCalifornia() with { Documents = [A.Document("request-form", "DWC Form RFA", "2026-11-20"), Report("2026-11-08")] });

    [Fact]
    public void An_appeal_is_no_request() => DoesNotApply(InCalifornia() with { Purpose = Purpose.Appeal });

    [Fact]
    public void Another_state_has_other_forms() => DoesNotApply(A.BackInjury());

    private static Brief InCalifornia() => A.BackInjury() with { Coverage = A.BackInjury().Coverage! with { State = "CA" } };

    private static Brief With(RequestForm form, string report) => InCalifornia() with { RequestForms = [form], Documents = [Report(report)] };

    private static AttachedDocument Report(string date) => A.Document("progress-note", "PR-2 progress report", date);

    private static RequestForm Form() => new()
    {
        Kind = "form",
        Form = "DWC RFA",
        Date = A.Date("2026-11-20"),
        SignedOn = A.Date("2026-11-20"),
        Patient = "Maria T. Ortiz",
        Npi = "1234567893",
        Lines = [new RequestLine { Code = "97110", Quantity = 36 }],
    };
}
