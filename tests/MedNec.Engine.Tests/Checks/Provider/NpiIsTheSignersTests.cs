using System.Text;
using MedNec.Engine.Checks.Provider;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Provider;

public sealed class NpiIsTheSignersTests : CheckTests<NpiIsTheSigners>
{
    private const string SleepMedicine = "207RS0012X";

    public override Example Wrong => Example.Of("clinic NPI under a physician's signature", A.Brief() with { Clinic = A.Clinic() with { Npi = "1234567893" } });

    public override Example Right => Example.Of("a person's NPI, same surname, taxonomy of the specialty", Registered("HANA M LEE", SleepMedicine));

    [Fact]
    public void The_clinic_s_number_in_the_signature_block_is_replaced() => Flags(A.LetterReplacing("NPI 1234567893", "NPI 1679576722"), quoting: "1679576722", fixing: "1234567893");

    [Fact]
    public void An_organization_s_number_is_flagged() => Flags(Registered("LAKESIDE SLEEP MEDICINE LLC", "261QS1200X", kind: 2), saying: "is an organization's (LAKESIDE SLEEP MEDICINE LLC)");

    [Fact]
    public void Another_person_s_number_is_flagged() => Flags(Registered("PETER NGUYEN", SleepMedicine), saying: "belongs to PETER NGUYEN, not to Hana Lee");

    [Fact]
    public void Another_trade_is_flagged() => Flags(Registered("HANA LEE", "225100000X"), saying: "taxonomy 225100000X");

    [Fact]
    public void A_number_switched_off_is_flagged() => Flags(Registered("", "", off: new(2026, 5, 1)), saying: "was deactivated on 2026-05-01");

    [Fact]
    public void A_number_nobody_has_is_flagged() => Flags(Registered("HANA LEE", SleepMedicine) with { Clinician = A.Clinician() with { Npi = "1245319599" } }, saying: "is not in the registry of providers (November 2026)");

    [Fact]
    public void A_double_name_passes() => Passes(Registered("HANA LEE-PARK", SleepMedicine));

    [Fact]
    public void A_person_in_training_passes() => Passes(Registered("HANA LEE", "390200000X"));

    [Fact]
    public void Without_the_registry_a_person_looks() => NeedsPerson(A.Brief());

    [Fact]
    public void Without_an_NPI_a_person_looks() => NeedsPerson(A.Brief() with { Clinician = A.Clinician() with { Npi = null } });

    private static Brief Registered(string name, string taxonomy, byte kind = 1, DateOnly? off = null)
    {
        var (starts, pool) = Compact.Texts([$"{name}\tMD\t{taxonomy}\t"]);
        return A.Brief() with
        {
            Library = new TestLibrary
            {
                Providers = ProviderRegistry.Open(Compact.Write(
                    CompactKind.Providers,
                    Encoding.UTF8.GetBytes("November 2026"),
                    Compact.Column<ulong>([1234567893]),
                    Compact.Column<byte>([kind]),
                    Compact.Column<int>([off?.DayNumber ?? 0]),
                    starts,
                    pool)),
            },
        };
    }
}
