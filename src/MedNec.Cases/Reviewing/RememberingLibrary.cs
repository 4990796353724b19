using MedNec.Engine.Policies;
using MedNec.Engine.Codes;
using MedNec.Engine.Payers;
using MedNec.Engine.Registries;

namespace MedNec.Cases.Reviewing;

/// <summary>The imported lists, with what the clinic remembers of its own letters.</summary>
/// <param name="lists">The lists.</param>
/// <param name="memory">What it remembers.</param>
public sealed class RememberingLibrary(ILibrary lists, ClinicMemory memory) : ILibrary
{
    /// <inheritdoc/>
    public CodeSets Codes => lists.Codes;

    /// <inheritdoc/>
    public ProviderRegistry? Providers => lists.Providers;

    /// <inheritdoc/>
    public OrderingRegistry? Ordering => lists.Ordering;

    /// <inheritdoc/>
    public ExclusionList? Exclusions => lists.Exclusions;

    /// <inheritdoc/>
    public ArticleIndex? Articles => lists.Articles;

    /// <inheritdoc/>
    public GuidelineShelf? Guidelines => lists.Guidelines;

    /// <inheritdoc/>
    public DrugLabels? Labels => lists.Labels;

    /// <inheritdoc/>
    public PayerDirectory? Payers => lists.Payers;

    /// <inheritdoc/>
    public PolicyShelf? Policies => lists.Policies;

    /// <inheritdoc/>
    public LicensedTexts? Licensed => lists.Licensed;

    /// <inheritdoc/>
    public ClinicMemory? Memory => memory;

    /// <inheritdoc/>
    public Spelling? Spelling => lists.Spelling;
}
