using MedNec.Engine.Codes;
using MedNec.Engine.Registries;

namespace MedNec.Testing;

/// <summary>A library in which a test puts the lists it needs; what it leaves out was never imported.</summary>
public sealed record ImportedLists : ILibrary
{
    public CodeSets Codes { get; init; } = CodeSets.Starter;

    public ProviderRegistry? Providers { get; init; }

    public OrderingRegistry? Ordering { get; init; }

    public ExclusionList? Exclusions { get; init; }

    public ArticleIndex? Articles { get; init; }

    public GuidelineShelf? Guidelines { get; init; }

    public DrugLabels? Labels { get; init; }

    public PayerDirectory? Payers { get; init; }

    public PolicyShelf? Policies { get; init; }

    public LicensedTexts? Licensed { get; init; }

    public ClinicMemory? Memory { get; init; }

    public Spelling? Spelling { get; init; }
}
