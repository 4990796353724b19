using System.Globalization;
using System.Text;
using MedNec.Cases;
using MedNec.Engine;
using MedNec.Engine.Codes;
using MedNec.Engine.Payers;
using MedNec.Engine.Policies;
using MedNec.Engine.Registries;
using MedNec.Store.Codes;
using MedNec.Store.Policies;

namespace MedNec.Store.Lists;

/// <summary>
/// The lists imported into a data folder, as the checks look things up in them. Opening looks at each file's stamp, so
/// that one which is not whole is refused at once; each is read when a check first asks for it.
/// </summary>
public sealed class LibraryFolder : ILibrary
{
    private readonly Lazy<OrderingRegistry?> ordering;
    private readonly Lazy<ExclusionList?> exclusions;
    private readonly Lazy<ArticleIndex?> articles;
    private readonly Lazy<GuidelineShelf?> guidelines;
    private readonly Lazy<DrugLabels?> labels;
    private readonly Lazy<PayerDirectory?> payers;
    private readonly Lazy<PolicyShelf> policies;
    private readonly Lazy<ClinicMemory?> memory;
    private readonly Lazy<LicensedTexts?> licensed;

    private LibraryFolder(string dataFolder, IReadOnlyList<ImportedList> all, CodeSets codes)
    {
        Codes = codes;
        var lists = all.ToLookup(list => list.Kind);
        ordering = new(() => lists[ListKind.Ordering].Select(list => MedicareLists.OpenOrdering(list.Path, list.Stamp)).FirstOrDefault());
        exclusions = new(() => lists[ListKind.Exclusions].Select(list => new ExclusionList(list.Stamp.AsOf, Lines(list))).FirstOrDefault());
        articles = Shelf(lists[ListKind.Articles], LiteratureLists.Articles, LiteratureLists.Articles, found => new ArticleIndex(found));
        guidelines = Shelf(lists[ListKind.Guidelines], LiteratureLists.Guidelines, null, found => new GuidelineShelf(found));
        labels = Shelf(lists[ListKind.Labels], LiteratureLists.Labels, null, found => new DrugLabels(found));
        payers = Shelf(lists[ListKind.Payers], PayerLists.Payers, null, found => new PayerDirectory(found));
        policies = new(() => PolicyFolder.Shelf(dataFolder));
        licensed = new(() => lists[ListKind.Licensed].Any()
            ? new LicensedTexts(ImportList.LicensedRun, lists[ListKind.Licensed].SelectMany(Lines).Select(line => ulong.Parse(line, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToHashSet())
            : null);
        memory = Shelf<StaffList, ClinicMemory>(
            lists[ListKind.Staff],
            root => [StaffList.Read(root)],
            rows => [StaffList.Read(rows)],
            found => new ClinicMemory { People = [.. found.SelectMany(list => list.People)], Organizations = [.. found.SelectMany(list => list.Organizations)] });
    }

    /// <inheritdoc/>
    public CodeSets Codes { get; }

    /// <inheritdoc/>
    public OrderingRegistry? Ordering => ordering.Value;

    /// <inheritdoc/>
    public ExclusionList? Exclusions => exclusions.Value;

    /// <inheritdoc/>
    public ArticleIndex? Articles => articles.Value;

    /// <inheritdoc/>
    public GuidelineShelf? Guidelines => guidelines.Value;

    /// <inheritdoc/>
    public DrugLabels? Labels => labels.Value;

    /// <inheritdoc/>
    public PayerDirectory? Payers => payers.Value;

    /// <inheritdoc/>
    public PolicyShelf? Policies => policies.Value;

    /// <inheritdoc/>
    public LicensedTexts? Licensed => licensed.Value;

    /// <inheritdoc/>
    public ClinicMemory? Memory => memory.Value;

    /// <inheritdoc/>
    public Spelling? Spelling => null;

    /// <summary>Opens what was imported into <paramref name="dataFolder"/>, beside what the machine has.</summary>
    /// <exception cref="UnreadableInputException">A list there was not imported, or is not whole.</exception>
    public static ILibrary Open(string dataFolder) => new ListFolder(dataFolder).All is var all && (all.Count > 0 || CodeFolder.IsFilled(dataFolder) || PolicyFolder.IsFilled(dataFolder))
        ? new MachineLibrary(new LibraryFolder(dataFolder, all, CodeFolder.Sets(dataFolder)))
        : MachineLibrary.Starter;

    private static Lazy<TShelf?> Shelf<TEntry, TShelf>(IEnumerable<ImportedList> lists, Func<PackNode, IReadOnlyList<TEntry>> fromYaml, Func<CsvRows, IReadOnlyList<TEntry>>? fromCsv, Func<IReadOnlyList<TEntry>, TShelf> shelf)
        where TShelf : class => new(() =>
        {
            // The newest list first: where two hold the same thing, it is found there.
            var entries = lists.OrderByDescending(list => list.Stamp.AsOf).SelectMany(list => Read(list, fromYaml, fromCsv)).ToList();
            return entries.Count == 0 ? null : shelf(entries);
        });

    private static IReadOnlyList<TEntry> Read<TEntry>(ImportedList list, Func<PackNode, IReadOnlyList<TEntry>> fromYaml, Func<CsvRows, IReadOnlyList<TEntry>>? fromCsv)
    {
        if (Path.GetExtension(list.Path) == ".yaml")
        {
            return fromYaml(PackNode.Parse(File.ReadAllText(list.Path), list.Path));
        }

        using var reader = new StreamReader(list.Path);
        reader.ReadLine();
        return fromCsv?.Invoke(new CsvRows(reader, list.Path)) ?? [];
    }

    private static IEnumerable<string> Lines(ImportedList list) => File.ReadLines(list.Path, Encoding.UTF8).Skip(1);
}
