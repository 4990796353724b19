using MedNec.Engine.Checks.Request;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Request;

public sealed class SupplierIsNamedTests : CheckTests<SupplierIsNamed>
{
    public override Example Wrong => Example.Of("missing", From(new Supplier()));

    public override Example Right => Example.Of("Acme DME, NPI ...", From(Acme())) with { Letter = A.LetterSaying("The supplier is Acme DME, NPI 1245319599.", From(Acme())) };

    [Fact]
    public void What_is_missing_is_named() => Flags(From(new Supplier { Name = "Acme DME" }), saying: "NPI and the place in the plan's network");

    [Fact]
    public void A_supplier_that_the_letter_leaves_out_is_offered() => Flags(From(Acme()), saying: "Acme DME provides CPAP device: add it with NPI 1245319599");

    [Fact]
    public void One_item_without_supplier_is_named() => Flags(A.BriefFor(A.Cpap() with { Supplier = Acme() }, A.Cpap("E0562") with { Name = "Heated humidifier" }), saying: "provides Heated humidifier");

    [Fact]
    public void A_supplier_outside_the_network_passes() => Passes(From(Acme() with { InNetwork = false }), Right.Letter);

    [Fact]
    public void The_supplier_of_two_items_is_named_once() => Passes(A.BriefFor(A.Cpap() with { Supplier = Acme() }, A.Cpap("E0562") with { Supplier = Acme() }), Right.Letter);

    [Fact]
    public void Where_nobody_is_recorded_a_person_looks() => NeedsPerson(A.Brief());

    private static Supplier Acme() => new() { Name = "Acme DME", Npi = "1245319599", InNetwork = true };

    private static Brief From(Supplier supplier) => A.BriefFor(A.Cpap() with { Supplier = supplier });
}
