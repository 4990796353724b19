using System.Text.Json;
using System.Text.Json.Serialization;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;

namespace MedNec.Engine.Reimbursing;

/// <summary>Whether a health account may pay an expense, whether a letter of medical necessity is needed or refused, and what the letter must hold. No tax advice: the administrator decides.</summary>
public sealed record Reimbursement
{
    /// <summary>The kind of expense: "MASS".</summary>
    public required string Expense { get; init; }

    /// <summary>Its name: "Massage therapy".</summary>
    [JsonIgnore]
    public string Name => ExpenseTable.Find(Expense)?.Name ?? Expense;

    /// <summary>Whether an account may pay it.</summary>
    public required ExpenseAnswer Status { get; init; }

    /// <summary>What that means for a letter.</summary>
    public required LetterNeed Letter { get; init; }

    /// <summary>Why, each in a sentence; the first says the status.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>What letter and claim must hold, each with whether the brief shows it.</summary>
    public required IReadOnlyList<Demand> MustHold { get; init; }

    /// <summary>The last day on which the letter holds; null where none is written.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The day on which a new letter is to be asked for; null where none is written.</summary>
    [JsonIgnore]
    public DateOnly? RenewOn { get; init; }

    /// <summary>The law, ruling or list the status comes from.</summary>
    public required string Citation { get; init; }

    /// <summary>Whether nothing can be claimed as it stands: the expense is not eligible, or its letter is refused.</summary>
    [JsonIgnore]
    public bool IsRefused => Status == ExpenseAnswer.NotEligible || Letter == LetterNeed.Refused;
}

/// <summary>What the status of an expense means for a letter.</summary>
public enum LetterNeed
{
    /// <summary>No letter is needed.</summary>
    NotNeeded,

    /// <summary>A letter is needed, and may be written.</summary>
    Needed,

    /// <summary>No letter may be written: it would cure nothing, or nothing stands behind it.</summary>
    Refused,
}

/// <summary>One thing that letter or claim must hold.</summary>
/// <param name="What">Its name: "diagnosis", "but-for".</param>
/// <param name="Answer">Whether the brief shows it.</param>
public sealed record Demand(string What, Answer Answer)
{
    /// <summary>What is wrong or wanting, in a sentence; null where it is met.</summary>
    [JsonIgnore]
    public string? Says { get; init; }

    /// <summary>Whether no letter may be written while this is not met.</summary>
    [JsonIgnore]
    public bool Forbids { get; init; }
}

/// <summary>The JSON of a <see cref="Reimbursement"/>, as the command line promises it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    UseStringEnumConverter = false,
    Converters = [typeof(Kebab<ExpenseAnswer>), typeof(Kebab<LetterNeed>), typeof(Kebab<Answer>)])]
[JsonSerializable(typeof(Reimbursement))]
[JsonSerializable(typeof(FilledForm))]
public sealed partial class ReimbursementJson : JsonSerializerContext;
