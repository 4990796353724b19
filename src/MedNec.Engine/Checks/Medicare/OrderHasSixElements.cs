using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>The written order of an item has the patient, the item, its quantity, the date, the practitioner and the signature.</summary>
public sealed class OrderHasSixElements : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-MCR-001", Severity.Blocker, "SWO six elements")
    {
        Why = "An order that lacks one of its six elements is no order: the supplier's claim is denied, and a missing signature cannot be attested afterwards.",
        Source = "42 CFR 410.38(d)(1)",
        Applies = new() { Lines = [LineOfBusiness.Medicare, LineOfBusiness.MedicareAdvantage], Services = [Service.Dme] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => OrderOnFile.RecordOf(brief) is not null ? null
        : brief.Documents.Any(document => document.Kind == "order") ? Skip.Person("The order is attached but its elements were not entered: look for all six on it.")
        : Skip.Person("The brief holds no written order: look for its six elements.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var order = OrderOnFile.RecordOf(brief)!;
        var missing = new[]
        {
            Blank(order.Beneficiary) ? "the patient's name or Medicare number" : null,
            Blank(order.Description) ? "the description of the item" : null,
            order.Quantity is null && brief.Items.Any(item => item.Quantity is not null) ? "the quantity" : null,
            order.Date is not { IsExact: true } ? "the order date" : null,
            Blank(order.Practitioner) && Blank(order.Npi) ? "the practitioner's name or NPI" : null,
            order.SignedOn is not { IsPossible: true } ? "the practitioner's signature" : null,
        }.OfType<string>().ToList();
        if (missing.Count > 0)
        {
            yield return new Finding { Message = $"The written order lacks {string.Join(", ", missing)}: have the practitioner write a complete order; all six elements must stand on it." };
        }
    }

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
