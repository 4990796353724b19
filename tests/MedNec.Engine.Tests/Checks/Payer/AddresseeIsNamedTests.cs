using MedNec.Engine.Checks;
using MedNec.Engine.Checks.Payer;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Engine.Payers;
using MedNec.Engine.Reading;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Payer;

public sealed class AddresseeIsNamedTests : CheckTests<AddresseeIsNamed>
{
    public override Example Wrong => Example.Of("\"To whom it may concern\" with no payer", A.Brief() with { Coverage = A.Coverage() with { Payer = null } });

    public override Example Right => Example.Of("Acme Health, Prior Authorization, fax 555-0110", A.Brief());

    [Fact]
    public void A_letter_that_does_not_name_its_payer_is_flagged() => Flags(A.Letter("To whom it may concern:", "I request a CPAP device."), saying: "address it to \"Acme Health\"");

    [Fact]
    public void A_known_fax_number_belongs_in_the_address() => Flags(A.LetterReplacing("555-0110", "on file"), saying: "add \"555-0110\"");

    [Fact]
    public void A_payer_s_address_will_do() => Passes(A.Brief() with { Coverage = A.Coverage() with { Fax = null, Address = "PO Box 1200, Columbus, OH 43216" } });

    [Fact]
    public void Where_no_address_is_known_the_name_will_do() => Passes(A.Brief() with { Coverage = A.Coverage() with { Fax = null } });

    [Fact]
    public void A_health_account_may_be_unnamed() => DoesNotApply(A.Massage() with { Coverage = A.Massage().Coverage! with { Payer = null } });

    [Fact]
    public void The_directory_s_number_passes() => Passes(Known("614-555-0110"));

    [Fact]
    public void A_number_that_is_not_the_payer_s_is_flagged_with_the_right_one_as_its_fix()
    {
        var finding = Found(Known("614-555-0118"));
        finding.Message.ShouldBe("614-555-0118 is no fax number of Acme Health in the directory: use 614-555-0110.");
        finding.Where!.Quote.ShouldBe("614-555-0118");
        finding.Fix.ShouldBe("614-555-0110");
    }

    [Fact]
    public void The_number_of_another_department_is_flagged()
    {
        var finding = Found(Known("614-555-0119"));
        finding.Message.ShouldBe("614-555-0119 is the fax number of Acme Health's department Appeals, and not for this request: use 614-555-0110.");
        finding.Fix.ShouldBe("614-555-0110");
        Found(Known("614-555-0110") with { Purpose = Purpose.Appeal }).Fix.ShouldBe("614-555-0119");
    }

    [Fact]
    public void Where_several_numbers_would_do_none_is_put_in_by_itself()
    {
        var finding = Found(Known("614-555-0118", new PayerAddress("fax", "614-555-0120", new DateOnly(2026, 9, 1))));
        finding.Message.ShouldContain("use 614-555-0110 or 614-555-0120");
        finding.Fix.ShouldBeNull();
    }

    [Theory]
    [InlineData("2025-11-19", true)]
    [InlineData("2025-11-22", false)]
    [InlineData(null, true)]
    public void A_number_not_verified_for_a_year_is_a_warning(string? verified, bool stale)
    {
        var brief = Known("614-555-0140", new PayerAddress("fax", "614-555-0140", verified is null ? null : DateOnly.Parse(verified, System.Globalization.CultureInfo.InvariantCulture)));
        if (!stale)
        {
            Passes(brief);
            return;
        }

        var finding = Found(brief);
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Message.ShouldContain(verified is null ? "never verified" : "more than 365 days ago");
    }

    [Fact]
    public void A_fax_number_in_the_letter_alone_is_compared_too()
    {
        var brief = Known("614-555-0110");
        var letter = Composer.Standard.Compose(Known("614-555-0118"));
        new AddresseeIsNamed().Run(new LetterReading(letter, brief), brief).ShouldContain(finding => finding.Fix == "614-555-0110");
    }

    [Fact]
    public void An_ambiguous_payer_is_said() =>
        Found(A.Brief() with { Library = new TestLibrary { Payers = new([new PayerProfile { Name = "Acme Health of Ohio", Aliases = ["Acme Health"] }, new PayerProfile { Name = "Acme Health of Texas", Aliases = ["Acme Health"] }]) } })
            .Message.ShouldContain("holds 2 payers called Acme Health");

    [Fact]
    public void An_address_of_other_numbers_is_flagged() =>
        Found(A.Brief() with { Coverage = A.Coverage() with { Fax = null, Address = "PO Box 7, Columbus, OH 43215" }, Library = Library() }).Message.ShouldContain("is no address of Acme Health");

    private static Finding Found(Brief brief) => new AddresseeIsNamed().Run(new LetterReading(Composer.Standard.Compose(brief), brief), brief).ShouldHaveSingleItem();

    private static Brief Known(string fax, params PayerAddress[] more) => A.Brief() with { Coverage = A.Coverage() with { Fax = fax, Address = null }, Library = Library(more) };

    private static TestLibrary Library(params PayerAddress[] more) => new()
    {
        Payers = new(
        [
            new PayerProfile
            {
                Name = "Acme Health",
                Addresses = [new("fax", "614-555-0110", new DateOnly(2026, 9, 1)), new("mail", "PO Box 1200, Columbus, OH 43216", new DateOnly(2026, 9, 1)), .. more],
                Departments = [new("Appeals") { Scope = new() { Purpose = Purpose.Appeal }, Addresses = [new("fax", "614-555-0119", new DateOnly(2026, 9, 1))] }],
            },
        ]),
    };
}
