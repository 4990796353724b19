using MedNec.Engine.Checks.History;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.History;

public sealed class EvaluationIsRecentTests : CheckTests<EvaluationIsRecent>
{
    public override Example Wrong => Example.Of("last visit 14 months ago", A.Brief() with { Documents = [], Chart = A.Chart() with { Facts = [A.Visit("2025-09-20")] } });

    public override Example Right => Example.Of("visit 2026-10-30", A.Brief());

    [Fact]
    public void The_days_are_counted() => Flags(A.Brief() with { Documents = [], Chart = A.Chart() with { Facts = [A.Visit("2026-08-21")] } }, saying: "lies 91 days before the letter");

    [Fact]
    public void A_visit_after_the_letter_does_not_count() => Flags(A.Brief() with { Documents = [], Chart = A.Chart() with { Facts = [A.Visit("2025-09-20"), A.Visit("2026-12-01")] } });

    [Fact]
    public void Ninety_days_are_recent() => Passes(A.Brief() with { Documents = [], Chart = A.Chart() with { Facts = [A.Visit("2026-08-22")] } });

    [Fact]
    public void A_newer_note_on_file_counts() => Passes(A.Brief() with { Chart = A.Chart() with { Facts = [A.Visit("2025-09-20")] } });

    [Fact]
    public void Without_any_visit_a_person_must_say() => NeedsPerson(A.Brief() with { Documents = [], Chart = A.Chart() with { Facts = [] } });
}
