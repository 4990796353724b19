using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Views;
using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Treatments;

/// <summary>The therapy that the payer demands before was given for as many days as it demands, within the time it looks back.</summary>
public sealed partial class PriorTherapyWasLongEnough : ICheck
{
    // A month of a policy is thirty days; a course of six weeks that ends a day early is six weeks.
    private const int DaysOfAMonth = 30;
    private const int Leeway = 2;

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PTX-003", Severity.Blocker, "Minimum duration of prior therapy met")
    {
        Why = "A criterion of six weeks is counted in days from the dates in the letter; three weeks are refused without further reading.",
        Source = "“How to write a letter of medical necessity” (clinic guide), step 2; the payer's policy",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        var demands = DemandsOn(letter, brief);
        if (demands.Count == 0)
        {
            return brief.Policy is null ? Skip.NotApplicable("Neither a policy nor the payer's own words demand a length of prior therapy.")
                : brief.Library.Policies is null ? Skip.Person("The payers' policies are not at hand (`mednec lists import` brings them in): compare the length of prior therapy with the policy by hand.")
                : JudgedPolicy.PolicyOf(brief) is null ? Skip.Person($"The policy {brief.Policy} is not among the imported ones: compare the length of prior therapy with it by hand.")
                : Skip.NotApplicable("The policy demands no length of prior therapy.");
        }

        return demands.Any(demand => Short(demand, brief) is { IsUndated: true })
            ? Skip.Person("A treatment that the policy counts has no dates: enter them, and the days are counted.")
            : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var demand in DemandsOn(letter, brief))
        {
            if (Short(demand, brief) is { IsUndated: false } counted)
            {
                var within = demand.WithinDays is { } days ? $" within {days} days" : "";
                yield return new Finding
                {
                    Message = counted.Days == 0
                        ? $"{demand.By} demands {demand.Days} days of {demand.Treatment[0]}{within}, and none is listed: add it with its dates, or say why it was not possible."
                        : string.Create(CultureInfo.InvariantCulture, $"{demand.By} demands {demand.Days} days of {demand.Treatment[0]}{within}; the dates listed come to {counted.Days}: add the missing time with its dates, or say why it was not possible."),
                    Where = demand.Where,
                };
            }
        }
    }

    private static List<Demand> DemandsOn(LetterReading letter, Brief brief)
    {
        var policy = JudgedPolicy.PolicyOf(brief);
        if (policy is { Views.PriorTherapies.Count: > 0 })
        {
            return [.. policy.Views.PriorTherapies.Select(therapy => new Demand(policy.Number, therapy.Treatment, therapy.Days, therapy.WithinDays, null))];
        }

        var demands = letter.Body.Where(statement => !statement.Statement.Facts.Any(id => id.StartsWith("brief:denial", StringComparison.Ordinal)))
            .SelectMany(statement => Stated(statement.Text).Select(found => found with { Where = statement.Whole })).ToList();
        demands.AddRange((brief.Denial?.Reasons ?? []).Select(reason => reason.Text).Concat(brief.Request?.Asks ?? []).OfType<string>().SelectMany(Stated));
        return [.. demands.DistinctBy(demand => (demand.Treatment[0], demand.Days))];
    }

    /// <summary>"The policy requires six weeks of physical therapy": a demand that the payer's words or the letter itself state.</summary>
    private static IEnumerable<Demand> Stated(string text)
    {
        foreach (Match match in Required().Matches(text))
        {
            var treatment = match.Groups["what"].Value.Trim();
            var named = TreatmentReader.In(treatment);
            if (DurationReader.In(match.Groups["length"].Value) is [var length, ..] && (named.Count > 0 || TreatmentReader.IsGeneral(treatment)))
            {
                yield return new("The payer", [named.Count > 0 ? named[0].Name : treatment.ToLowerInvariant()], InDays(length.Value), null, null);
            }
        }
    }

    private static int InDays(WrittenDuration length) => (int)(length.Count * length.Unit switch
    {
        CalendarUnit.Day => 1,
        CalendarUnit.Week => 7,
        CalendarUnit.Month => DaysOfAMonth,
        _ => 365,
    });

    /// <summary>What was given of what is demanded, when it is too short; null when it is long enough, or could not be borne.</summary>
    private static Counted? Short(Demand demand, Brief brief)
    {
        var trials = brief.Trials.Where(trial => IsMeant(trial.Treatment, demand)).ToList();
        if (trials.Exists(CouldNotGoOn) && (!demand.IsGeneral || trials.TrueForAll(CouldNotGoOn)))
        {
            return null;
        }

        var on = brief.LetterDate.Latest;
        var spans = trials.Where(trial => trial.Start is { IsPossible: true })
            .Select(trial => (From: trial.Start!.Value.Earliest, To: trial.End is { IsPossible: true } end ? end.Latest : on))
            .Concat(brief.Chart.Facts.Where(fact => fact.Kind is FactKind.Procedure or FactKind.Medication && fact.Date is { IsPossible: true } && IsMeant(fact.What.Text, demand) && (!demand.IsGeneral || trials.Count == 0))
                .Select(fact => (From: fact.Date!.Value.Earliest, To: fact.End is { IsPossible: true } end ? end.Latest : fact.Kind == FactKind.Medication && fact.Status is "active" ? on : fact.Date!.Value.Latest)))
            .Select(span => (From: demand.WithinDays is { } days && span.From < on.AddDays(-days) ? on.AddDays(-days) : span.From, To: span.To > on ? on : span.To))
            .Where(span => span.From <= span.To)
            .OrderBy(span => span.From);
        var (total, counted) = (0, DateOnly.MinValue);
        foreach (var (from, to) in spans)
        {
            // A day on which two treatments ran is one day.
            var first = from > counted ? from : counted.AddDays(1);
            if (first <= to)
            {
                total += to.DayNumber - first.DayNumber + 1;
                counted = to;
            }
        }

        return total + Leeway >= demand.Days ? null : new(total, trials.Exists(trial => trial.Start is not { IsPossible: true }));
    }

    private static bool CouldNotGoOn(Trial trial) => trial.Outcome is TrialOutcome.Contraindicated or TrialOutcome.Intolerant;

    private static bool IsMeant(string? treatment, Demand demand)
    {
        if (string.IsNullOrWhiteSpace(treatment))
        {
            return false;
        }

        if (demand.IsGeneral)
        {
            return true;
        }

        var named = TreatmentReader.In(treatment);
        return demand.Treatment.Any(words => TreatmentReader.In(words) is { Count: > 0 } sought
            ? named.Any(own => sought.Any(own.IsSameAs))
            : ContentWords.In(words) is { Count: > 0 } plain && plain.All(ContentWords.In(treatment).Contains));
    }

    [GeneratedRegex(
        @"\b(?:requires?|required|demands?|calls?\sfor|criteri(?:on|a)(?:\s(?:is|are|of))?|do(?:es)?\snot\sshow|must\shave\s(?:had|completed|tried)|must\scomplete|minimum\sof|no\s(?:record|evidence|documentation)\sof|not\s(?:met|documented|shown):?)\s(?:at\sleast\s|a\sminimum\sof\s|a\strial\sof\s|completion\sof\s|failure\sof\s|a\s){0,3}"
        + @"(?<length>(?:[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen|twenty-four)[\s-](?:days?|weeks?|months?))['’]?\s(?:trial\s|course\s|period\s)?(?:of\s|with\s)(?:continuous\s|consecutive\s|documented\s|supervised\s|active\s|formal\s|prior\s|failed\s|unsuccessful\s){0,3}"
        + @"(?<what>(?:provider-directed\s)?\p{L}[\p{L}-]{1,20}(?:\s(?:therapy|treatment|care|management|measures|injections?|exercise))?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Required();

    private sealed record Demand(string By, IReadOnlyList<string> Treatment, int Days, int? WithinDays, Place? Where)
    {
        public bool IsGeneral { get; } = Treatment.All(TreatmentReader.IsGeneral);
    }

    private sealed record Counted(int Days, bool IsUndated);
}
