using MedNec.Engine.Codes;
using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Checks.Rules;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>The coverage of power mobility (LCD L33789): the activity in the home, the lesser devices ruled out, the evaluation.</summary>
internal static class MobilityCriteria
{
    private static readonly Lazy<Table> Rules = new(() => new Table(Packs.Yaml("rules/power-mobility.yaml")));

    /// <summary>The codes it concerns.</summary>
    public static ItemCodes Codes => Rules.Value.Codes;

    /// <summary>What is not met, each in a sentence.</summary>
    public static IEnumerable<(string Said, Place? Where)> Unmet(LetterReading letter, Brief brief)
    {
        var (rules, mobility) = (Rules.Value, brief.Mobility);
        var item = Codes.In(brief).First();
        if (!(mobility?.Limited.Any(rules.Activities.StandsIn) ?? false) && !brief.Function.Any(rules.Activities.StandsIn) && !rules.Activities.StandsIn(letter, ResultsKnown.IsOfThePatient))
        {
            var outing = letter.Words.Lines.Where(line => ResultsKnown.IsOfThePatient(line.Statement)).Select(rules.Outings.FirstIn).FirstOrDefault(place => place is not null);
            yield return (outing is null
                ? $"Neither the letter nor the brief names a daily activity in the home that cannot be done without {item.Label}: say which of toileting, feeding, dressing, grooming or bathing, and where."
                : $"\"{outing.Quote}\" is not in the home: {item.Label} is paid for toileting, feeding, dressing, grooming or bathing at home; say which of these cannot be done.", outing);
        }

        var missing = rules.Lesser.Where(lesser => !(lesser.IsScooter && rules.Scooters.Holds(item.Code)))
            .Where(lesser => !(mobility?.RuledOut.Any(lesser.Words.StandsIn) ?? false) && !brief.Trials.Any(trial => lesser.Words.StandsIn(trial.Treatment))
                && !item.Alternatives.Any(other => lesser.Words.StandsIn(other.Name)) && !lesser.Words.StandsIn(letter, ResultsKnown.IsOfThePatient))
            .Select(lesser => lesser.Name).ToList();
        if (missing.Count > 0)
        {
            yield return ($"The letter does not say why {string.Join(" or ", missing)} will not do: rule out each lesser device, with the reason for this patient.", null);
        }

        foreach (var said in OfTheEvaluation(brief, mobility, rules.Specialty.Holds(item.Code)))
        {
            yield return (said, null);
        }
    }

    private static IEnumerable<string> OfTheEvaluation(Brief brief, Records.MobilityEvaluation? mobility, bool isSpecialty)
    {
        if (mobility is null)
        {
            yield break;
        }

        if (mobility.FinancialTie == true)
        {
            yield return $"{mobility.Evaluator ?? "The evaluator"} has a financial tie to the supplier: the specialty evaluation must be done by somebody who has none.";
        }

        if (isSpecialty && string.IsNullOrWhiteSpace(mobility.Evaluator))
        {
            yield return "The specialty evaluation names no evaluator: a PT, OT or practitioner with rehabilitation experience does it for this group of chair.";
        }

        if (isSpecialty && string.IsNullOrWhiteSpace(mobility.TechnologyProfessional))
        {
            yield return "No assistive technology professional of the supplier is named: for this group of chair one must take part in person.";
        }
        else if (mobility.InPerson == false)
        {
            yield return $"{mobility.TechnologyProfessional ?? "The supplier's assistive technology professional"} did not take part in person: the evaluation must be repeated so.";
        }

        var home = mobility.HomeAssessedOn
            ?? brief.Documents.Where(document => document.Title?.Contains("home", StringComparison.OrdinalIgnoreCase) == true && document.Title.Contains("assess", StringComparison.OrdinalIgnoreCase)).Select(document => document.Date).FirstOrDefault(date => date is not null);
        if (home is null)
        {
            yield return "No home assessment is recorded: the chair must be shown to fit the home before or at delivery.";
        }
        else if (brief.Delivery?.On is { IsExact: true } delivered && home > delivered)
        {
            yield return $"The home was assessed on {home.Value.InWords()}, after the delivery of {delivered.InWords()}: it must be done before or at delivery.";
        }
    }

    private sealed class Table(PackNode pack)
    {
        public ItemCodes Codes { get; } = new(pack["codes"].Texts);

        public ItemCodes Scooters { get; } = new(pack["scooters"].Texts);

        public ItemCodes Specialty { get; } = new(pack["specialty"].Texts);

        public WordList Activities { get; } = new(pack["activities"].Texts);

        public WordList Outings { get; } = new(pack["outings"].Texts);

        public IReadOnlyList<LesserDevice> Lesser { get; } = [.. pack["lesser"].Items.Select(one => new LesserDevice(one["name"].Text, new WordList(one["words"].Texts), one.Find("scooter") is not null))];
    }

    private sealed record LesserDevice(string Name, WordList Words, bool IsScooter);
}
