using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Treatments;

/// <summary>What the chart shows of treatments given: drugs, procedures, courses of therapy, visits for them.</summary>
internal sealed class RecordedTreatments
{
    // Words of a treatment's name that name no treatment.
    private static readonly WordSet Empty = new(
        ("treatment therapy trial course daily weekly nightly twice once three four two six eight times time day days week weeks month months hour visit visits session sessions mg mcg unit units tablet capsule injection oral "
        + "left right home program programme supervised individual group level dose high low full long short trial use used new old standard class support").Split(' '));

    private readonly List<Fact> facts;
    private readonly List<(Fact Fact, IReadOnlyList<NamedTreatment> Named)> named;

    private RecordedTreatments(Chart chart)
    {
        facts = [.. chart.Facts.Where(fact => fact.Kind is FactKind.Medication or FactKind.Procedure or FactKind.CarePlan or FactKind.Device or FactKind.Order or FactKind.Visit or FactKind.Allergy or FactKind.Report or FactKind.Document)];
        var read = new Dictionary<string, IReadOnlyList<NamedTreatment>>(StringComparer.Ordinal);
        named = [.. facts.Select(fact => (fact, read.TryGetValue(Words(fact), out var known) ? known : read[Words(fact)] = TreatmentReader.In(Words(fact)))).Where(pair => pair.Item2.Count > 0)];
    }

    /// <summary>Whether the chart lists drugs at all.</summary>
    public bool HasDrugs => facts.Exists(fact => fact.Kind == FactKind.Medication);

    /// <summary>Whether the chart lists procedures or courses of therapy at all.</summary>
    public bool HasProcedures => facts.Exists(fact => fact.Kind is FactKind.Procedure);

    /// <summary>The treatments of that chart.</summary>
    public static RecordedTreatments Of(Chart chart) => new(chart);

    /// <summary>The facts that show this treatment.</summary>
    public IReadOnlyList<Fact> Of(string treatment)
    {
        var sought = TreatmentReader.In(treatment);
        var found = named.Where(pair => pair.Named.Any(own => sought.Any(own.IsSameAs))).Select(pair => pair.Fact).ToList();
        if (found.Count > 0)
        {
            return found;
        }

        var words = Distinctive(treatment);
        return words.Count == 0 ? [] : [.. facts.Where(fact => ContentWords.In(Words(fact)).Any(words.Contains))];
    }

    /// <summary>The words that name the treatment and no dose, count or form.</summary>
    public static IReadOnlyList<string> Distinctive(string treatment) =>
        [.. ContentWords.In(treatment).Where(word => word.Length > 3 && char.IsLetter(word[0]) && !Empty.Contains(word)).Distinct(StringComparer.Ordinal)];

    private static string Words(Fact fact) => fact.Kind is FactKind.Procedure or FactKind.CarePlan or FactKind.Visit or FactKind.Report ? $"{fact.What.Text}; {fact.Finding}; {fact.Detail}" : fact.What.Text;
}
