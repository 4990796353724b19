using System.Collections.Frozen;
using System.Text.Json;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Phrases;

/// <summary>The names that phrases may use: values, by what they are about, and tags of situations.</summary>
internal static class Vocabulary
{
    // Known in the whole letter.
    private static readonly string[] OfTheBrief =
    [
        "patient", "patient.their", "patient.them", "patient.singular", "patient.name", "patient.born", "patient.mrn", "patient.age",
        "letter.date",
        "clinic.name", "clinic.address", "clinic.phone", "clinic.fax", "clinic.npi", "clinic.lines",
        "clinician.name", "clinician.signed-name", "clinician.credentials", "clinician.specialty", "clinician.role", "clinician.npi", "clinician.phone", "clinician.since", "clinician.since-on", "clinician.license", "clinician.attests",
        "payer.name", "payer.department", "payer.addressee", "payer.address", "payer.fax", "payer.plan", "payer.member", "payer.group", "payer.state",
        "subscriber.name", "subscriber.born", "subscriber.member", "subscriber.relationship",
        "items", "items.coded", "items.the",
        "condition", "condition.code", "condition.coded", "conditions.coded",
        "policy.name", "policy.number", "policy.cited", "policy.general", "policy.version", "policy.effective", "policy.documents",
        "law.epsdt", "law.part-d-exception",
        "evidence.results", "evidence.trials", "evidence.response", "trials", "results", "function", "goals", "risks", "citations", "documents", "diagnoses",
        "goals.last-date", "goals.these", "goals.these-below",
        "denial.date", "denial.reference", "denial.reasons",
        "request.number", "request.date", "request.asks",
        "injury.date", "injury.on", "injury.employer", "injury.claim", "injury.mechanism",
        "expense.name", "expense.amount", "expense.usual", "expense.excess", "expense.instead-of", "expense.purchased", "expense.evaluated-on", "expense.evaluated-at", "expense.diagnosed-by", "expense.started", "expense.ends", "expense.frequency", "expense.duration",
        "visit.date", "visit.on", "visit.name",
        "signature.by", "signature.on", "signature.signed",
        "benefits", "benefit.spoken",
    ];

    // Known where the letter tells of one of several: one trial, one result.
    private static readonly FrozenDictionary<string, string[]> OfOne = new Dictionary<string, string[]>
    {
        ["diagnosis"] = ["diagnosis.name", "diagnosis.title", "diagnosis.code", "diagnosis.coded", "diagnosis.since"],
        ["trial"] = ["trial.treatment", "trial.a", "trial.period", "trial.begun", "trial.dates", "trial.since", "trial.outcome", "trial.note", "trial.sentence", "trial.allergy"],
        ["result"] = ["result.name", "result.value", "result.finding", "result.date", "result.on", "result.quote", "result.enclosed", "result.then", "result.then-date", "result.then-on"],
        ["limit"] = ["limit.sentence", "limit.predicate", "limit.adjective", "limit.phrase"],
        ["item"] = ["item", "item.name", "item.title", "item.the", "item.code", "item.quantity", "item.dose", "item.strength", "item.route", "item.frequency", "item.duration", "item.start", "item.start-on", "item.end"],
        ["citation"] = ["citation.source", "citation.predicate", "citation.sentence", "citation.phrase", "citation.organization", "citation.title", "citation.year"],
        ["goal"] = ["goal.measure", "goal.target", "goal.bound", "goal.infinitive", "goal.by"],
        ["risk"] = ["risk.of", "risk.own", "risk.sentence", "risk.predicate", "risk.infinitive", "risk.adjective"],
        ["benefit"] = ["benefit.service", "benefit.limit", "benefit.used", "benefit.as-of", "benefit.asked", "benefit.aim"],
        ["point"] = ["point.code", "point.text", "point.quoted", "point.own-answer", "point.trials", "point.results", "point.documents", "point.citations", "point.goals", "point.diagnoses", "point.terms", "point.drugs", "point.answer"],
        ["demand"] = ["demand.claim", "demand.coded", "demand.proof", "demand.own", "demand.because", "demand.reason", "demand.reasons", "demand.ask", "demand.why", "demand.field"],
        ["document"] = ["document.title", "document.date", "document.page"],
        ["line"] = ["line.text"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Brief = OfTheBrief.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrozenSet<string>> One = OfOne.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The tags of situations.</summary>
    public static FrozenSet<string> Tags { get; } =
        ((string[])[
            .. Enum.GetValues<Purpose>().Select(TagOf), .. Enum.GetValues<LineOfBusiness>().Select(TagOf), .. Enum.GetValues<Service>().Select(TagOf), .. Enum.GetValues<TrialOutcome>().Select(TagOf),
            "medicare-rules", "medicaid-rules", "health-account", "therapy", "course", "several-items", "expedited", "minor", "under-21", "signed", "electronic", "first", "rose", "fell", "unchanged", "wants-function", "visit", "telehealth", "evaluated", "dependent", "own-diagnosis", "met", "not-met", "not-documented",
        ]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The tag of an enum's value: "prior-authorization".</summary>
    public static string TagOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Whether a place that tells of <paramref name="about"/> can know a value of that name.</summary>
    public static bool Knows(string name, string? about) => Brief.Contains(name) || (about is not null && One[about].Contains(name));

    /// <summary>What a place must tell of to know that value ("trial"); null when there is no such value.</summary>
    public static string? OwnerOf(string name) => One.FirstOrDefault(pair => pair.Value.Contains(name)).Key;

    /// <summary>The names that such a place can know.</summary>
    public static IEnumerable<string> NamesFor(string? about) => about is null ? OfTheBrief : OfTheBrief.Concat(OfOne[about]);
}
