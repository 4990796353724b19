using MedNec.Engine.Checks.Provider;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Provider;

public sealed class LicenseIsActiveTests : CheckTests<LicenseIsActive>
{
    public override Example Wrong => Example.Of("licence expired 2026-03-31, signed 2026-11-20", A.Brief() with { Clinician = A.Clinician() with { License = new License { State = "OH", Number = "35.104417", Expires = A.Date("2026-03-31") } } });

    public override Example Right => Example.Of("expiry 2027-06-30", A.Brief());

    [Fact]
    public void A_licence_without_number_is_flagged() =>
        Flags(A.Brief() with { Clinician = A.Clinician() with { License = new License { State = "OH", Expires = A.Date("2027-06-30") } } }, saying: "has no number");

    [Fact]
    public void An_expiry_that_is_no_date_is_flagged() =>
        Flags(A.Brief() with { Clinician = A.Clinician() with { License = new License { Number = "35.1", Expires = A.Date("2027-02-30") } } }, saying: "is no date");

    [Fact]
    public void The_last_day_of_the_licence_still_counts() => Passes(A.Brief() with { Clinician = A.Clinician() with { License = new License { Number = "35.1", Expires = A.Date("2026-11-20") } } });

    [Fact]
    public void A_licence_known_to_the_month_lasts_to_its_end() => Passes(A.Brief() with { Clinician = A.Clinician() with { License = new License { Number = "35.1", Expires = A.Date("2026-11") } } });

    [Fact]
    public void Without_a_licence_a_person_must_look() => NeedsPerson(A.Brief() with { Clinician = A.Clinician() with { License = null } });
}
