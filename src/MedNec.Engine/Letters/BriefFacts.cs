using System.Globalization;
using System.Runtime.CompilerServices;
using MedNec.Engine.Charts;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Letters;

/// <summary>The facts of a brief: what the charts say, and each entry of the clinic as a fact whose source is its place in the brief.</summary>
public sealed class BriefFacts
{
    // A brief is judged again at every keystroke of its letter; its facts stay.
    private static readonly ConditionalWeakTable<Brief, BriefFacts> Known = [];

    private readonly Dictionary<string, Fact> byId = new(StringComparer.Ordinal);

    private BriefFacts(IEnumerable<Fact> facts)
    {
        var all = new List<Fact>();
        foreach (var fact in facts)
        {
            if (byId.TryAdd(fact.Id, fact))
            {
                all.Add(fact);
            }
        }

        All = all;
    }

    /// <summary>All facts: the brief's own first, in the order of its fields, then the chart's.</summary>
    public IReadOnlyList<Fact> All { get; }

    /// <summary>The fact of that id; null when there is none.</summary>
    public Fact? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>All that the facts say, a line each: for the question whether a word stands anywhere in the record.</summary>
    internal string Said => field ??= string.Join('\n', All.Select(fact => fact.Text));

    /// <summary>What the clinic itself entered in the brief, a line each.</summary>
    internal string Entered => field ??= string.Join('\n', All.Where(fact => fact.Source.Kind == SourceKind.Brief).Select(fact => fact.Text));

    /// <summary>Gathers the facts of <paramref name="brief"/>.</summary>
    public static BriefFacts Of(Brief brief) => Known.GetValue(brief, static asked => new(OwnEntries(asked).Concat(asked.Chart.Facts)));

    /// <summary>The id of a fact entered at that place of the brief: "brief:trials[0]".</summary>
    public static string Id(string path) => "brief:" + path;

    /// <summary>The id of a fact entered at that place of a list of the brief.</summary>
    public static string Id(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"brief:{list}[{index}]");

    private static IEnumerable<Fact> OwnEntries(Brief brief) =>
        PatientFacts(brief)
            .Concat(CoverageFacts(brief))
            .Concat(brief.Diagnoses.Select((diagnosis, i) => Entry(Id("diagnoses", i), FactKind.Diagnosis, diagnosis.Text ?? diagnosis.Code) with
            {
                What = Coded(diagnosis.Text, CodeSystems.Icd10Cm, diagnosis.Code),
                Date = diagnosis.Onset,
                Because = DiagnosisLinks.Of(diagnosis, brief.Chart),
            }))
            .Concat(brief.Items.Select((item, i) => Entry(Id("items", i), FactKind.Item, item.Label) with
            {
                What = Coded(item.Name, item.System ?? "code", item.Code),
                Value = item.Quantity is { } quantity ? new Measure(quantity, item.Unit ?? "") : null,
                Detail = Joined(item.Dose, item.Route, item.Frequency, CalendarSpan.Parse(item.Duration) is { } span ? $"for {span}" : item.Duration, item.Expedited ? "expedited" : null),
                Date = item.Start,
            }))
            .Concat(brief.Trials.Select((trial, i) => Entry(Id("trials", i), FactKind.Trial, trial.Treatment) with
            {
                Date = trial.Start,
                End = trial.End,
                Finding = trial.Outcome?.ToString().ToLowerInvariant(),
                Detail = trial.Detail,
            }))
            .Concat(brief.Function.Select((limit, i) => Entry(Id("function", i), FactKind.Function, limit)))
            .Concat(brief.Goals.Select((goal, i) => Entry(Id("goals", i), FactKind.Goal, goal.Measure) with { Finding = goal.Target, Date = goal.By }))
            .Concat(brief.Attestations.Select((attestation, i) => Entry(Id("attestations", i), FactKind.Attestation, attestation.Text)))
            .Concat(brief.Risks.Select((risk, i) => Entry(Id("risks", i), FactKind.Risk, risk)))
            .Concat(brief.Citations.Select((citation, i) => Entry(Id("citations", i), FactKind.Citation, citation.Title ?? citation.Supports) with
            {
                By = citation.Organization,
                Date = citation.Year is { } year ? PartialDate.Of(year) : null,
                Detail = Joined(citation.Supports, citation.Url),
            }))
            .Concat(OccasionFacts(brief))
            .Concat(brief.Documents.Select((document, i) => Entry(Id("documents", i), FactKind.Document, document.Title ?? document.File) with
            {
                Date = document.Date,
                Detail = document.Kind,
            }))
            .Concat(ClinicFacts(brief))
            .Concat(RecordFacts(brief));

