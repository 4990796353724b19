using System.Text.Json.Serialization;
using MedNec.Engine.Charts;
using MedNec.Engine.Records;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Letters;

/// <summary>
/// Everything a letter is written from. The JSON properties are the brief file of the command line, field for field;
/// <see cref="Chart"/> and <see cref="Today"/> are added by whoever reads that file.
/// </summary>
/// <remarks>
/// Lists read "field ?? []": the JSON reader sets a property that the file leaves out to null, whatever its initializer says.
/// </remarks>
public sealed record Brief
{
    /// <summary>What the letter is for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>The letter's date.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The chart files, relative to the brief.</summary>
    [JsonPropertyName("chart")]
    public IReadOnlyList<string> ChartFiles { get => field ?? []; init; }

    /// <summary>The documents to go with the letter.</summary>
    public IReadOnlyList<AttachedDocument> Documents { get => field ?? []; init; }

    /// <summary>What the clinic itself says of the patient; see <see cref="Subject"/> for what is known altogether.</summary>
    public Patient? Patient { get; init; }

    /// <summary>The plan that is asked.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>The diagnoses the request rests on, first the one that matters most.</summary>
    public IReadOnlyList<Diagnosis> Diagnoses { get => field ?? []; init; }

    /// <summary>What is asked for.</summary>
    public required IReadOnlyList<RequestedItem> Items { get; init; }

    /// <summary>What was tried before, in any order.</summary>
    public IReadOnlyList<Trial> Trials { get => field ?? []; init; }

    /// <summary>What the patient cannot do, each in a sentence or phrase of the clinic's own.</summary>
    public IReadOnlyList<string> Function { get => field ?? []; init; }

    /// <summary>The measurable aims of treatment.</summary>
    public IReadOnlyList<Goal> Goals { get => field ?? []; init; }

    /// <summary>What is to be feared without treatment, each in a phrase of the clinic's own.</summary>
    public IReadOnlyList<string> Risks { get => field ?? []; init; }

    /// <summary>Guidelines, articles and labels that support the request.</summary>
    public IReadOnlyList<Citation> Citations { get => field ?? []; init; }

    /// <summary>Who signs.</summary>
    public Clinician? Clinician { get; init; }

    /// <summary>The practice.</summary>
    public ClinicDetails? Clinic { get; init; }

    /// <summary>The id of the payer's policy ("cms/l33718").</summary>
    public string? Policy { get; init; }

    /// <summary>The version of the policy that the letter was signed under, as <see cref="Policies.Policy.VersionName"/> says it; null until then.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>What the clinician states for single demands of the policy.</summary>
    public IReadOnlyList<Attestation> Attestations { get => field ?? []; init; }

    /// <summary>The payer's request for information that this letter answers.</summary>
    public InformationRequest? Request { get; init; }

    /// <summary>The workplace injury, for workers' compensation.</summary>
    public Injury? Injury { get; init; }

    /// <summary>The denial that this letter appeals.</summary>
    public Denial? Denial { get; init; }

    /// <summary>The expense, for a reimbursement letter.</summary>
    public Expense? Expense { get; init; }

    /// <summary>The signature on the letter, once there is one.</summary>
    public SignatureRecord? Signature { get; init; }

    /// <summary>Sentences in the clinician's own words, each in place of a composed one.</summary>
    public IReadOnlyList<OwnWords> Wording { get => field ?? []; init; }

    /// <summary>What the payer answered about cover.</summary>
    public Eligibility? Eligibility { get; init; }

    /// <summary>The written order.</summary>
    public Order? Order { get; init; }

    /// <summary>The payer's prior authorization or affirmation.</summary>
    public Authorization? Authorization { get; init; }

    /// <summary>The delivery of the item.</summary>
    public Delivery? Delivery { get; init; }

    /// <summary>The same request on the payer's form, in a 278 or PAS request, on the order.</summary>
    public IReadOnlyList<RequestForm> RequestForms { get => field ?? []; init; }

    /// <summary>The therapist's plan of care.</summary>
    public PlanOfCare? PlanOfCare { get; init; }

    /// <summary>How much therapy was used.</summary>
    public TherapyUse? TherapyUse { get; init; }

    /// <summary>How a breathing device was used.</summary>
    public DeviceUse? DeviceUse { get; init; }

    /// <summary>The evaluation for a mobility device.</summary>
    public MobilityEvaluation? Mobility { get; init; }

    /// <summary>The ground on which an exception to step therapy or the formulary is asked.</summary>
    public string? ExceptionGround { get; init; }

    /// <summary>How the letter goes out.</summary>
    public Submission? Submission { get; init; }

    /// <summary>The date by which it must be filed.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>The days on which somebody will ask the payer; null where nobody keeps them here.</summary>
    public IReadOnlyList<PartialDate>? FollowUps { get; init; }

    /// <summary>Where an appeal stands.</summary>
    public Appeal? Appeal { get; init; }

    /// <summary>Who drafted the letter and how the signer read it.</summary>
    public Drafting? Drafting { get; init; }

    /// <summary>What persons decided about findings.</summary>
    public IReadOnlyList<Resolution> Resolutions { get => field ?? []; init; }

    /// <summary>What the charts say.</summary>
    [JsonIgnore]
    public Chart Chart { get; init; } = Chart.Empty;

    /// <summary>The day on which the engine judges: the only clock it has.</summary>
    [JsonIgnore]
    public DateOnly Today { get; init; }

    /// <summary>The lists the checks look things up in: codes, providers, payers, the clinic's own memory.</summary>
    [JsonIgnore]
    public ILibrary Library { get; init; } = StarterLibrary.Instance;

    /// <summary>What the clinic decided about the checks themselves.</summary>
    [JsonIgnore]
    public Checks.ClinicRules Rules { get; init; } = Checks.ClinicRules.None;

    /// <summary>The patient as the clinic says, completed from the chart.</summary>
    [JsonIgnore]
    public Patient Subject => (Patient ?? new Patient()).FilledFrom(Chart.Patient);

    /// <summary>The letter's date, or today where the brief has none.</summary>
    [JsonIgnore]
    public PartialDate LetterDate => Date ?? PartialDate.Of(Today);

    /// <summary>When the letter was, or will be, filed with the payer, as far as recorded; else the letter's date.</summary>
    [JsonIgnore]
    public PartialDate FilingDate => Appeal?.FiledOn ?? Submission?.SentOn ?? Submission?.PlannedOn ?? LetterDate;

    /// <summary>Whether the letter goes to the administrator of a health account and not to an insurer.</summary>
    [JsonIgnore]
    public bool IsForHealthAccount => Purpose == Purpose.Reimbursement || Coverage?.Line is LineOfBusiness.Hsa or LineOfBusiness.Fsa or LineOfBusiness.Hra;
}

/// <summary>What a letter is for.</summary>
public enum Purpose
{
    /// <summary>Approval before the service.</summary>
    PriorAuthorization,

    /// <summary>Against a denial.</summary>
    Appeal,

    /// <summary>An answer to the payer's questions.</summary>
    InformationRequest,

    /// <summary>More of what was approved.</summary>
    Renewal,

    /// <summary>Beyond what the plan provides: a limit, an exclusion, a formulary.</summary>
    BenefitException,

    /// <summary>Payment from a health account (HSA, FSA, HRA).</summary>
    Reimbursement,
}
