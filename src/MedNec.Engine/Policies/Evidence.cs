using System.Runtime.CompilerServices;
using MedNec.Engine.Charts;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Policies;

/// <summary>The record of a case, laid out so that each demand finds its facts without reading all of them.</summary>
public sealed class Evidence
{
    private static readonly ConditionalWeakTable<Brief, Evidence> Known = [];

    private readonly Fact[] facts;
    private readonly BriefFacts known;
    private readonly Dictionary<string, List<int>> byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<int>> byPhrase = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byStory = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byTest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadText> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<NamedTreatment>> treatments = new(StringComparer.Ordinal);
    private readonly Dictionary<AttachedDocument, ReadText> pages = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Fact, ReadText> told = new(ReferenceEqualityComparer.Instance);
    private readonly List<int>?[] byKind = new List<int>?[Enum.GetValues<FactKind>().Length];
    private WordIndex? names;
    private WordIndex? stories;

    private Evidence(Brief brief)
    {
        Brief = brief;
        On = brief.LetterDate is { IsPossible: true } date ? date.Latest : brief.Today;
        known = BriefFacts.Of(brief);
        facts = [.. known.All];
        for (var i = 0; i < facts.Length; i++)
        {
            (byKind[(int)facts[i].Kind] ??= []).Add(i);
            foreach (var code in facts[i].What.Codes)
            {
                Add(byCode, Coded(code.System, code.Value), i);
            }
        }
    }

    /// <summary>The brief.</summary>
    public Brief Brief { get; }

    /// <summary>The day on which it is judged: the letter's date.</summary>
    public DateOnly On { get; }

    /// <summary>The day on which the first item is to begin; the letter's date where none is said.</summary>
    public DateOnly Start => field == default ? field = Brief.Items.Select(item => item.Start).FirstOrDefault(start => start is { IsPossible: true })?.Earliest ?? On : field;

    /// <summary>The order's date, from the order itself or from the document; null where neither has one.</summary>
    public PartialDate? OrderedOn => Brief.Order?.Date ?? DocumentsOf(["order"]).Select(document => document.Document.Date).Where(date => date is { IsPossible: true }).Max();

    /// <summary>The evidence of that brief; laid out once.</summary>
    public static Evidence Of(Brief brief) => Known.GetValue(brief, static asked => new(asked));

    /// <summary>The fact of that id; null when there is none.</summary>
    public Fact? Find(string id) => known.Find(id);

    /// <summary>Facts of those kinds that bear one of the codes ("LOINC 1960-4") or are named by one of the phrases, in the order of the record.</summary>
    public IReadOnlyList<Fact> Named(Named sought, params ReadOnlySpan<FactKind> kinds)
    {
        var found = new List<int>();
        Find(sought, found);
        return Of(found, kinds, sought);
    }

    /// <summary>Results that bear a code, or are named by a phrase, or are a result of the same test under another of its names.</summary>
    public IReadOnlyList<Fact> Results(Named sought)
    {
        var found = new List<int>();
        Find(sought, found);
        if (sought.Tests.Count > 0)
        {
            ReadTests();
            foreach (var test in sought.Tests)
            {
                found.AddRange(byTest.GetValueOrDefault(test) ?? []);
            }
        }

        return Of(found, [FactKind.Result], sought);
    }

    /// <summary>Facts of those kinds that fall under one of the headings of diagnosis codes, or are found by the names.</summary>
    public IReadOnlyList<Fact> Coded(IReadOnlyList<string> headings, Named sought, params ReadOnlySpan<FactKind> kinds)
    {
        var found = new List<int>();
        Find(sought, found);
        foreach (var heading in headings)
        {
            var (from, to) = DiagnosisFamily.Run(heading);
            for (var i = FirstFrom(from); i < Diagnosed.Length && (string.CompareOrdinal(Diagnosed[i].Bare, to) <= 0 || Diagnosed[i].Bare.StartsWith(to, StringComparison.Ordinal)); i++)
            {
                found.AddRange(Diagnosed[i].Facts);
            }
        }

        return Of(found, kinds, sought);
    }

