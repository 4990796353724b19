using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Engine.Reimbursing;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Reimbursing;

/// <summary>An administrator's form is a file; what the brief does not know stays a gap.</summary>
public sealed class ReimbursementFormTests
{
    [Fact]
    public void The_model_form_is_filled_in_its_own_order()
    {
        var filled = ReimbursementForm.Find("MODEL")!.Fill(A.Massage());
        filled.Fields[0].Label.ShouldBe("Participant (account holder)");
        filled.Fields.Single(field => field.Label == "ICD-10-CM code").Value.ShouldBe(A.Massage().Diagnoses[0].Code);
    }

    [Fact]
    public void What_is_not_known_is_asked_for_and_never_guessed()
    {
        var filled = ReimbursementForm.Find("model")!.Fill(A.Massage() with { Diagnoses = [], Expense = null });
        filled.Fields.Single(field => field.Label == "Medical condition").ShouldBe(new FilledField("Medical condition", null) { Needed = "diagnosis.name" });
        filled.Fields.Single(field => field.Label == "Price").Needed.ShouldBeNull("the form may be handed in without it");
    }

    [Fact]
    public void A_mapping_that_takes_what_we_do_not_know_is_refused_with_its_line() =>
        Should.Throw<PackException>(() => ReimbursementForm.Read(PackNode.Parse("id: x\ntitle: X\nfields:\n  - { label: Shoe size, takes: patient.shoes }\n", "x.yaml")))
            .Message.ShouldContain("x.yaml, line 4, column 32: \"patient.shoes\" is nothing a form can take");

    [Fact]
    public void A_composed_letter_states_the_excess_over_the_ordinary_price()
    {
        var brief = A.Massage() with { Expense = A.Massage().Expense! with { Kind = "MATT", Amount = 1300, UsualPrice = 600 } };
        var said = Composer.Standard.Compose(brief).Statements.Single(statement => statement.Slot == "request.excess");
        said.Text.ShouldBe("The cost is $1,300, and an ordinary one would cost $600; only the excess of $700 is attributed to the medical need.");
        said.Facts.ShouldContain("derived:expense.excess");
    }
}
