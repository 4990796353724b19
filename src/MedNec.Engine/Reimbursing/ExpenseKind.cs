using MedNec.Engine.Checks.Lexicons;

namespace MedNec.Engine.Reimbursing;

/// <summary>A kind of expense.</summary>
/// <param name="Code">Its code: "MASS".</param>
/// <param name="Name">Its name: "Massage therapy".</param>
/// <param name="Answer">Whether an account may pay it.</param>
/// <param name="Cite">The law, ruling or list it comes from.</param>
public sealed record ExpenseKind(string Code, string Name, ExpenseAnswer Answer, string Cite)
{
    /// <summary>Whether the disease must be diagnosed by a physician.</summary>
    public bool NeedsPhysician { get; init; }

    /// <summary>The ordinary product ("ordinary furniture") above whose price the cost counts; null where the whole cost does.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>Whether it is paid as a membership or subscription.</summary>
    public bool IsMembership { get; init; }

    /// <summary>The bounds of the answer, in a sentence.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the row still wants a second look: then the administrator is to be asked.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether at least a part of the cost is paid only with a letter of medical necessity.</summary>
    public bool NeedsLetter { get; init; }

    /// <summary>Whether an account for teeth, eyes and prevention pays it too.</summary>
    public bool IsOfLimitedPurpose { get; init; }

    /// <summary>Which part of the cost counts; null where all of it does, or none.</summary>
    public string? Part { get; init; }

    /// <summary>What could be claimed after all, where no letter cures this kind.</summary>
    public string? Exception { get; init; }

    /// <summary>What administrators are known to ask beyond the tax law.</summary>
    public string? Stricter { get; init; }

    /// <summary>What the claim needs beside receipt and letter.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>What holds for one kind of account.</summary>
    public IReadOnlyList<AccountRule> Accounts { get; init; } = [];

    /// <summary>The most that is paid, by account and year.</summary>
    public IReadOnlyList<YearCap> Caps { get; init; } = [];

    /// <summary>Other words by which people look for it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>What a description says that can only be this kind.</summary>
    public IReadOnlyList<PhraseWords> Words { get; init; } = [];
}

/// <summary>What holds for one kind of account.</summary>
/// <param name="Account">"hsa", "fsa", "hra".</param>
/// <param name="Says">"never", or the bounds in words.</param>
public sealed record AccountRule(string Account, string Says)
{
    /// <summary>Whether that account never pays the expense.</summary>
    public bool IsNever => Says == "never";
}

/// <summary>The most that an account pays in a year.</summary>
/// <param name="Account">"hsa", "fsa", "hra".</param>
/// <param name="Year">The year.</param>
/// <param name="Says">The cap in words: "$150 a month for one person".</param>
public sealed record YearCap(string Account, int Year, string Says);

/// <summary>Whether a health account may pay an expense.</summary>
public enum ExpenseAnswer
{
    /// <summary>Without a letter.</summary>
    Eligible,

    /// <summary>With a letter of medical necessity.</summary>
    EligibleWithLetter,

    /// <summary>With a prescription.</summary>
    Prescription,

    /// <summary>In part, up to a cap, or from some accounts only.</summary>
    Limited,

    /// <summary>Never, whatever a letter says.</summary>
    NotEligible,
}
