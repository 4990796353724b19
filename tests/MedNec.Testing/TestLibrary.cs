using MedNec.Engine.Policies;
using MedNec.Engine.Codes;
using MedNec.Engine.Payers;
using MedNec.Engine.Registries;

namespace MedNec.Testing;

/// <summary>A library of exactly the lists that a test hands over; the others were never imported.</summary>
public sealed class TestLibrary : ILibrary
{
    /// <inheritdoc/>
    public CodeSets Codes { get; init; } = CodeSets.Starter;

    /// <inheritdoc/>
    public ProviderRegistry? Providers { get; init; }

    /// <inheritdoc/>
    public OrderingRegistry? Ordering { get; init; }

    /// <inheritdoc/>
    public ExclusionList? Exclusions { get; init; }

    /// <inheritdoc/>
    public ArticleIndex? Articles { get; init; }

    /// <inheritdoc/>
    public GuidelineShelf? Guidelines { get; init; }

    /// <inheritdoc/>
    public DrugLabels? Labels { get; init; }

    /// <inheritdoc/>
    public PayerDirectory? Payers { get; init; }

    /// <inheritdoc/>
    public PolicyShelf? Policies { get; init; }

    /// <inheritdoc/>
    public LicensedTexts? Licensed { get; init; }

    /// <inheritdoc/>
    public ClinicMemory? Memory { get; init; }

    /// <inheritdoc/>
    public Spelling? Spelling { get; init; }
}
