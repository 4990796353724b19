using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>For an item of the required list, a visit in the six months before the order stands behind it.</summary>
public sealed partial class EncounterBeforeOrder : ICheck
{
    private const int Months = 6;

    private static readonly Lazy<CodeRules> List = new(() => new CodeRules("rules/face-to-face-items.yaml"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-MCR-002", Severity.Blocker, "F2F within 6 months")
    {
        Why = "For items on the required list the visit is a condition of payment: without one in the six months before the order nothing is paid, however great the need.",
        Source = "42 CFR 410.38(d); CMS-6097-N",
        Applies = new() { Lines = [LineOfBusiness.Medicare, LineOfBusiness.MedicareAdvantage] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        var order = OrderOnFile.DateOf(letter, brief);
        return Listed(brief, (order ?? brief.LetterDate).Latest) is null ? Skip.NotApplicable("No item is on the list that requires a face-to-face visit on that date.")
            : order is null ? Skip.Person("The date of the order is not known: a visit must lie in the six months before it.")
            : Visits(letter, brief).Count == 0 ? Skip.Person("The brief knows no dated visit: look for one in the six months before the order.")
            : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var order = OrderOnFile.DateOf(letter, brief)!.Value;
        var visits = Visits(letter, brief);
        if (visits.Exists(visit => visit.Latest >= order.Earliest.AddMonths(-Months) && visit.Earliest <= order.Latest))
        {
            yield break;
        }

        var item = Listed(brief, order.Latest)!;
        var before = visits.Where(visit => visit.Earliest <= order.Latest).OrderDescending().ToList();
        yield return new Finding
        {
            Message = before.Count > 0
                ? $"The visit of {before[0].InWords()} lies more than six months before the order of {order.InWords()} for {item.Label}: attach a visit that documents the condition in those six months, or have a new order written after a new visit."
                : $"The visit of {visits[0].InWords()} comes after the order of {order.InWords()} for {item.Label}: the visit must be in the six months before the order.",
        };
    }

    private static RequestedItem? Listed(Brief brief, DateOnly on) => brief.Items.FirstOrDefault(item => List.Value.Find(item.Code, on) is not null);

    // What the clinic calls the face-to-face visit is judged; where it calls none so, any visit may be it.
    private static List<PartialDate> Visits(LetterReading letter, Brief brief)
    {
        var named = brief.Documents.Where(document => document.Kind == "face-to-face").Select(document => document.Date).OfType<PartialDate>()
            .Concat(letter.Dates.Where(date => date.In.IsBody && FaceToFace().IsMatch(date.In.Text)).Select(date => date.Value))
            .Where(date => date is { IsPossible: true, Month: > 0 }).ToList();
        return named.Count > 0 ? named
        : [
            .. brief.Documents.Where(document => document.Kind == "progress-note").Select(document => document.Date)
                .Concat(brief.Chart.Of(FactKind.Visit).Select(visit => visit.Date)).OfType<PartialDate>().Where(date => date is { IsPossible: true, Month: > 0 }),
        ];
    }

    [GeneratedRegex(@"\bface[\s-]to[\s-]face\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FaceToFace();
}
