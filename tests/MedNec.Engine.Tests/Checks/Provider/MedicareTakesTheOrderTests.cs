using MedNec.Engine.Checks.Provider;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Provider;

public sealed class MedicareTakesTheOrderTests : CheckTests<MedicareTakesTheOrder>
{
    private static readonly OrderingProvider Lee = new("1234567893", "LEE, HANA", PartB: true, Dme: true, HomeHealth: true, PowerMobility: false);

    public override Example Wrong => Example.Of("orderer absent from file", Known());

    public override Example Right => Example.Of("present, checked on date", Known(Lee));

    [Fact]
    public void The_file_s_date_is_said() => Flags(Known(), saying: "Hana Lee (NPI 1234567893) is not in Medicare's ordering and referring file of 2026-11-01");

    [Fact]
    public void A_row_for_other_kinds_does_not_do() => Flags(Known(Lee with { Dme = false }), saying: "but not for durable medical equipment");

    [Fact]
    public void A_power_wheelchair_needs_its_own_mark() => Flags(Known(Lee) with { Items = [A.Cpap() with { Code = "K0823", Name = "Power wheelchair" }] }, saying: "power mobility devices");

    [Fact]
    public void An_excluded_person_orders_nothing() => Flags(Known(["1234567893"], Lee), saying: "list of excluded persons");

    [Fact]
    public void Another_person_s_number_is_flagged() => Flags(Known(Lee with { Name = "NGUYEN, PETER" }), saying: "is NGUYEN, PETER, not Hana Lee");

    [Fact]
    public void A_longer_family_name_passes() => Passes(Known(Lee with { Name = "LEE-PARK, HANA J" }));

    [Fact]
    public void A_visit_s_service_passes() => Passes(Known(Lee with { HomeHealth = false }));

    [Fact]
    public void Without_the_file_a_person_looks() => NeedsPerson(A.Brief() with { Coverage = A.Medicare() });

    [Fact]
    public void Without_the_exclusions_a_person_looks() => NeedsPerson(A.Brief() with { Coverage = A.Medicare(), Library = new TestLibrary { Ordering = new(new(2026, 11, 1), [Lee]) } });

    [Fact]
    public void Other_payers_are_not_concerned() => DoesNotApply(A.Brief());

    private static Brief Known(params OrderingProvider[] rows) => Known([], rows);

    private static Brief Known(string[] excluded, params OrderingProvider[] rows) => A.Brief() with
    {
        Coverage = A.Medicare(),
        Library = new TestLibrary { Ordering = new(new(2026, 11, 1), rows), Exclusions = new(new(2026, 11, 1), excluded) },
    };
}
