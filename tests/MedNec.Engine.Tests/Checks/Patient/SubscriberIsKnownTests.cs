using MedNec.Engine.Checks.Patient;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Patient;

public sealed class SubscriberIsKnownTests : CheckTests<SubscriberIsKnown>
{
    public override Example Wrong => Example.Of("child patient, no subscriber", A.Child() with { Coverage = A.Child().Coverage! with { Subscriber = new Subscriber { Relationship = "child" } } });

    public override Example Right => Example.Of("subscriber Maria T. Ortiz (mother)", A.Child());

    [Fact]
    public void A_holder_without_name_is_asked_for() =>
        Flags(A.Child() with { Coverage = A.Child().Coverage! with { Subscriber = new Subscriber { Relationship = "child" } } }, saying: "enter the subscriber's name");

    [Fact]
    public void A_holder_without_birth_date_is_asked_for() =>
        Flags(A.Child() with { Coverage = A.Child().Coverage! with { Subscriber = new Subscriber { Relationship = "child", Name = "Maria T. Ortiz" } } }, saying: "birth date of the subscriber");

    [Fact]
    public void A_known_holder_must_be_named_in_the_letter() => Flags(A.Child(), A.LetterOf(A.Child(), "I request physical therapy for Ana Ortiz."), saying: "add \"Maria T. Ortiz\"");

    [Fact]
    public void The_holder_of_the_plan_is_nobody_s_dependent() => DoesNotApply(A.Brief());

    [Fact]
    public void A_spouse_passes() =>
        Passes(A.Brief() with { Coverage = A.Coverage() with { Subscriber = new Subscriber { Relationship = "spouse", Name = "Luis Ortiz", BirthDate = A.Date("1977-01-05") } } });

    [Fact]
    public void The_card_s_number_serves_for_both() => Passes(A.Child() with { Coverage = A.Child().Coverage! with { Subscriber = A.Child().Coverage!.Subscriber! with { MemberId = null } } });
}
