using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Injury;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Injury;

public sealed class ResubmissionShowsChangeTests : CheckTests<ResubmissionShowsChange>
{
    public override Example Wrong => Example.Of("identical resend", Again());

    public override Example Right => Example.Of("new EMG", Again() with { Documents = [.. Again().Documents, A.Document("other", "Electromyography report", "2026-11-12")] });

    [Fact]
    public void The_day_of_the_denial_is_named() => Flags(Again(), saying: "newer than the denial of November 9, 2026");

    [Fact]
    public void The_denial_itself_is_nothing_new() => Flags(Again() with { Documents = [A.Document("denial-notice", "Denial notice", "2026-11-10")] });

    [Fact]
    public void A_denied_authorization_is_an_earlier_request() =>
        Flags(Again() with { Denial = null, Authorization = new Authorization { Decision = "denied", DecidedOn = A.Date("2026-11-09") } });

    [Fact]
    public void A_new_result_in_the_chart_passes() =>
        Passes(Again() with { Chart = Again().Chart with { Facts = [.. Again().Chart.Facts, A.Fact("Observation/odi", FactKind.Result, "Oswestry Disability Index", "2026-11-15") with { Value = new Measure(52, "%") }] } });

    [Theory]
    [InlineData("Since the denial her pain score rose from 5 to 8.")]
    [InlineData("This is a substantial change in her condition.")]
    public void A_change_said_in_the_letter_passes(string sentence) => Passes(Again(), A.LetterSaying(sentence, Again()));

    [Fact]
    public void A_denial_without_date_is_left_to_a_person() => NeedsPerson(Again() with { Denial = new Denial { Reference = "26-4471" } });

    [Fact]
    public void A_first_request_has_nothing_to_change() => DoesNotApply(Again() with { Denial = null });

    [Fact]
    public void Another_state_has_another_rule() => DoesNotApply(A.BackInjury() with { Denial = Again().Denial });

    private static Brief Again() => A.BackInjury() with
    {
        Coverage = A.BackInjury().Coverage! with { State = "TX" },
        Denial = new Denial { NoticeDate = A.Date("2026-11-09"), Reference = "26-4471" },
        Documents = [A.Document("progress-note", "Clinic note", "2026-10-30")],
    };
}