    private static IEnumerable<Fact> PatientFacts(Brief brief)
    {
        if (brief.Patient is not { } patient)
        {
            yield break;
        }

        if (patient.Name is { } name)
        {
            yield return Entry(Id("patient.name"), FactKind.Identity, "Name") with { Finding = name };
        }

        if (patient.BirthDate is { } born)
        {
            yield return Entry(Id("patient.birthDate"), FactKind.Identity, "Birth date") with { Date = born };
        }

        if (patient.Sex is { } sex)
        {
            yield return Entry(Id("patient.sex"), FactKind.Identity, "Sex") with { Finding = sex };
        }

        if (patient.Mrn is { } mrn)
        {
            yield return Entry(Id("patient.mrn"), FactKind.Identity, "Record number") with { Finding = mrn };
        }
    }

    private static IEnumerable<Fact> CoverageFacts(Brief brief)
    {
        if (brief.Coverage is not { } coverage)
        {
            yield break;
        }

        if (brief.Policy is { } policy)
        {
            yield return Entry(Id("policy"), FactKind.Coverage, $"Policy {policy}");
        }

        yield return Entry(Id("coverage"), FactKind.Coverage, coverage.Payer ?? "Coverage") with
        {
            Finding = coverage.Plan,
            Detail = Joined(
                coverage.MemberId is { } member ? $"member {member}" : null,
                coverage.GroupNumber is { } group ? $"group {group}" : null,
                coverage.Subscriber is { IsSelf: false } holder ? $"held by {holder.Name} ({holder.Relationship}), member {holder.MemberId}, born {holder.BirthDate}" : null,
                coverage.State),
        };

        foreach (var (benefit, i) in coverage.Benefits.Select((benefit, i) => (benefit, i)))
        {
            yield return Entry(Id("coverage.benefits", i), FactKind.Benefit, $"Benefit limit, {benefit.Service}") with
            {
                Detail = Joined(
                    benefit.Limit is { } limit ? string.Create(CultureInfo.InvariantCulture, $"limit {limit} {benefit.Unit}s") : null,
                    benefit.Used is { } used ? string.Create(CultureInfo.InvariantCulture, $"used {used} {benefit.Unit}s") : null),
                Date = benefit.AsOf,
            };
        }
    }

    private static IEnumerable<Fact> OccasionFacts(Brief brief)
    {
        if (brief.Denial is { } denial)
        {
            yield return Entry(Id("denial"), FactKind.Denial, "Denial") with { Detail = denial.Reference, Date = denial.NoticeDate };
            foreach (var (reason, i) in denial.Reasons.Select((reason, i) => (reason, i)))
            {
                yield return Entry(Id("denial.reasons", i), FactKind.Denial, Joined(reason.Code, reason.Text)) with { Detail = reason.Answer };
            }
        }

        if (brief.Request is { } request)
        {
            yield return Entry(Id("request"), FactKind.Request, "Request for information") with { Detail = request.Number, Date = request.ReceivedOn };
            foreach (var (ask, i) in request.Asks.Select((ask, i) => (ask, i)))
            {
                yield return Entry(Id("request.asks", i), FactKind.Request, ask);
            }
        }

        if (brief.Injury is { } injury)
        {
            yield return Entry(Id("injury"), FactKind.Injury, "Injury at work") with
            {
                Date = injury.Date,
                Finding = injury.Mechanism,
                Detail = Joined(injury.Employer, injury.ClaimNumber is { } claim ? $"claim {claim}" : null),
            };
        }

        if (brief.Expense is { } expense)
        {
            yield return Entry(Id("expense"), FactKind.Expense, expense.Description ?? expense.Kind) with
            {
                Date = expense.PurchaseDate,
                Finding = expense.Amount is { } amount ? string.Create(CultureInfo.InvariantCulture, $"${amount:#,0.00}") : null,
                Detail = Joined(expense.Kind, expense.UsualPrice is { } usual ? string.Create(CultureInfo.InvariantCulture, $"ordinary version ${usual:#,0.00}") : null, expense.Evaluation is { } how ? $"evaluated by {how}" : null, expense.EvaluatedOn?.ToString(), expense.DiagnosedBy is { } by ? $"diagnosed by {by}" : null),
            };
        }
    }

