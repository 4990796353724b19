using MedNec.Engine.Letters;
using MedNec.Engine.Payers;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Payers;

/// <summary>A payer is found by any way to write its name, and never guessed.</summary>
public sealed class PayerDirectoryTests
{
    private static readonly PayerDirectory Directory = new(
    [
        new PayerProfile { Name = "Acme Health, Inc.", Aliases = ["Acme", "Blue Plan"] },
        new PayerProfile { Name = "Tallgrass Mutual", Aliases = ["Blue Plan", "TM & Sons"] },
    ]);

    [Theory]
    [InlineData("Acme Health, Inc.")]
    [InlineData("ACME HEALTH")]
    [InlineData("Acme-Health Incorporated")]
    [InlineData("the acme  health")]
    [InlineData("AcmeHealth")]
    [InlineData("acme")]
    public void Case_marks_and_legal_forms_do_not_matter(string name) => Directory.Find(name)!.Name.ShouldBe("Acme Health, Inc.");

    [Fact]
    public void And_is_the_same_as_its_sign() => Directory.Find("TM and Sons, LLC")!.Name.ShouldBe("Tallgrass Mutual");

    [Theory]
    [InlineData("Acme Health Plan")]
    [InlineData("Inc.")]
    [InlineData("")]
    [InlineData(null)]
    public void A_longer_or_empty_name_is_nobody_s(string? name) => Directory.Find(name).ShouldBeNull();

    [Fact]
    public void A_name_that_two_payers_share_is_ambiguous_and_said()
    {
        Directory.Find("blue plan").ShouldBeNull();
        Directory.Candidates("Blue Plan").Count.ShouldBe(2);
        Directory.WhyNot("Blue Plan").ShouldBe("holds 2 payers called Blue Plan (Acme Health, Inc., Tallgrass Mutual)");
        Directory.WhyNot("Nobody").ShouldBe("does not hold Nobody");
    }

    [Fact]
    public void A_legal_name_goes_before_another_payer_s_alias() =>
        new PayerDirectory([new PayerProfile { Name = "Acme", Aliases = [] }, new PayerProfile { Name = "Beta", Aliases = ["ACME"] }]).Find("acme")!.Name.ShouldBe("Acme");

    [Fact]
    public void A_payer_in_two_lists_is_one_payer()
    {
        var both = new PayerDirectory(
        [
            new PayerProfile { Name = "Acme Health", Addresses = [new("fax", "614-555-0110", new DateOnly(2026, 9, 1))] },
            new PayerProfile { Name = "ACME Health Inc", Aliases = ["Acme"], Addresses = [new("fax", "(614) 555-0110", null), new("phone", "614-555-0112", null)] },
        ]);
        both.All.ShouldHaveSingleItem();
        both.Find("acme")!.Addresses.Select(address => (address.Channel, address.VerifiedOn is not null)).ShouldBe([("fax", true), ("phone", false)]);
    }

    [Fact]
    public void What_is_meant_for_this_request_goes_before_what_is_meant_for_all()
    {
        var payer = new PayerProfile
        {
            Name = "Acme Health",
            Addresses = [new("fax", "614-555-0110", null)],
            Departments = [new("Appeals") { Scope = new() { Purpose = Purpose.Appeal }, Addresses = [new("fax", "614-555-0119", null)] }],
        };
        payer.AddressesFor(A.Brief(), "fax").ShouldHaveSingleItem().Address.ShouldBe("614-555-0110");
        var appeals = payer.AddressesFor(A.Brief() with { Purpose = Purpose.Appeal }, "fax").ShouldHaveSingleItem();
        (appeals.Address, appeals.Department).ShouldBe(("614-555-0119", "Appeals"));
    }

    [Fact]
    public void A_number_for_one_state_is_not_another_state_s() =>
        new PayerProfile { Name = "Acme Health", Addresses = [new("fax", "614-555-0110", null) { Scope = new() { State = "TX" } }] }
            .AddressesFor(A.Brief(), "fax").ShouldBeEmpty();

    [Theory]
    [InlineData("P.O. Box 100, Stonebridge, OH 43997", "PO Box 100\nStonebridge, Ohio 43997-0100", true)]
    [InlineData("P.O. Box 100, Stonebridge, OH 43997", "PO Box 190, Stonebridge, OH 43997", false)]
    public void Addresses_are_one_place_when_their_numbers_agree(string one, string other, bool same) => ContactKey.AreOnePlace(one, other).ShouldBe(same);
}
