using System.Text.Json.Serialization;
using MedNec.Engine.Charts;

namespace MedNec.Engine.Records;

/// <summary>A therapist's plan of care and its certification (42 CFR 410.61, 424.24(c)).</summary>
public sealed record PlanOfCare
{
    /// <summary>The diagnosis treated.</summary>
    public string? Diagnosis { get; init; }

    /// <summary>The long-term goals.</summary>
    public IReadOnlyList<string> Goals { get => field ?? []; init; }

    /// <summary>The type of therapy.</summary>
    public string? Type { get; init; }

    /// <summary>The amount: treatments a day.</summary>
    public string? Amount { get; init; }

    /// <summary>How long, as an ISO 8601 duration or in words.</summary>
    public string? Duration { get; init; }

    /// <summary>How often: "3 times per week".</summary>
    public string? Frequency { get; init; }

    /// <summary>The evaluation that established it.</summary>
    public PartialDate? EstablishedOn { get; init; }

    /// <summary>The first treatment under it.</summary>
    public PartialDate? FirstTreatmentOn { get; init; }

    /// <summary>When the physician or practitioner signed it; null while unsigned.</summary>
    public PartialDate? CertifiedOn { get; init; }

    /// <summary>The last recertification.</summary>
    public PartialDate? RecertifiedOn { get; init; }

    /// <summary>The signed order or referral on file.</summary>
    public PartialDate? OrderedOn { get; init; }

    /// <summary>When the plan was sent to the referrer, with proof.</summary>
    public PartialDate? SentOn { get; init; }
}

/// <summary>How much therapy was used, for the yearly threshold and the cadence of progress reports.</summary>
public sealed record TherapyUse
{
    /// <summary>The calendar year counted.</summary>
    public int? Year { get; init; }

    /// <summary>US dollars allowed so far this year.</summary>
    public decimal? Allowed { get; init; }

    /// <summary>US dollars planned by this request.</summary>
    public decimal? Planned { get; init; }

    /// <summary>The days of treatment.</summary>
    public IReadOnlyList<PartialDate> TreatmentDays { get => field ?? []; init; }

    /// <summary>The days of progress reports.</summary>
    public IReadOnlyList<PartialDate> ProgressReports { get => field ?? []; init; }
}

/// <summary>How a breathing device was used at home, from its own record.</summary>
public sealed record DeviceUse
{
    /// <summary>When therapy began.</summary>
    public PartialDate? StartedOn { get; init; }

    /// <summary>The clinical re-evaluation.</summary>
    public PartialDate? ReevaluatedOn { get; init; }

    /// <summary>Whether that visit documents that symptoms improved.</summary>
    public bool? Improved { get; init; }

    /// <summary>First night counted.</summary>
    public PartialDate? From { get; init; }

    /// <summary>Consecutive nights counted.</summary>
    public int? Nights { get; init; }

    /// <summary>Of these, nights of four hours or more.</summary>
    public int? NightsOfFourHours { get; init; }

    /// <summary>Nights of four hours or more in a hundred, rounded.</summary>
    [JsonIgnore]
    public int? Share => Nights is > 0 && NightsOfFourHours is { } full ? (int)Math.Round(100m * full / Nights.Value, MidpointRounding.AwayFromZero) : null;

    /// <summary>Last night counted.</summary>
    [JsonIgnore]
    public PartialDate? To => From is { IsExact: true } from && Nights is > 0 and < 4000 ? PartialDate.Of(from.Earliest.AddDays(Nights.Value - 1)) : null;
}

/// <summary>The evaluation for a mobility device (LCD L33789).</summary>
public sealed record MobilityEvaluation
{
    /// <summary>The daily activities in the home that cannot be done: "toileting", "dressing".</summary>
    public IReadOnlyList<string> Limited { get => field ?? []; init; }

    /// <summary>The lesser devices ruled out: "cane", "walker", "manual wheelchair", "scooter".</summary>
    public IReadOnlyList<string> RuledOut { get => field ?? []; init; }

    /// <summary>The specialty evaluator and credentials: "Lena Brandt, PT".</summary>
    public string? Evaluator { get; init; }

    /// <summary>Whether the evaluator has a financial tie to the supplier.</summary>
    public bool? FinancialTie { get; init; }

    /// <summary>The supplier's assistive technology professional.</summary>
    public string? TechnologyProfessional { get; init; }

    /// <summary>Whether that professional was there in person.</summary>
    public bool? InPerson { get; init; }

    /// <summary>When the home was assessed.</summary>
    public PartialDate? HomeAssessedOn { get; init; }
}
