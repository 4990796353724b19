using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Treatments;

/// <summary>Each treatment said to have been tried stands in the chart, or in a document that goes with the letter, at that time.</summary>
public sealed partial class TreatmentsAreInTheRecord : ICheck
{
    // What was prescribed on one day is begun and ended on others.
    private const int Leeway = 45;

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PTX-004", Severity.Warning, "Prior therapy agrees with records")
    {
        Why = "The payer compares the treatments named with the claims it paid; one that it never saw, and that no record shows, counts as not tried.",
        Source = "“What is a Letter of Medical Necessity and When Do You Need One?”, mistake 3 (supporting evidence)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        var claimed = Given(brief).ToList();
        if (claimed.Count == 0 && !DrugsSaidTried(letter).Any())
        {
            return Skip.NotApplicable("No treatment is said to have been tried.");
        }

        var recorded = RecordedTreatments.Of(brief.Chart);
        return claimed.Exists(trial => CanBeJudged(trial.Treatment!, recorded) || IsRecorded(trial.Treatment!, recorded, brief)) || (recorded.HasDrugs && DrugsSaidTried(letter).Any())
            ? null
            : Skip.Person("The chart lists no treatments of that kind: compare the letter with the pharmacy's and therapists' records by hand.");
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var recorded = RecordedTreatments.Of(brief.Chart);
        foreach (var trial in Given(brief))
        {
            var place = PlaceOf(letter, trial.Treatment!);
            if (!IsRecorded(trial.Treatment!, recorded, brief))
            {
                if (CanBeJudged(trial.Treatment!, recorded))
                {
                    yield return new Finding { Message = $"No record shows {Lower(trial.Treatment!)}: attach the note or the pharmacy's list that does, or take it out.", Where = place };
                }
            }
            else if (Elsewhen(trial, recorded) is { } other && !IsDocumented(trial.Treatment!, brief))
            {
                yield return new Finding { Message = $"The brief says that {Lower(trial.Treatment!)} was tried {Span(trial.Start, trial.End)}; the chart shows it {Span(other.Date, other.End)}: correct the dates, or attach the record of that time.", Where = place };
            }
        }

        if (recorded.HasDrugs)
        {
            foreach (var drug in DrugsSaidTried(letter))
            {
                if (!IsKnown(drug.Value, letter, brief))
                {
                    yield return new Finding { Message = $"The letter says that {drug.Text} was tried, and no record shows it: attach the record, or take it out.", Where = drug.Place };
                }
            }
        }
    }

    /// <summary>What was begun: what is contraindicated or was declined leaves no record of use.</summary>
    private static IEnumerable<Trial> Given(Brief brief) =>
        brief.Trials.Where(trial => !string.IsNullOrWhiteSpace(trial.Treatment) && trial.Outcome is not (TrialOutcome.Contraindicated or TrialOutcome.Declined));

    private static bool IsRecorded(string treatment, RecordedTreatments recorded, Brief brief) => recorded.Of(treatment).Count > 0 || IsDocumented(treatment, brief);

