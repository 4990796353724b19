using System.Text.Json.Serialization;
using MedNec.Engine.Charts;

namespace MedNec.Engine.Letters;

/// <summary>The plan that is asked, and the patient's place in it.</summary>
public sealed record Coverage
{
    /// <summary>The payer's legal name.</summary>
    public string? Payer { get; init; }

    /// <summary>The line of business: it decides which rules and clocks hold.</summary>
    public LineOfBusiness? Line { get; init; }

    /// <summary>The plan's name.</summary>
    public string? Plan { get; init; }

    /// <summary>The member's number on the card; Medicare: the MBI.</summary>
    public string? MemberId { get; init; }

    /// <summary>The group's number on the card.</summary>
    public string? GroupNumber { get; init; }

    /// <summary>The state whose law applies, two letters.</summary>
    public string? State { get; init; }

    /// <summary>The department or person addressed; "Medical Director" when not known.</summary>
    public string? Department { get; init; }

    /// <summary>The payer's postal address.</summary>
    public string? Address { get; init; }

    /// <summary>The payer's fax number.</summary>
    public string? Fax { get; init; }

    /// <summary>Who holds the plan, when not the patient.</summary>
    public Subscriber? Subscriber { get; init; }

    /// <summary>The plan's limits that touch this request, and their use.</summary>
    public IReadOnlyList<Benefit> Benefits { get => field ?? []; init; }
}

/// <summary>Lines of business (handbook, section 2).</summary>
public enum LineOfBusiness
{
    /// <summary>Original Medicare, parts A and B.</summary>
    Medicare,

    /// <summary>Medicare Advantage, part C.</summary>
    MedicareAdvantage,

    /// <summary>Medicare part D.</summary>
    PartD,

    /// <summary>Medicaid fee for service.</summary>
    Medicaid,

    /// <summary>Medicaid managed care.</summary>
    MedicaidManaged,

    /// <summary>Fully insured commercial plans.</summary>
    Commercial,

    /// <summary>Self-funded employer plans.</summary>
    Erisa,

    /// <summary>Plans of the exchanges.</summary>
    Exchange,

    /// <summary>Workers' compensation.</summary>
    WorkersComp,

    /// <summary>TRICARE.</summary>
    Tricare,

    /// <summary>Health savings account.</summary>
    Hsa,

    /// <summary>Flexible spending account.</summary>
    Fsa,

    /// <summary>Health reimbursement arrangement.</summary>
    Hra,
}

/// <summary>Who holds the plan.</summary>
public sealed record Subscriber
{
    /// <summary>The patient's relation to the holder: "self", "child", "spouse", "other".</summary>
    public string? Relationship { get; init; }

    /// <summary>The holder's name.</summary>
    public string? Name { get; init; }

    /// <summary>The holder's birth date.</summary>
    public PartialDate? BirthDate { get; init; }

    /// <summary>The holder's own member number, where it differs.</summary>
    public string? MemberId { get; init; }

    /// <summary>Whether the patient holds the plan.</summary>
    [JsonIgnore]
    public bool IsSelf => Relationship is null || string.Equals(Relationship, "self", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A limit of the plan, and how much of it is used.</summary>
public sealed record Benefit
{
    /// <summary>The service it limits; the list is that of <see cref="RequestedItem.Service"/>.</summary>
    public Service? Service { get; init; }

    /// <summary>What is counted: "visit", "day", "dollar".</summary>
    public string? Unit { get; init; }

    /// <summary>How many the plan provides.</summary>
    public decimal? Limit { get; init; }

    /// <summary>How many are used.</summary>
    public decimal? Used { get; init; }

    /// <summary>The day of that count.</summary>
    public PartialDate? AsOf { get; init; }
}
