using MedNec.Engine.Charts;

namespace MedNec.Engine.Records;

/// <summary>The standard written order of an item (42 CFR 410.38(d)(1)): six elements, and when the supplier got it.</summary>
public sealed record Order
{
    /// <summary>The patient's name or Medicare number on the order.</summary>
    public string? Beneficiary { get; init; }

    /// <summary>The general description of the item.</summary>
    public string? Description { get; init; }

    /// <summary>How many.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The order's date.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The treating practitioner's name.</summary>
    public string? Practitioner { get; init; }

    /// <summary>The treating practitioner's NPI.</summary>
    public string? Npi { get; init; }

    /// <summary>When the practitioner signed it; null while unsigned.</summary>
    public PartialDate? SignedOn { get; init; }

    /// <summary>When the supplier received it.</summary>
    public PartialDate? ReceivedOn { get; init; }
}

/// <summary>The delivery of an item, as the supplier's proof of delivery shows it (42 CFR 424.57(c)(12)).</summary>
public sealed record Delivery
{
    /// <summary>When it is planned.</summary>
    public PartialDate? PlannedOn { get; init; }

    /// <summary>When it was delivered.</summary>
    public PartialDate? On { get; init; }

    /// <summary>To whom.</summary>
    public string? Beneficiary { get; init; }

    /// <summary>Where.</summary>
    public string? Address { get; init; }

    /// <summary>What.</summary>
    public string? Description { get; init; }

    /// <summary>How many.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Who signed for it, or the carrier's tracking number that stands in for a signature.</summary>
    public string? ReceivedBy { get; init; }
}

/// <summary>A payer's prior decision on the item: an authorization, an affirmation with its tracking number (UTN).</summary>
public sealed record Authorization
{
    /// <summary>Its number.</summary>
    public string? Number { get; init; }

    /// <summary>"affirmed", "non-affirmed", "approved", "denied", as the payer says it.</summary>
    public string? Decision { get; init; }

    /// <summary>When it was decided: its validity counts from here.</summary>
    public PartialDate? DecidedOn { get; init; }

    /// <summary>Last day of its validity, where the payer states one.</summary>
    public PartialDate? Through { get; init; }
}

/// <summary>The same request as it stands somewhere else: the payer's form, a 278 or PAS request, the order.</summary>
public sealed record RequestForm
{
    /// <summary>"form", "278", "pas" or "order".</summary>
    public string? Kind { get; init; }

    /// <summary>The form's id: "DWC RFA", "MAP-9".</summary>
    public string? Form { get; init; }

    /// <summary>The form's revision, as printed on it.</summary>
    public string? Revision { get; init; }

    /// <summary>The date on it.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>When it was signed; null while unsigned.</summary>
    public PartialDate? SignedOn { get; init; }

    /// <summary>The patient (employee) named on it.</summary>
    public string? Patient { get; init; }

    /// <summary>The provider's NPI on it.</summary>
    public string? Npi { get; init; }

    /// <summary>The diagnoses on it, as codes.</summary>
    public IReadOnlyList<string> Diagnoses { get => field ?? []; init; }

    /// <summary>What it asks for.</summary>
    public IReadOnlyList<RequestLine> Lines { get => field ?? []; init; }
}

/// <summary>One line of a request form.</summary>
public sealed record RequestLine
{
    /// <summary>The code asked for.</summary>
    public string? Code { get; init; }

    /// <summary>Its modifiers.</summary>
    public IReadOnlyList<string> Modifiers { get => field ?? []; init; }

    /// <summary>How many units.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>First day.</summary>
    public PartialDate? Start { get; init; }

    /// <summary>Last day.</summary>
    public PartialDate? End { get; init; }
}