    private static bool IsDocumented(string treatment, Brief brief)
    {
        var named = TreatmentReader.In(treatment);
        var words = RecordedTreatments.Distinctive(treatment);
        return brief.Documents.Any(document =>
            named.Any(one => TreatmentReader.IsShownBy(one, document.Kind, document.Title))
            || words.Any(ContentWords.In(document.Title ?? "").Contains)
            || document.Pages.Any(page => page.Text is { } text && (words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) || TreatmentReader.In(text).Any(own => named.Any(own.IsSameAs)))));
    }

    /// <summary>Only a treatment that leaves records is missed, and only in a chart that lists its kind.</summary>
    private static bool CanBeJudged(string treatment, RecordedTreatments recorded)
    {
        var named = TreatmentReader.In(treatment);
        var isDrug = named.Any(one => one.IsDrug) || Dosed().IsMatch(treatment);
        return (isDrug && recorded.HasDrugs) || (!isDrug && named.Count > 0 && recorded.HasProcedures);
    }

    /// <summary>A record of the treatment, when all of them lie clearly outside the time it is said to have been tried; null when one does not.</summary>
    private static Fact? Elsewhen(Trial trial, RecordedTreatments recorded)
    {
        if (trial.Start is not { IsPossible: true } start)
        {
            return null;
        }

        var until = trial.End is { IsPossible: true } end ? end.Latest : DateOnly.MaxValue.AddDays(-Leeway);
        var dated = recorded.Of(trial.Treatment!).Where(fact => fact.Kind is FactKind.Medication or FactKind.Procedure && fact.Date is { IsPossible: true }).ToList();
        return dated.Count > 0 && dated.TrueForAll(fact =>
                fact.Date!.Value.Earliest > until.AddDays(Leeway)
                || (fact.End is { IsPossible: true } ended && ended.Latest.AddDays(Leeway) < start.Earliest))
            ? dated[^1]
            : null;
    }

    private static IEnumerable<Mention<WrittenDrug>> DrugsSaidTried(LetterReading letter) =>
        letter.Drugs.Where(drug => drug.In.IsBody && !drug.Value.IsClass && drug.In.Statement.Author != Author.Composer && Tried().IsMatch(drug.In.Text) && !NotTried().IsMatch(drug.In.Text));

    /// <summary>What the brief names is judged with its trials; what the chart names anywhere is on record.</summary>
    private static bool IsKnown(WrittenDrug drug, LetterReading letter, Brief brief) =>
        letter.Facts.All.Any(fact => fact.Kind is not FactKind.Result
                && DrugReader.In($"{fact.What.Text} {fact.Finding} {fact.Detail}").Any(own => own.Value.Name == drug.Name || (own.Value.IsClass && own.Value.Name == drug.Class)))
        || brief.Documents.Any(document => document.Title is { } title && DrugReader.In(title).Any(own => own.Value.Name == drug.Name));

    private static Place? PlaceOf(LetterReading letter, string treatment)
    {
        var words = RecordedTreatments.Distinctive(treatment);
        var line = words.Count == 0 ? null : letter.Words.Lines.FirstOrDefault(line => line.Statement.IsBody && line.Words.Any(word => word.Text == words[0]));
        var at = line is null ? -1 : line.Words.ToList().FindIndex(word => word.Text == words[0]);
        return at < 0 ? null : line!.At(at, 1);
    }

    private static string Span(PartialDate? start, PartialDate? end) => (start, end) switch
    {
        ({ } from, { } to) when from.CompareTo(to) != 0 => $"from {from.InWords()} to {to.InWords()}",
        ({ IsExact: true } from, { }) => $"on {from.InWords()}",
        ({ } from, _) => $"from {from.InWords()} on",
        _ => "at another time",
    };

    private static string Lower(string text) => text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    [GeneratedRegex(@"\b[0-9][0-9.,]{0,6}\s?(?:mg|mcg|µg|g|units?|IU|mL|meq|puffs?|tablets?|capsules?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dosed();

    [GeneratedRegex(@"\b(?:tried|trial(?:s|ed)?\sof|fail(?:ed|ure|s)|took|taken|stopped|discontinued|did\snot\s(?:respond|help|work|tolerate)|no\s(?:relief|response|benefit|improvement)|without\s(?:relief|response|benefit|success|improvement)|intoleran(?:t|ce)|could\snot\stolerate|was\s(?:treated|started|begun)|course\sof|received|previously)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tried();

    // Words that speak of a drug the patient did not have.
    [GeneratedRegex(@"\b(?:alternatives?|contraindicated|instead|such\sas|e\.g\.|formulary|preferred|step\stherapy|avoid(?:ed|s)?|would|could(?!\snot\stolerate)|should|rather\sthan|not\s(?:appropriate|suitable|an\soption|recommended|indicated|a\scandidate)|compared\s(?:with|to)|versus|vs\.?|guidelines?|recommends?|requires?|patients\swho|adults\s(?:with|who)|studies|stud(?:y|ied)|policy|criteria|never|has\snot\s(?:tried|taken|received)|allerg\p{L}{1,3})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotTried();
}
