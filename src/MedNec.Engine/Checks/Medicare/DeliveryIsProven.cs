using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>The proof of delivery shows patient, address, item, quantity, date, and who received it.</summary>
public sealed class DeliveryIsProven : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-MCR-009", Severity.Blocker, "Proof of delivery")
    {
        Why = "Without a complete proof of delivery the claim is treated as if nothing was delivered, and the money is taken back.",
        Source = "42 CFR 424.57(c)(12); Pub. 100-08 ch. 4",
        Applies = new() { Lines = [LineOfBusiness.Medicare, LineOfBusiness.MedicareAdvantage], Services = [Service.Dme] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.Delivery switch
    {
        null when brief.Purpose == Purpose.Appeal => Skip.Person("The brief holds no delivery: where the item was delivered, look for the six points of its proof."),
        null or { On: null, ReceivedBy: null, PlannedOn: not null } => Skip.NotApplicable("Nothing was delivered yet as far as the brief knows."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var delivery = brief.Delivery!;
        var missing = new[]
        {
            string.IsNullOrWhiteSpace(delivery.Beneficiary) ? "the patient's name" : null,
            string.IsNullOrWhiteSpace(delivery.Address) ? "the delivery address" : null,
            string.IsNullOrWhiteSpace(delivery.Description) ? "the description of the item" : null,
            delivery.Quantity is null ? "the quantity" : null,
            delivery.On is not { IsExact: true } ? "the date of delivery" : null,
            string.IsNullOrWhiteSpace(delivery.ReceivedBy) ? "the signature of the receiver or the carrier's tracking number" : null,
        }.OfType<string>().ToList();
        if (missing.Count > 0)
        {
            yield return new Finding { Message = $"The proof of delivery lacks {string.Join(", ", missing)}: get it from the supplier before a claim or an appeal." };
        }
    }
}
