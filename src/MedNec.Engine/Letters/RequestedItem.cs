using System.Text.Json.Serialization;
using MedNec.Engine.Charts;
using MedNec.Engine.Records;

namespace MedNec.Engine.Letters;

/// <summary>What is asked for: a test, drug, device, operation or course of therapy.</summary>
public sealed record RequestedItem
{
    /// <summary>The code's system: "HCPCS", "CPT", "NDC", "RxNorm".</summary>
    public string? System { get; init; }

    /// <summary>The code the payer decides on.</summary>
    public string? Code { get; init; }

    /// <summary>The item in words.</summary>
    public string? Name { get; init; }

    /// <summary>How many.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Of what: "device", "visit", "tablet".</summary>
    public string? Unit { get; init; }

    /// <summary>A drug's dose: "150 mg".</summary>
    public string? Dose { get; init; }

    /// <summary>A drug's route: "subcutaneous".</summary>
    public string? Route { get; init; }

    /// <summary>How often: "nightly", "2 times per week".</summary>
    public string? Frequency { get; init; }

    /// <summary>How long, as an ISO 8601 duration: "P12M", "P6W".</summary>
    public string? Duration { get; init; }

    /// <summary>When it is to begin.</summary>
    public PartialDate? Start { get; init; }

    /// <summary>Whether the payer is asked to decide fast.</summary>
    public bool Expedited { get; init; }

    /// <summary>The kind of service; benefits name theirs from the same list, and so meet.</summary>
    public Service? Service { get; init; }

    /// <summary>The code's modifiers: "KX", "NU".</summary>
    public IReadOnlyList<string> Modifiers { get => field ?? []; init; }

    /// <summary>Who renders the service or supplies the item.</summary>
    public Supplier? Supplier { get; init; }

    /// <summary>What the Food and Drug Administration says of it for this use.</summary>
    public Regulatory? Regulatory { get; init; }

    /// <summary>What the compendia say of this use of a drug.</summary>
    public IReadOnlyList<CompendiumEntry> Compendia { get => field ?? []; init; }

    /// <summary>What the plan would rather pay for, and why it is not for this patient.</summary>
    public IReadOnlyList<Alternative> Alternatives { get => field ?? []; init; }

    /// <summary>The kind of service as the brief says it, else as the code's system and range tell it; <see cref="Service.Other"/> where neither does.</summary>
    [JsonIgnore]
    public Service KnownService => Service ?? ServiceByCode.Of(System, Code);

    /// <summary>The item's name, or its code where it has no name.</summary>
    [JsonIgnore]
    public string Label => Name ?? Code ?? "the requested item";
}

/// <summary>Kinds of service.</summary>
public enum Service
{
    /// <summary>Physical therapy.</summary>
    PhysicalTherapy,

    /// <summary>Occupational therapy.</summary>
    OccupationalTherapy,

    /// <summary>Speech therapy.</summary>
    SpeechTherapy,

    /// <summary>Mental health and substance use care.</summary>
    BehavioralHealth,

    /// <summary>Durable medical equipment.</summary>
    Dme,

    /// <summary>A drug.</summary>
    Drug,

    /// <summary>Imaging.</summary>
    Imaging,

    /// <summary>An operation.</summary>
    Surgery,

    /// <summary>Care at home.</summary>
    HomeHealth,

    /// <summary>Chiropractic care.</summary>
    Chiropractic,

    /// <summary>Acupuncture.</summary>
    Acupuncture,

    /// <summary>Anything else.</summary>
    Other,
}
