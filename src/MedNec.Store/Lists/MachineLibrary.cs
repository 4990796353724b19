using MedNec.Engine.Policies;
using MedNec.Engine.Codes;
using MedNec.Engine.Payers;
using MedNec.Engine.Registries;

namespace MedNec.Store.Lists;

/// <summary>The lists this machine has: those of <paramref name="imported"/>, and its dictionary. Each is read when a check first asks for it.</summary>
public sealed class MachineLibrary(ILibrary imported) : ILibrary
{
    /// <summary>The library of a machine on which nothing was imported.</summary>
    public static MachineLibrary Starter { get; } = new(StarterLibrary.Instance);

    /// <inheritdoc/>
    public CodeSets Codes => imported.Codes;

    /// <inheritdoc/>
    public ProviderRegistry? Providers => imported.Providers;

    /// <inheritdoc/>
    public OrderingRegistry? Ordering => imported.Ordering;

    /// <inheritdoc/>
    public ExclusionList? Exclusions => imported.Exclusions;

    /// <inheritdoc/>
    public ArticleIndex? Articles => imported.Articles;

    /// <inheritdoc/>
    public GuidelineShelf? Guidelines => imported.Guidelines;

    /// <inheritdoc/>
    public DrugLabels? Labels => imported.Labels;

    /// <inheritdoc/>
    public PayerDirectory? Payers => imported.Payers;

    /// <inheritdoc/>
    public PolicyShelf? Policies => imported.Policies;

    /// <inheritdoc/>
    public LicensedTexts? Licensed => imported.Licensed;

    /// <inheritdoc/>
    public ClinicMemory? Memory => imported.Memory;

    /// <inheritdoc/>
    public Spelling? Spelling => imported.Spelling ?? WordList.Installed;
}
