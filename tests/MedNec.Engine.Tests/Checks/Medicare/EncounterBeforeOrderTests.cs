using MedNec.Engine.Checks.Medicare;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Medicare;

public sealed class EncounterBeforeOrderTests : CheckTests<EncounterBeforeOrder>
{
    public override Example Wrong => Example.Of("visit 8 months before E1390 order", Oxygen("2026-03-01", "2026-11-01"));

    public override Example Right => Example.Of("2 months", Oxygen("2026-09-01", "2026-11-01"));

    [Fact]
    public void A_visit_after_the_order_is_flagged() => Flags(Oxygen("2026-11-05", "2026-11-01"), saying: "comes after the order of November 1, 2026");

    [Fact]
    public void One_day_more_than_six_months_is_flagged() => Flags(Oxygen("2026-04-30", "2026-11-01"), saying: "more than six months");

    [Fact]
    public void An_ordinary_note_that_is_too_old_is_flagged() => Flags(Oxygen("2026-03-01", "2026-11-01", "progress-note"), saying: "March 1, 2026");

    [Fact]
    public void The_letter_s_own_dates_are_judged_where_there_is_no_document() =>
        Flags(Oxygen(null, null), A.LetterOf(Oxygen(null, null), "I saw her face to face on January 5, 2026.", "I wrote the order on November 3, 2026."), saying: "January 5, 2026");

    [Fact]
    public void Exactly_six_months_pass() => Passes(Oxygen("2026-05-01", "2026-11-01"));

    [Fact]
    public void A_visit_on_the_day_of_the_order_passes() => Passes(Oxygen("2026-11-01", "2026-11-01"));

    [Fact]
    public void A_visit_of_the_chart_will_do() => Passes(Oxygen(null, "2026-11-01") with { Chart = A.Chart() });

    [Fact]
    public void Without_the_order_s_date_a_person_looks() => NeedsPerson(Oxygen("2026-09-01", null));

    [Fact]
    public void Without_a_visit_a_person_looks() => NeedsPerson(Oxygen(null, "2026-11-01"));

    [Fact]
    public void What_is_not_on_the_list_needs_none() => DoesNotApply(A.Brief() with { Coverage = A.Medicare() });

    [Fact]
    public void An_order_before_the_list_needs_none() => DoesNotApply(Oxygen("2025-01-01", "2026-01-15"));

    private static Brief Oxygen(string? visit, string? order, string kind = "face-to-face") =>
        A.BriefFor(new RequestedItem { System = "HCPCS", Code = "E1390", Name = "Oxygen concentrator", Quantity = 1, Start = A.Date("2026-12-01"), Service = Service.Dme }) with
        {
            Coverage = A.Medicare(),
            Chart = A.Chart() with { Facts = [.. A.Chart().Facts.Where(fact => fact.Kind != FactKind.Visit)] },
            Documents = [.. visit is null ? Array.Empty<AttachedDocument>() : [A.Document(kind, "Pulmonary visit", visit)], .. order is null ? Array.Empty<AttachedDocument>() : [A.Document("order", "Standard written order", order)]],
        };
}
