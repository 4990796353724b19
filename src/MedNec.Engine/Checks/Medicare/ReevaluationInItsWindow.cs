using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>Continued coverage of positive airway pressure rests on a re-evaluation in its window, on improvement, and on use.</summary>
public sealed partial class ReevaluationInItsWindow : ICheck
{
    private static readonly Lazy<PackNode> Rules = new(() => Packs.Yaml("rules/pap.yaml"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-MCR-006", Severity.Blocker, "PAP continued coverage window")
    {
        Why = "The device is paid on only when the patient was seen again in the second or third month and used it enough; a visit one week too late means a new sleep study.",
        Source = "LCD L33718",
        Applies = new() { Lines = [LineOfBusiness.Medicare, LineOfBusiness.MedicareAdvantage], Purposes = [Purpose.Renewal, Purpose.Appeal, Purpose.InformationRequest] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        !PapCriteria.Codes.In(brief).Any() ? Skip.NotApplicable("No positive airway pressure device is requested.")
        : IsKnown(brief.DeviceUse) || LowShare(letter, brief) is not null ? null
        : brief.Purpose == Purpose.Renewal ? Skip.Person("The brief holds no record of the device's use: compare re-evaluation and adherence with the policy.")
        : Skip.NotApplicable("The device is not yet in use as far as the brief knows.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (LowShare(letter, brief) is { } low)
        {
            yield return low;
        }

        if (brief.DeviceUse is not { } use)
        {
            yield break;
        }

        var (first, last) = (Whole("review-from-day"), Whole("review-to-day"));
        if (use is { StartedOn: { IsExact: true } started, ReevaluatedOn: { IsExact: true } seen } && seen.Earliest.DayNumber - started.Earliest.DayNumber is var day && (day < first || day > last))
        {
            yield return new Finding { Message = $"The re-evaluation of {seen.InWords()} is on day {day} of treatment: it must fall between day {first} and day {last}." };
        }
        else if (use.StartedOn is { IsExact: true } begun && use.ReevaluatedOn is null && brief.LetterDate.Earliest.DayNumber - begun.Earliest.DayNumber > last)
        {
            yield return new Finding { Message = $"No re-evaluation between day {first} and day {last} of treatment is recorded: enter its date." };
        }

        if (use.Improved == false)
        {
            yield return new Finding { Message = "The re-evaluation does not document that symptoms improved: continued coverage requires it." };
        }

        var (nights, share) = (Whole("nights"), Whole("share"));
        if (use is { Nights: { } counted, NightsOfFourHours: { } full } && (counted < nights || full * 100 < share * counted))
        {
            yield return new Finding
            {
                Message = counted < nights
                    ? $"Adherence is shown over {counted} nights: {nights} consecutive nights are required."
                    : $"The device was used four hours or more on {full} of {counted} nights ({use.Share}%): {share}% of {nights} consecutive nights are required.",
            };
        }

        if (use.StartedOn is { IsExact: true } start && use.To is { IsExact: true } to && to.Earliest.DayNumber - start.Earliest.DayNumber > Whole("within-days"))
        {
            yield return new Finding { Message = $"The nights counted end on {to.InWords()}, after the first three months: adherence must be shown within them." };
        }
    }

    private static bool IsKnown(Records.DeviceUse? use) => use is { Nights: not null, NightsOfFourHours: not null } or { StartedOn: not null, ReevaluatedOn: not null } or { Improved: false };

    private static Finding? LowShare(LetterReading letter, Brief brief)
    {
        if (brief.DeviceUse is { Nights: not null })
        {
            return null;
        }

        var said = letter.Body.Where(ResultsKnown.IsOfThePatient).SelectMany(statement => Used().Matches(statement.Text).Select(match => (statement, match, Share: decimal.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture)))).ToList();
        return said.Count == 0 || said.Exists(one => one.Share >= Whole("share")) ? null
            : new Finding
            {
                Message = $"The letter gives use on {said[0].match.Groups["n"].Value}% of nights: {Whole("share")}% of {Whole("nights")} consecutive nights with four hours or more are required.",
                Where = said[0].statement.At(said[0].match.Index, said[0].match.Index + said[0].match.Length),
            };
    }

    private static int Whole(string key) => int.Parse(Rules.Value[key].Text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!at\sleast\s)\b(?<n>\d{1,3}(?:\.\d+)?)\s?(?:%|percent)\sof\s(?:the\s|all\s|\d+\s(?:consecutive\s)?)?nights", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Used();
}