    /// <summary>Facts that say one of the phrases anywhere, and do not deny it.</summary>
    public IReadOnlyList<Fact> Saying(IReadOnlyList<Phrase> phrases, Func<Fact, bool>? where = null)
    {
        var found = new List<int>();
        foreach (var phrase in phrases)
        {
            found.AddRange(ByStory(phrase));
        }

        var list = Of(found, [], null);
        list.RemoveAll(fact => !(where?.Invoke(fact) ?? true));
        return list;
    }

    /// <summary>The documents of one of those kinds, with their facts, newest first.</summary>
    public IReadOnlyList<(AttachedDocument Document, Fact Fact)> DocumentsOf(IReadOnlyList<string> kinds)
    {
        var found = new List<(AttachedDocument, Fact)>();
        foreach (var (document, fact, own) in Documents)
        {
            foreach (var kind in own)
            {
                if (kinds.Contains(kind))
                {
                    found.Add((document, fact));
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>What the clinician states for the demand of that id, with the facts.</summary>
    internal IReadOnlyList<(Attestation Said, Fact? Fact)> Attested(string? demand) => demand is not null && Statements.TryGetValue(demand, out var own) ? own : [];

    /// <summary>The items asked for, with their facts.</summary>
    internal IReadOnlyList<(RequestedItem Item, Fact? Fact)> Items => field ??= [.. Brief.Items.Select((item, i) => (item, Find(BriefFacts.Id("items", i))))];

    /// <summary>That text, read.</summary>
    internal ReadText Read(string text) => texts.TryGetValue(text, out var read) ? read : texts[text] = new(text);

    /// <summary>All that the fact tells, and who says it.</summary>
    internal ReadText Story(Fact fact) => told.TryGetValue(fact, out var read) ? read : told[fact] = Read($"{fact.What.Text} {fact.Finding} {fact.Detail} {fact.By}");

    /// <summary>The document's name and all its pages.</summary>
    internal ReadText Pages(AttachedDocument document) => pages.TryGetValue(document, out var read) ? read : pages[document] = new($"{document.Label} {string.Join(' ', document.Pages.Select(page => page.Text))}");

    /// <summary>The treatments that a text names.</summary>
    internal IReadOnlyList<NamedTreatment> TreatmentsIn(string text) => treatments.TryGetValue(text, out var named) ? named : treatments[text] = TreatmentReader.In(text);

    /// <summary>Whether one of the phrases names the fact only under a negation.</summary>
    internal bool IsDenied(IReadOnlyList<Phrase> phrases, Fact fact) => Read(fact.What.Text) is { Doubts.Count: > 0 } read && phrases.Any(phrase => phrase.IsDeniedIn(read));

    /// <summary>Facts of those kinds, in the order of the record.</summary>
    public IEnumerable<Fact> OfKind(params ReadOnlySpan<FactKind> kinds)
    {
        var found = new List<int>();
        foreach (var kind in kinds)
        {
            found.AddRange(byKind[(int)kind] ?? []);
        }

        return Of(found, [], null);
    }

    private (string Bare, List<int> Facts)[] Diagnosed => field ??=
    [
        .. byCode.Where(pair => pair.Key.StartsWith(CodeSystems.Icd10Cm, StringComparison.OrdinalIgnoreCase)).Select(pair => (DiagnosisFamily.Bare(pair.Key[(CodeSystems.Icd10Cm.Length + 1)..]), pair.Value))
            .Where(pair => pair.Item1.Length > 0).OrderBy(pair => pair.Item1, StringComparer.Ordinal),
    ];

    private (AttachedDocument Document, Fact Fact, IReadOnlyList<string> Kinds)[] Documents => field ??=
    [
        .. Brief.Documents.Select((document, i) => (document, Find(BriefFacts.Id("documents", i))!, document.AllKinds))
            .OrderByDescending(entry => entry.document.Date is { IsPossible: true } date ? date.Latest : DateOnly.MinValue),
    ];

    private Dictionary<string, List<(Attestation Said, Fact? Fact)>> Statements => field ??= Brief.Attestations.Select((said, i) => (Said: said, Fact: Find(BriefFacts.Id("attestations", i))))
        .Where(pair => pair.Said.Criterion is not null && !string.IsNullOrWhiteSpace(pair.Said.Text))
        .GroupBy(pair => pair.Said.Criterion!, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.OrdinalIgnoreCase);

    private static string Coded(string system, string value) => $"{system} {value.Trim()}";

    private static void Add(Dictionary<string, List<int>> index, string key, int place)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        list.Add(place);
    }

    // Places may come twice and in any order.
    private List<Fact> Of(List<int> found, ReadOnlySpan<FactKind> kinds, Named? sought)
    {
        var wanted = kinds.IsEmpty ? ulong.MaxValue : 0;
        foreach (var kind in kinds)
        {
            wanted |= 1UL << (int)kind;
        }

        found.Sort();
        var list = new List<Fact>(found.Count);
        var last = -1;
        foreach (var i in found)
        {
            if (i != last && ((wanted >> (int)facts[i].Kind) & 1) == 1 && !(sought?.IsOther(facts[i], this) ?? false))
            {
                list.Add(facts[i]);
            }

            last = i;
        }

        return list;
    }

    private void Find(Named sought, List<int> found)
    {
        foreach (var code in sought.Codes)
        {
            found.AddRange(byCode.GetValueOrDefault(code) ?? []);
        }

        foreach (var phrase in sought.Phrases)
        {
            found.AddRange(ByName(phrase));
        }
    }

    private int FirstFrom(string from)
    {
        var (low, high) = (0, Diagnosed.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(Diagnosed[middle].Bare, from) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static List<int> Places(IEnumerable<(ReadText Text, List<int> Facts)> texts)
    {
        var places = new List<int>();
        foreach (var (_, facts) in texts)
        {
            places.AddRange(facts);
        }

        return places;
    }

    private List<int> ByName(Phrase phrase)
    {
        if (!byPhrase.TryGetValue(phrase.Key, out var places))
        {
            names ??= new(facts, fact => fact.What.Text, Read);
            byPhrase[phrase.Key] = places = Places(names.With(phrase));
        }

        return places;
    }

    private List<int> ByStory(Phrase phrase)
    {
        // Phrases of the same words can differ in a word that takes back: the text is the key.
        if (!byStory.TryGetValue(phrase.Text, out var places))
        {
            stories ??= new(facts, Told, Read);
            byStory[phrase.Text] = places = Places(stories.With(phrase).Where(text => phrase.IsSaidIn(text.Text) && !phrase.IsDeniedIn(text.Text)));
        }

        return places;
    }

    // As Fact.Text joins them: a negation ends with the part it stands in.
    private static string Told(Fact fact) => (fact.Finding, fact.Detail) switch
    {
        (null, null) => fact.What.Text,
        (var finding, null) => $"{fact.What.Text}: {finding}",
        (null, var detail) => $"{fact.What.Text}; {detail}",
        var (finding, detail) => $"{fact.What.Text}: {finding}; {detail}",
    };

    private void ReadTests()
    {
        if (byTest.Count > 0)
        {
            return;
        }

        byTest[""] = [];
        var known = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i].Kind == FactKind.Result)
            {
                if (!known.TryGetValue(facts[i].What.Text, out var tests))
                {
                    tests = known[facts[i].What.Text] = TestNames.WholeOf(facts[i].What.Text);
                }

                foreach (var test in tests)
                {
                    Add(byTest, test, i);
                }
            }
        }
    }
}
