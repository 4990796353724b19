using MedNec.Engine.Checks.Provider;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Provider;

public sealed class TreatingRelationshipTests : CheckTests<TreatingRelationship>
{
    public override Example Wrong => Example.Of("I write about this patient.", A.Letter("I write about this patient.", "I request a CPAP device."));

    public override Example Right => Example.Of("I have treated Ms. Ortiz as her neurologist since February 2024.", A.Letter("I request a CPAP device.", "I have treated Ms. Ortiz as her neurologist since February 2024."));

    [Fact]
    public void Treating_without_a_date_is_not_enough() => Flags(A.Letter("I request a CPAP device for a patient under my care."), saying: "since when");

    [Fact]
    public void The_known_date_is_offered() => Flags(A.Letter("I treat this patient and request a CPAP device."), saying: "since February 2024");

    [Fact]
    public void A_length_of_time_passes() => Passes(A.Letter("I have been treating Ms. Ortiz for the past two years and request a CPAP device."));

    [Fact]
    public void The_typed_letter_passes() => Passes(A.Brief());
}
