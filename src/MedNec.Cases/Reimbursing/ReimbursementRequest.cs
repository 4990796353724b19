using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Reimbursing;

/// <summary>A patient's request for a letter to a health account: the answers to the questions, as they were given.</summary>
public sealed record ReimbursementRequest
{
    /// <summary>The kind of expense: "MASS".</summary>
    public string? Kind { get; init; }

    /// <summary>What is to be bought, in the patient's words.</summary>
    public string? Item { get; init; }

    /// <summary>The patient's name.</summary>
    public string? Patient { get; init; }

    /// <summary>The patient's birth date.</summary>
    public PartialDate? Born { get; init; }

    /// <summary>The kind of account.</summary>
    public LineOfBusiness? Account { get; init; }

    /// <summary>Who administers it.</summary>
    public string? Administrator { get; init; }

    /// <summary>The disease it is for.</summary>
    public string? Condition { get; init; }

    /// <summary>Since when.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>Who diagnosed it.</summary>
    public string? DiagnosedBy { get; init; }

    /// <summary>How a clinician evaluated it: "visit", "telehealth", "questionnaire", "none".</summary>
    public string? Evaluation { get; init; }

    /// <summary>When.</summary>
    public PartialDate? EvaluatedOn { get; init; }

    /// <summary>What was tried before, one a line.</summary>
    public string? Tried { get; init; }

    /// <summary>Whether it would be bought without the disease too.</summary>
    public bool? Anyway { get; init; }

    /// <summary>How often.</summary>
    public string? Frequency { get; init; }

    /// <summary>How long, as an ISO 8601 duration.</summary>
    public string? Duration { get; init; }

    /// <summary>When it is to be bought.</summary>
    public PartialDate? Buying { get; init; }

    /// <summary>What it costs, US dollars.</summary>
    public decimal? Price { get; init; }

    /// <summary>What the ordinary version costs, US dollars.</summary>
    public decimal? UsualPrice { get; init; }

    /// <summary>Since when the patient has been a member.</summary>
    public PartialDate? MemberSince { get; init; }

    /// <summary>The brief that these answers make for the <paramref name="clinic"/>, in its JSON. Codes, findings and the signer are the clinic's to add.</summary>
    public string ToBrief(string clinic, DateOnly today) => JsonSerializer.Serialize(
        new Brief
        {
            Purpose = Purpose.Reimbursement,
            Date = PartialDate.Of(today),
            Patient = new Patient { Name = Patient, BirthDate = Born },
            Coverage = new Coverage { Line = Account, Payer = Administrator },
            Diagnoses = [new Diagnosis { Text = Condition, Onset = Since }],
            Items = [new RequestedItem { Name = Item, Frequency = Frequency, Duration = Duration, Start = Buying }],
            Trials = [.. (Tried ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Trial { Treatment = line })],
            Clinic = new ClinicDetails { Name = clinic },
            Expense = new Expense
            {
                Kind = Kind,
                Description = Item,
                PurchaseDate = Buying,
                Amount = Price,
                UsualPrice = UsualPrice,
                Evaluation = Evaluation,
                EvaluatedOn = EvaluatedOn,
                DiagnosedBy = DiagnosedBy,
                WouldBuyAnyway = Anyway,
                MemberSince = MemberSince,
            },
        },
        LetterJson.Default.Brief);
}
