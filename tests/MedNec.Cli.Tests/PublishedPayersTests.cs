using MedNec.Engine.Letters;
using MedNec.Engine.Payers;
using MedNec.Store.Lists;
using MedNec.Testing;

namespace MedNec.Cli.Tests;

/// <summary>Directories of payers that others publish are taken as far as they can be trusted, and what was left is said.</summary>
public sealed class PublishedPayersTests
{
    private const string Fixture = """
        - model: help.insurancecompany
          pk: 1
          fields:
            name: Acme Health
            alt_names: |
              Acme
              Acme Health Inc
            regex: acme\s*health(?:\s*care|\s*group)?|acme(?!\w)|acme.*ohio|(acme|old\s*acme)(?!.*zenith)
            negative_regex: zenith
            website: https://acme.example
            appeal_fax_number: 614-555-0119
            appeal_address: |
              Acme Health
              P.O. Box 190
              Columbus, OH 43216
        - model: help.insuranceplan
          pk: 1
          fields:
            insurance_company: 1
            plan_name: Medicaid
            state: OH
            regex: acme.*medicaid
        """;

    [Fact]
    public async Task A_fixture_of_insurers_becomes_payers_with_plain_aliases()
    {
        using var command = new Command();
        (await command.Run("lists", "import", command.File("insurers.yaml", Fixture), "--data", command.Folder)).Code.ShouldBe(0, command.Errors);

        command.Errors.ShouldContain("3 alias patterns say more than plain words and were not taken");
        var payer = LibraryFolder.Open(command.Folder).Payers!.All.ShouldHaveSingleItem();
        payer.Aliases.ShouldBe(["Acme", "acme health care", "acme health group"]);
        payer.Lines.ShouldBe([LineOfBusiness.MedicaidManaged]);
        payer.AddressesFor(A.Brief(), "fax").ShouldBeEmpty("the file gives a number for appeals only");
        var fax = payer.AddressesFor(A.Brief() with { Purpose = Purpose.Appeal }, "fax").ShouldHaveSingleItem();
        (fax.Address, fax.VerifiedOn).ShouldBe(("614-555-0119", null));
        payer.Addresses.Single(address => address.IsOf("mail")).Address.ShouldBe("Acme Health, P.O. Box 190, Columbus, OH 43216");
    }

    [Fact]
    public async Task A_hostile_pattern_is_read_and_never_run()
    {
        using var command = new Command();
        var patterns = string.Join("\n", new[] { "(a+)+$", @"\s*\s*\s*(((((((", string.Concat(Enumerable.Repeat("(?:a|b)", 30)), new string('(', 5000), @"a{1,9999}", @"[a-z]+", "name(?=x)" }
            .Select((pattern, i) => $"- model: x.insurancecompany\n  pk: {i}\n  fields:\n    name: Payer {i}\n    regex: '{pattern}'"));
        var started = TimeProvider.System.GetTimestamp();
        (await command.Run("lists", "import", command.File("hostile.yaml", patterns), "--data", command.Folder)).Code.ShouldBe(0, command.Errors);
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(5));
        LibraryFolder.Open(command.Folder).Payers!.All.SelectMany(payer => payer.Aliases).ShouldBeEmpty();
    }

    [Fact]
    public async Task Medicaid_agencies_come_from_a_table_or_from_help_by_state()
    {
        using var command = new Command();
        var table = command.File("agencies.csv", "state,agency,agency_phone,agency_website,helpline\nOhio,Ohio Department of Testing,614-555-0150,https://oh.example,Aid\n");
        var help = command.File("help.json", """{ "national": { "name": "National" }, "ohio": { "name": "Ohio", "abbreviation": "OH", "medicaid": { "agency_name": "Ohio Department of Testing", "agency_phone": "614-555-0150", "agency_url": null } } }""");
        (await command.Run("lists", "import", table, help, "--data", command.Folder)).Code.ShouldBe(0, command.Errors);

        var agency = LibraryFolder.Open(command.Folder).Payers!.Find("ohio medicaid")!;
        agency.Name.ShouldBe("Ohio Department of Testing");
        agency.Addresses.ShouldHaveSingleItem().Channel.ShouldBe("phone");
        (await command.Run("lists", "import", command.File("other.json", "[1, 2]"), "--data", command.Folder)).ShouldRefuse("JSON is taken where it holds help by state");
        (await command.Run("lists", "import", command.File("broken.json", "{ \"a\": "), "--data", command.Folder)).ShouldRefuse("is no JSON");
    }

    [Theory]
    [InlineData("  - { name: Acme, addresses: [{ channel: pigeon, address: roof }] }", "\"pigeon\" has no number or address; take fax, phone, mail, portal, email")]
    [InlineData("  - { name: Acme, lines: [comercial] }", "\"comercial\" is not known; take medicare")]
    [InlineData("  - { name: Acme, departments: [{ name: Appeals, fax: 614-555-0119, purpose: apeal }] }", "\"apeal\" is not known")]
    [InlineData("  - { name: Acme, forms: [{ id: X-1, verified-on: yesterday }] }", "\"yesterday\" is no day")]
    public async Task A_wrong_entry_is_refused_with_its_line(string entry, string because)
    {
        using var command = new Command();
        (await command.Run("lists", "import", command.File("payers.yaml", "payers:\n" + entry + "\n"), "--data", command.Folder)).ShouldRefuse(because);
        command.Errors.ShouldContain("line 2");
    }

    [Fact]
    public async Task The_published_directory_of_86_insurers_is_taken()
    {
        if (Repository.SharedData is not { } shared)
        {
            Assert.Skip(Repository.NoSharedData);
            return;
        }

        using var command = new Command();
        string[] files = [.. Directory.GetFiles(Path.Combine(shared, "payers")).Where(file => Path.GetExtension(file) is ".yaml" or ".csv" or ".json").Order(StringComparer.Ordinal)];
        (await command.Run(["lists", "import", .. files, "--data", command.Folder])).Code.ShouldBe(0, command.Errors);

        command.Errors.ShouldContain("86 rows");
        command.Errors.ShouldContain("51 rows");
        var payers = LibraryFolder.Open(command.Folder).Payers!;
        payers.All.Count.ShouldBeGreaterThan(136);
        payers.Find("united health care, inc.")!.Lines.ShouldContain(LineOfBusiness.MedicareAdvantage);
        payers.All.ShouldAllBe(payer => payers.Candidates(payer.Name).Contains(payer), "every payer is found by its own legal name");
        payers.All.SelectMany(payer => payer.AllAddresses).ShouldAllBe(address => address.VerifiedOn == null);
    }
}