    private static IEnumerable<Fact> ClinicFacts(Brief brief)
    {
        if (brief.Clinician is { } clinician)
        {
            yield return Entry(Id("clinician"), FactKind.Clinician, clinician.Name) with
            {
                Date = clinician.TreatingSince,
                Finding = Joined(clinician.Credentials, clinician.Specialty),
                Detail = Joined(
                    clinician.Npi is { } npi ? $"NPI {npi}" : null,
                    clinician.Phone,
                    clinician.License is { } license ? $"licence {license.State} {license.Number}, expires {license.Expires}" : null),
            };
        }

        if (brief.Clinic is { } clinic)
        {
            yield return Entry(Id("clinic"), FactKind.Organization, clinic.Name) with { Detail = Joined(clinic.Address, clinic.Phone, clinic.Fax, clinic.Npi) };
        }

        if (brief.Signature is { } signature)
        {
            yield return Entry(Id("signature"), FactKind.Clinician, signature.By) with { Date = signature.On, Detail = signature.Kind };
        }
    }

    private static IEnumerable<Fact> RecordFacts(Brief brief)
    {
        if (brief.Authorization is { } authorization)
        {
            yield return Entry(Id("authorization"), FactKind.Coverage, "Prior authorization") with { Date = authorization.DecidedOn, End = authorization.Through, Finding = authorization.Decision, Detail = authorization.Number };
        }

        if (brief.Eligibility is { } eligibility)
        {
            yield return Entry(Id("eligibility"), FactKind.Coverage, "Eligibility") with { Date = eligibility.CheckedOn, Finding = eligibility.Status, Detail = eligibility.ReferralNumber is { } referral ? $"referral {referral}" : null };
        }

        if (brief.Order is { } order)
        {
            yield return Entry(Id("order"), FactKind.Item, order.Description ?? "Written order") with { Date = order.Date, By = order.Practitioner, Value = order.Quantity is { } quantity ? new Measure(quantity, "") : null };
        }

        if (brief.Delivery is { } delivery)
        {
            yield return Entry(Id("delivery"), FactKind.Item, delivery.Description ?? "Delivery") with { Date = delivery.On ?? delivery.PlannedOn, Detail = delivery.Address };
        }

        if (brief.PlanOfCare is { } plan)
        {
            yield return Entry(Id("planOfCare"), FactKind.Goal, "Plan of care") with { Date = plan.EstablishedOn, Detail = Joined([plan.Type, plan.Amount, plan.Frequency, plan.Duration, .. plan.Goals]) };
        }

        if (brief.TherapyUse is { } use)
        {
            yield return Entry(Id("therapyUse"), FactKind.Benefit, "Therapy used this year") with
            {
                Detail = Joined(
                    use.Allowed is { } allowed ? string.Create(CultureInfo.InvariantCulture, $"${allowed:#,0.##} allowed") : null,
                    use.Planned is { } planned ? string.Create(CultureInfo.InvariantCulture, $"${planned:#,0.##} planned") : null,
                    use.TreatmentDays.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"{use.TreatmentDays.Count} treatment days") : null),
            };
        }

        if (brief.DeviceUse is { } device)
        {
            yield return Entry(Id("deviceUse"), FactKind.Result, "Use of the device at home") with
            {
                Date = device.From,
                End = device.To,
                Value = device.Share is { } share ? new Measure(share, "%") : null,
                Detail = Joined(
                    device.Nights is { } nights ? string.Create(CultureInfo.InvariantCulture, $"{nights} nights") : null,
                    device.NightsOfFourHours is { } fullNights ? string.Create(CultureInfo.InvariantCulture, $"{fullNights} of 4 hours or more") : null),
            };
        }
    }

    private static Fact Entry(string id, FactKind kind, string? text) => new()
    {
        Id = id,
        Kind = kind,
        What = new Concept(text ?? ""),
        Source = new Source { Kind = SourceKind.Brief, Reference = id["brief:".Length..] },
    };

    private static Concept Coded(string? text, string system, string? code) =>
        new(text ?? code ?? "") { Codes = code is null ? [] : [new Code(system, code)] };

    private static string? Joined(params ReadOnlySpan<string?> parts)
    {
        var known = new List<string>();
        foreach (var part in parts)
        {
            if (!string.IsNullOrWhiteSpace(part))
            {
                known.Add(part);
            }
        }

        return known.Count == 0 ? null : string.Join(", ", known);
    }
}
