using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Checks.Rules;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>The first coverage of positive airway pressure (LCD L33718): the index of the sleep study, its events, and what must stand beside a low index.</summary>
internal static partial class PapCriteria
{
    private const string Index = "apnea hypopnea index";

    private static readonly Lazy<Table> Rules = new(() => new Table(Packs.Yaml("rules/pap.yaml")));

    /// <summary>The codes it concerns.</summary>
    public static ItemCodes Codes => Rules.Value.Codes;

    /// <summary>Whether the criteria are met.</summary>
    public static CriteriaAnswer Judge(LetterReading letter, Brief brief)
    {
        var rules = Rules.Value;
        var values = ResultsKnown.Of(letter, Index, text => !OnTreatment().IsMatch(text));
        if (values.Count == 0)
        {
            return CriteriaAnswer.Unknown("No apnea hypopnea index is known.");
        }

        var index = values.Max(value => value.Value);
        if (index < rules.LowIndex)
        {
            return CriteriaAnswer.No($"The apnea hypopnea index is {Number(index)}: coverage begins at {Number(rules.LowIndex)} events an hour with a symptom or a further disease, and at {Number(rules.Index)} without.");
        }

        var needed = index >= rules.Index ? rules.Events : rules.LowEvents;
        if (Events(letter, brief) is { } events && events < needed)
        {
            return CriteriaAnswer.No($"The sleep study counted {events} events: with an index of {Number(index)} at least {needed} are required.");
        }

        if (index < rules.Index && !HasSymptom(letter, brief, rules))
        {
            return CriteriaAnswer.No($"The apnea hypopnea index is {Number(index)}, below {Number(rules.Index)}: document daytime sleepiness, impaired cognition, a mood disorder, insomnia, hypertension, ischemic heart disease or a stroke, if the patient has one.");
        }

        return rules.Bilevel.In(brief).Any() && IsApnea(brief, rules) && !FirstWasTried(letter, brief, rules)
            ? CriteriaAnswer.No("A bilevel device is requested for sleep apnea, and no trial of CPAP is named: say when CPAP was tried and why it was not effective.")
            : CriteriaAnswer.Yes;
    }

    private static bool HasSymptom(LetterReading letter, Brief brief, Table rules) =>
        brief.Diagnoses.Any(diagnosis => DiagnosisFamily.FallsUnder(diagnosis.Code, rules.SymptomCodes) || rules.Symptoms.StandsIn(diagnosis.Text))
        || brief.Function.Any(rules.Symptoms.StandsIn)
        || brief.Chart.Of(FactKind.Condition).Any(condition => DiagnosisFamily.FallsUnder(condition.What.In(CodeSystems.Icd10Cm), rules.SymptomCodes) || rules.Symptoms.StandsIn(condition.What.Text))
        || letter.Words.Lines.Any(line => ResultsKnown.IsOfThePatient(line.Statement) && rules.Symptoms.FirstIn(line) is { } place
            && !letter.Doubts.Any(doubt => doubt.In == line.Statement && doubt.Value.Certainty == Certainty.Negated && doubt.Value.Scope.Start <= place.Start && place.End <= doubt.Value.Scope.End));

    private static bool IsApnea(Brief brief, Table rules) => brief.Diagnoses.Any(diagnosis => DiagnosisFamily.FallsUnder(diagnosis.Code, rules.Apnea));

    private static bool FirstWasTried(LetterReading letter, Brief brief, Table rules) =>
        brief.Trials.Any(trial => rules.First.StandsIn(trial.Treatment)) || rules.First.StandsIn(letter, ResultsKnown.IsOfThePatient);

    private static int? Events(LetterReading letter, Brief brief)
    {
        var texts = brief.Chart.Of(FactKind.Report).Concat(brief.Chart.Of(FactKind.Result)).Concat(brief.Chart.Of(FactKind.Procedure)).Select(fact => fact.Finding).OfType<string>()
            .Concat(letter.Body.Where(ResultsKnown.IsOfThePatient).Select(statement => statement.Text));
        var counted = texts.Where(text => text.Contains("events", StringComparison.OrdinalIgnoreCase) || text.Contains("hypopneas", StringComparison.OrdinalIgnoreCase)).SelectMany(text => Counted().Matches(text).Select(match => int.Parse(match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture))).ToList();
        return counted.Count == 0 ? null : counted.Max();
    }

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?:on\s(?:treatment|therapy|cpap|pap|bipap)|with\s(?:treatment|cpap|pap|the\sdevice|an?\s(?:oral\s)?appliance)|residual|treated)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnTreatment();

    [GeneratedRegex(@"(?<!(?:at\sleast|than|below|under|minimum\sof|fewer|central)\s)\b(?<n>\d{1,2},\d{3}|\d{1,4})\s(?:(?:total|respiratory|scored|obstructive|recorded)\s)*(?:events|apneas\sand\shypopneas|apneas\sor\shypopneas)\b(?!\s?(?:/|per\b|an\s?hour|each\b|a\s?hour))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    private sealed class Table(PackNode pack)
    {
        public ItemCodes Codes { get; } = new(pack["codes"].Texts);

        public ItemCodes Bilevel { get; } = new(pack["bilevel"].Texts);

        public WordList First { get; } = new(pack["first"].Texts);

        public IReadOnlyList<string> Apnea { get; } = pack["apnea"].Texts;

        public decimal Index { get; } = Whole(pack, "index");

        public decimal LowIndex { get; } = Whole(pack, "low-index");

        public int Events { get; } = Whole(pack, "events");

        public int LowEvents { get; } = Whole(pack, "low-events");

        public WordList Symptoms { get; } = new(pack["symptoms"].Texts);

        public IReadOnlyList<string> SymptomCodes { get; } = pack["symptom-codes"].Texts;

        private static int Whole(PackNode pack, string key) => int.Parse(pack[key].Text, CultureInfo.InvariantCulture);
    }
}
