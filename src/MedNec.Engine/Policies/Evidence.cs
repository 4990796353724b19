using System.Runtime.CompilerServices;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Policies;

/// <summary>The record of a case, laid out so that each demand finds its facts without reading all of them.</summary>
public sealed class Evidence
{
    private static readonly ConditionalWeakTable<Brief, Evidence> Known = [];

    private readonly Fact[] facts;
    private readonly Dictionary<string, List<int>> byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int[]> byPhrase = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> byStory = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byTest = new(StringComparer.Ordinal);
    private WordIndex? names;
    private WordIndex? stories;

    private Evidence(Brief brief)
    {
        Brief = brief;
        On = brief.LetterDate is { IsPossible: true } date ? date.Latest : brief.Today;
        facts = [.. BriefFacts.Of(brief).All];
        for (var i = 0; i < facts.Length; i++)
        {
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
    public Fact? Find(string id) => BriefFacts.Of(Brief).Find(id);

    /// <summary>Facts of those kinds that bear one of the codes ("LOINC 1960-4") or are named by one of the phrases, in the order of the record.</summary>
    public IReadOnlyList<Fact> Named(Named sought, params ReadOnlySpan<FactKind> kinds)
    {
        var found = new SortedSet<int>();
        foreach (var code in sought.Codes)
        {
            found.UnionWith(byCode.GetValueOrDefault(code) ?? []);
        }

        foreach (var phrase in sought.Phrases)
        {
            found.UnionWith(ByName(phrase));
        }

        return Of(found, kinds, sought);
    }

    /// <summary>Results that bear a code, or are named by a phrase, or are a result of the same test under another of its names.</summary>
    public IReadOnlyList<Fact> Results(Named sought)
    {
        var found = new SortedSet<int>();
        foreach (var code in sought.Codes)
        {
            found.UnionWith(byCode.GetValueOrDefault(code) ?? []);
        }

        foreach (var phrase in sought.Phrases)
        {
            found.UnionWith(ByName(phrase));
        }

        if (sought.Tests.Count > 0)
        {
            ReadTests();
            foreach (var test in sought.Tests)
            {
                found.UnionWith(byTest.GetValueOrDefault(test) ?? []);
            }
        }

        return Of(found, [FactKind.Result], sought);
    }

    /// <summary>Diagnoses and conditions that fall under one of the headings.</summary>
    public IReadOnlyList<Fact> Coded(IReadOnlyList<string> headings, params ReadOnlySpan<FactKind> kinds)
    {
        var found = new SortedSet<int>();
        foreach (var (key, places) in byCode)
        {
            if (key.StartsWith(CodeSystems.Icd10Cm, StringComparison.OrdinalIgnoreCase) && Codes.DiagnosisFamily.FallsUnder(key[(CodeSystems.Icd10Cm.Length + 1)..], headings))
            {
                found.UnionWith(places);
            }
        }

        return Of(found, kinds, null);
    }

    /// <summary>Facts that say one of the phrases anywhere, and do not deny it.</summary>
    public IReadOnlyList<Fact> Saying(IReadOnlyList<Phrase> phrases, Func<Fact, bool>? where = null)
    {
        var found = new SortedSet<int>();
        foreach (var phrase in phrases)
        {
            foreach (var i in ByStory(phrase))
            {
                if (phrase.IsSaidIn(facts[i].Text) && !phrase.IsDeniedIn(facts[i].Text))
                {
                    found.Add(i);
                }
            }
        }

        return [.. found.Select(i => facts[i]).Where(fact => where?.Invoke(fact) ?? true)];
    }

    /// <summary>The documents of one of those kinds, with their facts, newest first.</summary>
    public IReadOnlyList<(AttachedDocument Document, Fact Fact)> DocumentsOf(IReadOnlyList<string> kinds) =>
    [
        .. Brief.Documents.Select((document, i) => (Document: document, Id: BriefFacts.Id("documents", i)))
            .Where(pair => pair.Document.AllKinds.Any(kinds.Contains))
            .Select(pair => (pair.Document, Find(pair.Id)!))
            .OrderByDescending(pair => pair.Document.Date is { IsPossible: true } date ? date.Latest : DateOnly.MinValue),
    ];

    /// <summary>Facts of those kinds, in the order of the record.</summary>
    public IEnumerable<Fact> OfKind(params IReadOnlyList<FactKind> kinds) => facts.Where(fact => kinds.Contains(fact.Kind));

    private static string Coded(string system, string value) => $"{system} {value.Trim()}";

    private static void Add(Dictionary<string, List<int>> index, string key, int place)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        list.Add(place);
    }

    private List<Fact> Of(SortedSet<int> found, ReadOnlySpan<FactKind> kinds, Named? sought)
    {
        var list = new List<Fact>(found.Count);
        foreach (var i in found)
        {
            if ((kinds.IsEmpty || kinds.Contains(facts[i].Kind)) && !(sought?.IsOther(facts[i]) ?? false))
            {
                list.Add(facts[i]);
            }
        }

        return list;
    }

    private int[] ByName(Phrase phrase) => byPhrase.TryGetValue(phrase.Key, out var known) ? known : byPhrase[phrase.Key] = (names ??= new(facts, fact => fact.What.Text)).With(phrase);

    private int[] ByStory(Phrase phrase) => byStory.TryGetValue(phrase.Key, out var known) ? known : byStory[phrase.Key] = (stories ??= new(facts, fact => $"{fact.What.Text} {fact.Finding} {fact.Detail}")).With(phrase);

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
