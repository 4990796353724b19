using MedNec.Engine.Codes;
using MedNec.Engine.Payers;
using MedNec.Engine.Policies;

namespace MedNec.Engine.Registries;

/// <summary>
/// The outside lists that checks look things up in, each null where it was never imported: then the check that needs it
/// says so and leaves the question to a person. Whoever opens a brief hands the library over; the engine opens no file.
/// </summary>
public interface ILibrary
{
    /// <summary>Codes by their date: what the clinic imported, and for the rest the starter set. Never null: it says itself what it cannot tell.</summary>
    CodeSets Codes => CodeSets.Starter;

    /// <summary>The providers of an imported NPPES extract.</summary>
    ProviderRegistry? Providers => Codes.Providers;

    /// <summary>Who may order and refer in Medicare (the PECOS ordering and referring file).</summary>
    OrderingRegistry? Ordering { get; }

    /// <summary>Who is excluded from federal programs (the OIG's list).</summary>
    ExclusionList? Exclusions { get; }

    /// <summary>Published articles and registered trials.</summary>
    ArticleIndex? Articles { get; }

    /// <summary>Guidelines and their editions.</summary>
    GuidelineShelf? Guidelines { get; }

    /// <summary>What drug labels say.</summary>
    DrugLabels? Labels { get; }

    /// <summary>Payers: their channels, forms and numbers.</summary>
    PayerDirectory? Payers { get; }

    /// <summary>Payers' policies.</summary>
    PolicyShelf? Policies { get; }

    /// <summary>Licensed criteria, as hashes of their runs of words.</summary>
    LicensedTexts? Licensed { get; }

    /// <summary>What the clinic itself knows: its people, its other letters.</summary>
    ClinicMemory? Memory { get; }

    /// <summary>Words that are spelled right.</summary>
    Spelling? Spelling { get; }
}

/// <summary>The library of a program that has imported nothing.</summary>
public sealed class StarterLibrary : ILibrary
{
    private StarterLibrary()
    {
    }

    /// <summary>The one there is.</summary>
    public static StarterLibrary Instance { get; } = new();

    /// <inheritdoc/>
    public OrderingRegistry? Ordering => null;

    /// <inheritdoc/>
    public ExclusionList? Exclusions => null;

    /// <inheritdoc/>
    public ArticleIndex? Articles => null;

    /// <inheritdoc/>
    public GuidelineShelf? Guidelines => null;

    /// <inheritdoc/>
    public DrugLabels? Labels => null;

    /// <inheritdoc/>
    public PayerDirectory? Payers => null;

    /// <inheritdoc/>
    public PolicyShelf? Policies => PolicyShelf.Shipped;

    /// <inheritdoc/>
    public LicensedTexts? Licensed => null;

    /// <inheritdoc/>
    public ClinicMemory? Memory => null;

    /// <inheritdoc/>
    public Spelling? Spelling => null;
}
