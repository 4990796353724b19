using MedNec.Engine.Charts;

namespace MedNec.Engine.Records;

/// <summary>Who drafted the letter and how the signer read it.</summary>
public sealed record Drafting
{
    /// <summary>Who drafted it.</summary>
    public string? By { get; init; }

    /// <summary>Whether the signer attested having read it.</summary>
    public bool? Attested { get; init; }

    /// <summary>Seconds between opening and signing.</summary>
    public int? ReviewSeconds { get; init; }

    /// <summary>The sections that the signer opened, by id.</summary>
    public IReadOnlyList<string>? SectionsOpened { get; init; }

    /// <summary>How many letters were signed by the same act.</summary>
    public int? SignedTogether { get; init; }

    /// <summary>The language models that proposed sentences.</summary>
    public IReadOnlyList<ModelUse> Models { get => field ?? []; init; }
}

/// <summary>The use of a language model on this letter.</summary>
public sealed record ModelUse
{
    /// <summary>The model's name.</summary>
    public string? Name { get; init; }

    /// <summary>Its version.</summary>
    public string? Version { get; init; }

    /// <summary>Hash of the prompt.</summary>
    public string? PromptHash { get; init; }

    /// <summary>Hash of what it was given.</summary>
    public string? InputsHash { get; init; }

    /// <summary>The sampling temperature.</summary>
    public decimal? Temperature { get; init; }

    /// <summary>"local" or "external".</summary>
    public string? Route { get; init; }

    /// <summary>Whether the clinic allowed external models.</summary>
    public bool? ExternalAllowed { get; init; }

    /// <summary>The business associate agreement with whoever runs it.</summary>
    public PartialDate? AgreementOn { get; init; }
}

/// <summary>What a person decided about a finding: overridden with a reason, or acknowledged.</summary>
public sealed record Resolution
{
    /// <summary>The check's id.</summary>
    public string? Check { get; init; }

    /// <summary>What it was about: the finding's quoted words, or its message where it points at no words. Null stands for every finding of the check.</summary>
    public string? About { get; init; }

    /// <summary>"override" for a blocker, "acknowledge" for a warning.</summary>
    public string? Kind { get; init; }

    /// <summary>Who: a named person; "model:…" is refused by LMN-AI-008.</summary>
    public string? By { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>When.</summary>
    public PartialDate? On { get; init; }
}
