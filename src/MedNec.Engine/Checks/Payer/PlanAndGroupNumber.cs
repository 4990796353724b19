using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Payer;

/// <summary>The letter gives the plan's name, the member number, and the group number where the card has one.</summary>
public sealed class PlanAndGroupNumber : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAY-002", Severity.Blocker, "Plan, policy and group number")
    {
        Why = "One payer runs hundreds of plans with different rules; plan and group decide which of them the reviewer opens.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 2",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { IsForHealthAccount: true } => Skip.NotApplicable("A health account pays from its holder's own money; there is no plan to name."),
        { Coverage.Line: LineOfBusiness.WorkersComp } => Skip.NotApplicable("Workers' compensation files by claim number, not by plan."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var coverage = brief.Coverage;
        if (coverage?.Plan is { Length: > 0 } plan)
        {
            if (!letter.Says(plan))
            {
                yield return new Finding { Message = $"The letter does not name the plan: add \"Plan: {plan}\"." };
            }
        }
        else if (coverage?.Line is not (LineOfBusiness.Medicare or LineOfBusiness.Medicaid or LineOfBusiness.Tricare))
        {
            yield return new Finding { Message = "The plan's name is missing: copy it from the card and add it to the letter." };
        }

        if (coverage?.MemberId is not { Length: > 0 } member)
        {
            yield return new Finding { Message = "The member number is missing: copy it from the card and add it to the letter." };
        }
        else if (!letter.SaysNumber(member))
        {
            yield return new Finding { Message = $"The letter does not give the member number {member}: add it." };
        }

        // Whether the card has a group number only the card knows: what the brief does not give is not asked for.
        if (coverage?.GroupNumber is { Length: > 0 } group && !letter.SaysNumber(group))
        {
            yield return new Finding { Message = $"The letter does not give the group number: add \"Group number: {group}\"." };
        }
    }
}
