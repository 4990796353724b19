using MedNec.Engine.Checks.Medicare;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Medicare;

public sealed class ModifierKxIsEarnedTests : CheckTests<ModifierKxIsEarned>
{
    public override Example Wrong => Example.Of("KX, 6/7 met", With(9, ["KX"]));

    public override Example Right => Example.Of("7/7", With(32, ["KX"]));

    [Fact]
    public void The_count_is_reported() => Flags(With(9, ["KX"]), saying: "criteria recorded as met: 0 of 1");

    [Fact]
    public void KX_in_the_letter_counts() => Flags(With(9, []), A.LetterSaying("The item is billed as E0601 with KX.", With(9, [])), quoting: "KX");

    [Fact]
    public void A_small_letter_modifier_counts() => Flags(With(4, ["NU", "kx"]), saying: "Take KX off");

    [Fact]
    public void Other_modifiers_beside_it_pass() => Passes(With(32, ["NU", "KX"]));

    [Fact]
    public void KX_said_in_the_letter_passes_when_earned() => Passes(With(32, []), A.LetterSaying("The item is billed as E0601 with KX.", With(32, [])));

    [Fact]
    public void Criteria_we_do_not_know_are_for_a_person() =>
        NeedsPerson(With(32, []) with { Items = [new RequestedItem { System = "HCPCS", Code = "L5856", Name = "Knee unit", Service = Service.Dme, Modifiers = ["KX"] }] });

    [Fact]
    public void An_unknown_index_is_for_a_person() => NeedsPerson(With(32, ["KX"]) with { Chart = Chart.Empty, Trials = [], Goals = [] });

    [Fact]
    public void Without_KX_nothing_is_declared() => DoesNotApply(With(9, ["GZ"]));

    [Fact]
    public void KX_of_therapy_is_another_rule() => DoesNotApply(A.BriefFor(A.PhysicalTherapy() with { Modifiers = ["KX"] }) with { Coverage = A.Medicare() });

    private static Brief With(decimal index, IReadOnlyList<string> modifiers) => A.BriefFor(A.Cpap() with { Modifiers = modifiers }) with
    {
        Coverage = A.Medicare(),
        Function = ["Stops for breath after 12 stairs"],
        Risks = ["loss of her work"],
        Citations = [],
        Chart = A.Chart() with { Facts = [A.Fact("Observation/ahi", FactKind.Result, "Apnea hypopnea index", "2026-09-02") with { Value = new Measure(index, "events/hour") }] },
    };
}
