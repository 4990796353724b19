using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;
using MedNec.Engine.Reimbursing;

namespace MedNec.Engine.Composing.Material;

/// <summary>What is known of the expense of a letter to a health account: what it is, who diagnosed and evaluated, and of goods with an ordinary version the excess.</summary>
internal static class ExpenseKnowledge
{
    /// <summary>Tells <paramref name="known"/> what the brief of <paramref name="draft"/> says of its expense.</summary>
    public static void Tell(Draft draft, Knowledge known)
    {
        if (draft.Brief.Expense is not { } expense)
        {
            return;
        }

        var id = BriefFacts.Id("expense");
        known.With("expense.name", expense.Description is { } description ? Casing.Within(description) : null, id)
            .With("expense.diagnosed-by", expense.DiagnosedBy, id)
            .Tag("own-diagnosis", expense.DiagnosedBy is { } by && draft.Brief.Clinician?.Name is { Length: > 0 } writer && by.StartsWith(writer, StringComparison.Ordinal))
            .With("expense.evaluated-on", Grammar.On(expense.EvaluatedOn), id)
            .Tag("visit", expense.Evaluation == "visit").Tag("telehealth", expense.Evaluation == "telehealth").Tag("evaluated", string.IsNullOrWhiteSpace(expense.Evaluation));

        // Of a mattress only the cost above an ordinary one is medical (26 CFR 1.213-1(e)(1)(iii)).
        if (expense is { Amount: { } amount, UsualPrice: > 0 and var usual } && amount > usual)
        {
            var excess = draft.Derive("derived:expense.excess", "Cost above the ordinary version", [id], new Measure(amount - usual, "dollars"));
            known.With("expense.amount", Dollars(amount), id).With("expense.usual", Dollars(usual), id).With("expense.excess", Dollars(amount - usual), excess)
                .With("expense.instead-of", ExpenseTable.Find(expense.Kind)?.InsteadOf ?? "the ordinary version", id);
        }
    }

    private static string Dollars(decimal amount) => "$" + amount.ToString(amount == decimal.Truncate(amount) ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);
}
