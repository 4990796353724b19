using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>For an item of the required list, the supplier had the written order before the delivery.</summary>
public sealed class OrderReachesSupplierBeforeDelivery : ICheck
{
    private static readonly Lazy<CodeRules> List = new(() => new CodeRules("rules/face-to-face-items.yaml"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-MCR-003", Severity.Blocker, "WOPD before delivery")
    {
        Why = "An item of the required list that was delivered before its written order reached the supplier is never paid, and no later order mends it.",
        Source = "42 CFR 410.38(d)",
        Applies = new() { Lines = [LineOfBusiness.Medicare, LineOfBusiness.MedicareAdvantage] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        var (had, given) = (Had(letter, brief), Given(brief));
        return Listed(brief, (given ?? brief.LetterDate).Latest) is null ? Skip.NotApplicable("No item is on the list that requires the order before delivery.")
            : given is null ? Skip.NotApplicable("Nothing was delivered yet as far as the brief knows.")
            : had is null ? Skip.Person("It is not known when the supplier received the order: it must be before the delivery.")
            : had == given ? Skip.Person("The order and the delivery fall on the same day: make sure that the order came first.")
            : had < given && brief.Order?.ReceivedOn is null ? Skip.Person("The order is older than the delivery, but it is not known when the supplier received it.")
            : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var (had, given) = (Had(letter, brief)!.Value, Given(brief)!.Value);
        if (had > given)
        {
            yield return new Finding { Message = $"{Listed(brief, given.Latest)!.Label} was delivered on {given.InWords()}, before the supplier had the written order ({had.InWords()}): this delivery cannot be billed; deliver anew under the order, or ask the payer." };
        }
    }

    private static RequestedItem? Listed(Brief brief, DateOnly on) => brief.Items.FirstOrDefault(item => List.Value.Find(item.Code, on) is not null);

    // An order cannot be received before it is written.
    private static PartialDate? Had(LetterReading letter, Brief brief) =>
        brief.Order?.ReceivedOn is { IsExact: true } received ? received : OrderOnFile.DateOf(letter, brief);

    // Without a delivery record, use that began before today says that it was delivered; a renewal begins anew.
    private static PartialDate? Given(Brief brief) =>
        brief.Delivery?.On is { IsExact: true } on ? on
        : brief.Delivery is null && brief.Purpose != Purpose.Renewal ? brief.Items.Where(item => item.Start is { IsExact: true } start && start.Earliest < brief.Today && List.Value.Find(item.Code, start.Earliest) is not null).Select(item => item.Start).FirstOrDefault()
        : null;
}
