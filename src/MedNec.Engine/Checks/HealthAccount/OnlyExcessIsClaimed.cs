using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Reimbursing;

namespace MedNec.Engine.Checks.HealthAccount;

/// <summary>For goods that everybody buys in an ordinary version, the ordinary price and the excess over it are stated; only the excess counts.</summary>
public sealed partial class OnlyExcessIsClaimed : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HSA-008", Severity.Warning, "Excess-cost statement")
    {
        Why = "Everybody sleeps on a mattress: of a special one only the cost above an ordinary one is medical, and a claim for the full price is cut or refused.",
        Source = "26 CFR 1.213-1(e)(1)(iii); IRS Publication 502",
        Applies = new() { HealthAccount = true },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        _ when ExpenseTable.Of(brief) is null => Skip.Person("The kind of expense is not known: of goods with an ordinary version only the excess counts."),
        _ when ExpenseTable.Of(brief) is { InsteadOf: null } => Skip.NotApplicable("This kind of expense has no ordinary version to compare with."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var kind = ExpenseTable.Of(brief)!;
        if (brief.Expense is { UsualPrice: { } usual, Amount: { } amount } && usual >= amount)
        {
            yield return new Finding { Message = $"The ordinary version costs ${usual:0.##} and this one ${amount:0.##}: there is no excess, so nothing of it is medical. Correct the prices, or do not claim it." };
            yield break;
        }

        var said = letter.Statements.FirstOrDefault(statement => Excess().IsMatch(statement.Text));
        if (said is null)
        {
            yield return new Finding
            {
                Message = brief.Expense is { UsualPrice: > 0 and var known, Amount: { } price }
                    ? $"The letter does not state the excess: add \"only the excess of ${price - known:0.##} over {kind.InsteadOf} is claimed\"."
                    : $"Only the cost above {kind.InsteadOf} counts for {kind.Name.ToLowerInvariant()}: state the ordinary price and the excess.",
            };
        }
        else if (!new[] { letter.Near(said, -1), said, letter.Near(said, 1) }.Any(statement => statement is not null && Dollars().IsMatch(statement.Text)))
        {
            yield return new Finding { Message = "The letter claims the excess without numbers: give the ordinary price and the excess in dollars.", Where = said.Whole };
        }
    }

    [GeneratedRegex(@"\bexcess\b|\b(?:difference|cost|price|amount|part)\b[^.]{0,60}\b(?:above|over|beyond|exceed(?:s|ing)|more than)\b[^.]{0,80}\b(?:ordinary|usual|normal|standard|regular|conventional|typical)\b|\bprice difference\b|\badditional cost\b|\bextra cost\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Excess();

    [GeneratedRegex(@"\$\s?\d|\b\d[\d,.]*\s?(?:dollars|USD)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dollars();
}
