using MedNec.Engine.Checks.HealthAccount;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.HealthAccount;

public sealed class ElementsOfALetterTests : CheckTests<ElementsOfALetter>
{
    public override Example Wrong => Example.Of("no duration", A.Massage() with { Items = [A.Massage().Items[0] with { Duration = null, Start = null }] });

    public override Example Right => Example.Of("complete", A.Massage());

    [Fact]
    public void A_missing_evaluation_is_asked_for() => Flags(A.Massage() with { Expense = A.Massage().Expense! with { EvaluatedOn = null } }, saying: "date of the evaluation is missing");

    [Fact]
    public void A_known_frequency_that_the_letter_leaves_out_is_offered() => Flags(A.Massage(), A.LetterReplacing("2 times per week", "often", A.Massage()), saying: "add \"2 times per week\"");

    [Fact]
    public void A_writer_without_number_is_flagged() => Flags(A.Massage() with { Clinician = A.Clinician() with { Npi = null, License = null } }, saying: "NPI or licence number is missing");

    [Fact]
    public void A_licence_number_will_do_for_the_NPI() => Passes(A.Massage() with { Clinician = A.Clinician() with { Npi = null } }, A.LetterSaying("Licence OH 35.104417.", A.Massage()));

    [Fact]
    public void A_single_purchase_needs_no_frequency() => Passes(A.Massage() with { Items = [A.Massage().Items[0] with { Frequency = null, Quantity = 1 }] });

    [Fact]
    public void An_insurer_s_letter_is_not_judged_by_it() => DoesNotApply(A.Brief());
}
