using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Patient;

/// <summary>Where somebody else holds the plan, the letter names the holder, and the brief knows the holder's birth date and number.</summary>
public sealed class SubscriberIsKnown : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAT-008", Severity.Warning, "Subscriber data when not self")
    {
        Why = "A child's request is filed under the parent's plan; without the holder's name, birth date and number the payer cannot find it.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 2",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Coverage?.Subscriber is { IsSelf: false } ? null : Skip.NotApplicable("The patient holds the plan, or the brief names no holder.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var (coverage, holder) = (brief.Coverage!, brief.Coverage!.Subscriber!);
        if (string.IsNullOrWhiteSpace(holder.Name))
        {
            yield return new Finding { Message = $"The patient is covered as {holder.Relationship} of somebody whose name is missing: enter the subscriber's name." };
        }
        else if (!letter.Says(holder.Name))
        {
            yield return new Finding { Message = $"The letter does not name the subscriber: add \"{holder.Name}\"." };
        }

        if (holder.BirthDate is not { IsPossible: true })
        {
            yield return new Finding { Message = $"The birth date of the subscriber{(holder.Name is null ? "" : $", {holder.Name},")} is missing: enter it." };
        }

        if (string.IsNullOrWhiteSpace(holder.MemberId ?? coverage.MemberId))
        {
            yield return new Finding { Message = "The subscriber's member number is missing: copy it from the card." };
        }
    }
}
