using MedNec.Engine.Checks.Privacy;
using MedNec.Engine.Letters;
using MedNec.Engine.Payers;
using MedNec.Engine.Records;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Privacy;

public sealed class RecipientIsVerifiedTests : CheckTests<RecipientIsVerified>
{
    public override Example Wrong => Example.Of("a typed fax number that differs by a digit", To("614-555-0118"));

    public override Example Right => Example.Of("the directory's number", To("614-555-0110"));

    [Fact]
    public void The_right_number_is_offered() => Flags(Wrong.Brief, saying: "differs by a digit from 614-555-0110");

    [Fact]
    public void Another_number_altogether_is_flagged() => Flags(To("937-555-0177"), saying: "not among the numbers");

    [Fact]
    public void A_verification_of_last_year_is_flagged() => Flags(To("614-555-0111"), saying: "more than 180 days ago");

    [Fact]
    public void A_payer_that_is_not_in_the_directory_is_flagged() => Flags(To("614-555-0110") with { Coverage = A.Coverage() with { Payer = "Tallgrass Mutual" } }, saying: "Tallgrass Mutual is not in the payer directory");

    [Fact]
    public void Typing_by_hand_wants_a_second_look()
    {
        Flags(To("614-555-0110", byHand: true), saying: "nobody looked a second time");
        Passes(To("614-555-0110", byHand: true, secondLook: "Sam Cole"));
    }

    [Fact]
    public void Without_a_directory_the_number_of_the_brief_is_compared() =>
        Flags(To("614-555-0118") with { Library = StarterLibrary.Instance, Coverage = A.Coverage() with { Fax = "614-555-0110" } }, saying: "differs by a digit");

    [Fact]
    public void A_number_meant_for_other_requests_is_flagged()
    {
        var library = new TestLibrary
        {
            Payers = new PayerDirectory([new PayerProfile
            {
                Name = "Acme Health",
                Addresses = [new("fax", "614-555-0110", new DateOnly(2026, 9, 1))],
                Departments = [new("Appeals") { Scope = new() { Purpose = Purpose.Appeal }, Addresses = [new("fax", "614-555-0119", new DateOnly(2026, 9, 1))] }],
            }]),
        };
        Flags(To("614-555-0119") with { Library = library }, saying: "614-555-0119 of Acme Health is not meant for this request: send it to 614-555-0110.");
        Passes(To("614-555-0119") with { Library = library, Purpose = Purpose.Appeal });
    }

    [Theory]
    [InlineData("(614) 555-0110")]
    [InlineData("1-614-555-0110")]
    [InlineData("6145550110")]
    public void The_number_in_other_forms_passes(string number) => Passes(To(number));

    [Fact]
    public void Without_a_directory_a_person_must_look() => NeedsPerson(To("614-555-0110") with { Library = StarterLibrary.Instance });

    [Fact]
    public void A_portal_has_no_number_to_mistype() => DoesNotApply(A.Brief() with { Submission = new Submission { Channel = "portal", ToKind = "payer" } });

    [Fact]
    public void Without_a_submission_it_does_not_apply() => DoesNotApply(A.Brief());

    private static Brief To(string number, bool? byHand = null, string? secondLook = null) => A.Brief() with
    {
        Submission = new Submission { Channel = "fax", ToKind = "payer", Address = number, TypedByHand = byHand, SecondLookBy = secondLook },
        Library = new TestLibrary
        {
            Payers = new PayerDirectory([new PayerProfile { Name = "Acme Health", Addresses = [new("fax", "614-555-0110", new DateOnly(2026, 9, 1)), new("fax", "614-555-0111", new DateOnly(2025, 9, 1))] }]),
        },
    };
}
