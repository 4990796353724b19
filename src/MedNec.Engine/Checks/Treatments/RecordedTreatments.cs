using System.Runtime.CompilerServices;
using MedNec.Engine.Charts;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Treatments;

/// <summary>What the chart shows of treatments given: drugs, procedures, courses of therapy, visits for them.</summary>
internal sealed class RecordedTreatments
{
    // Words of a treatment's name that name no treatment.
    private static readonly WordSet Empty = new(
        ("treatment therapy trial course daily weekly nightly twice once three four two six eight times time day days week weeks month months hour visit visits session sessions mg mcg unit units tablet capsule injection oral "
        + "left right home program programme supervised individual group level dose high low full long short trial use used new old standard class support").Split(' '));

    // A chart is long and does not change; a draft is reviewed at every pause of typing.
    private static readonly ConditionalWeakTable<Chart, RecordedTreatments> Known = [];

    private readonly List<Entry> entries;

    private RecordedTreatments(Chart chart)
    {
        var facts = chart.Facts.Where(fact => fact.Kind is FactKind.Medication or FactKind.Procedure or FactKind.CarePlan or FactKind.Device or FactKind.Order or FactKind.Visit or FactKind.Allergy or FactKind.Report or FactKind.Document).ToList();
        HasDrugs = facts.Exists(fact => fact.Kind == FactKind.Medication);
        HasProcedures = facts.Exists(fact => fact.Kind == FactKind.Procedure);

        // A chart names the same drug a hundred times: its words are read once.
        entries = [.. facts.GroupBy(Words, StringComparer.Ordinal).Select(group => new Entry(group.Key, [.. group]))];
    }

    /// <summary>Whether the chart lists drugs at all.</summary>
    public bool HasDrugs { get; }

    /// <summary>Whether the chart lists procedures or courses of therapy at all.</summary>
    public bool HasProcedures { get; }

    /// <summary>The treatments of that chart.</summary>
    public static RecordedTreatments Of(Chart chart) => Known.GetValue(chart, static chart => new(chart));

    /// <summary>The facts that show this treatment.</summary>
    public IReadOnlyList<Fact> Of(string treatment)
    {
        var sought = TreatmentReader.In(treatment);
        var found = sought.Count == 0 ? [] : entries.Where(entry => entry.Named.Any(own => sought.Any(own.IsSameAs))).SelectMany(entry => entry.Facts).ToList();
        if (found.Count > 0)
        {
            return found;
        }

        var words = Distinctive(treatment);
        return words.Count == 0 ? [] : [.. entries.Where(entry => words.Any(entry.Content.Contains)).SelectMany(entry => entry.Facts)];
    }

    /// <summary>The words that name the treatment and no dose, count or form.</summary>
    public static IReadOnlyList<string> Distinctive(string treatment) =>
        [.. ContentWords.In(treatment).Where(word => word.Length > 3 && char.IsLetter(word[0]) && !Empty.Contains(word)).Distinct(StringComparer.Ordinal)];

    private static string Words(Fact fact) => fact.Kind is FactKind.Procedure or FactKind.CarePlan or FactKind.Visit or FactKind.Report ? $"{fact.What.Text}; {fact.Finding}; {fact.Detail}" : fact.What.Text;

    /// <summary>Facts of the same words, and what those words name, read when first asked for.</summary>
    private sealed class Entry(string words, IReadOnlyList<Fact> facts)
    {
        public IReadOnlyList<Fact> Facts { get; } = facts;

        public IReadOnlyList<NamedTreatment> Named => field ??= TreatmentReader.In(words);

        public HashSet<string> Content => field ??= [.. ContentWords.In(words)];
    }
}
