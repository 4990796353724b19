using System.Collections;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Reading;

/// <summary>A brief's facts, laid out by the words they are found by.</summary>
internal sealed class FactIndex
{
    private static readonly WordSet NotADrug = WordSet.Of(Packs.Yaml("reading/drugs.yaml")["not-a-drug"]);

    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);

    public FactIndex(BriefFacts facts)
    {
        // A chart names the same test a hundred times: its words are read once.
        var names = new Dictionary<(FactKind, string), (IReadOnlyList<string> Name, IReadOnlyList<string> Tests)>();
        Entries = [.. facts.All.Select(fact => Entry.Of(fact, names))];
        for (var i = 0; i < Entries.Count; i++)
        {
            foreach (var key in Entries[i].Keys)
            {
                if (!byWord.TryGetValue(key, out var list))
                {
                    byWord[key] = list = [];
                }

                list.Add(i);
            }
        }
    }

    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>The facts that share a word, a number, a code or a date with what was read, in order.</summary>
    public IEnumerable<Entry> Near(IEnumerable<string> keys)
    {
        var near = new BitArray(Entries.Count);
        foreach (var key in keys)
        {
            if (byWord.TryGetValue(key, out var list))
            {
                foreach (var i in list)
                {
                    near[i] = true;
                }
            }
        }

        for (var i = 0; i < Entries.Count; i++)
        {
            if (near[i])
            {
                yield return Entries[i];
            }
        }
    }

    /// <summary>The key under which a day is found.</summary>
    public static string Key(PartialDate date) => "#" + date.Year;

    /// <summary>A fact and what it is found by.</summary>
    /// <param name="Fact">The fact.</param>
    /// <param name="Name">The words that name it.</param>
    /// <param name="Tests">The tests it is a result of.</param>
    /// <param name="Story">The words of its finding and detail.</param>
    public sealed record Entry(Fact Fact, IReadOnlyList<string> Name, IReadOnlyList<string> Tests, IReadOnlyList<string> Story)
    {
        public IEnumerable<string> Keys => Name.Concat(Tests).Concat(Story).Concat(Fact.What.Codes.Select(code => code.Value.ToUpperInvariant()))
            .Concat(Fact.Date is { IsPossible: true } date ? [Key(date)] : []).Concat(Fact.End is { IsPossible: true } end ? [Key(end)] : [])
            .Distinct(StringComparer.Ordinal);

        public static Entry Of(Fact fact, Dictionary<(FactKind Kind, string Words), (IReadOnlyList<string> Name, IReadOnlyList<string> Tests)> names)
        {
            if (!names.TryGetValue((fact.Kind, fact.What.Text), out var known))
            {
                known = names[(fact.Kind, fact.What.Text)] = (NameOf(fact), fact.Kind is FactKind.Result or FactKind.Goal ? TestNames.In(fact.What.Text) : []);
            }

            return new(fact, known.Name, known.Tests, HasStory(fact.Kind) ? ContentWords.In($"{fact.Finding} {fact.Detail} {fact.By}") : []);
        }

        private static bool HasStory(FactKind kind) => kind is FactKind.Identity or FactKind.Coverage or FactKind.Clinician or FactKind.Organization or FactKind.Denial
            or FactKind.Request or FactKind.Injury or FactKind.Expense or FactKind.Citation or FactKind.Function or FactKind.Risk;

        private static IReadOnlyList<string> NameOf(Fact fact) => fact.Kind switch
        {
            FactKind.Condition or FactKind.Diagnosis => [.. DiagnosisLinks.Core(DiagnosisLinks.Meaning(fact.What.Text))],
            FactKind.Medication => [.. ContentWords.In(fact.What.Text).Where(word => !char.IsDigit(word[0]) && !NotADrug.Contains(word)).Distinct(StringComparer.Ordinal)],
            FactKind.Trial or FactKind.Item or FactKind.Allergy => [.. ContentWords.In(fact.What.Text).Where(word => !char.IsDigit(word[0]) && word is not ("mg" or "mcg" or "trial" or "course" or "allergy")).Distinct(StringComparer.Ordinal)],
            _ => [.. ContentWords.In(fact.What.Text).Where(word => word is not ("finding" or "procedure" or "disorder" or "situation" or "regime" or "therapy/regime" or "report" or "result" or "record")).Distinct(StringComparer.Ordinal)],
        };
    }
}
