using MedNec.Engine.Charts;
using MedNec.Engine.Composing.Evidence;
using MedNec.Engine.Composing.Material;
using MedNec.Engine.Composing.Phrases;
using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using Phrase = MedNec.Engine.Composing.Phrases.Phrase;

namespace MedNec.Engine.Composing;

/// <summary>A letter in the making. The parts say, place by place, what they know; the draft finds the words, keeps the facts, and asks for what is missing.</summary>
internal sealed class Draft
{
    private readonly Phrasebook standard;
    private readonly Phrasebook? clinic;
    private readonly PatientVoice voice;
    private readonly OwnSentences own;
    private readonly Dictionary<string, Fact> derived = new(StringComparer.Ordinal);
    private readonly List<Section> sections = [];
    private List<Statement> statements = [];

    /// <summary>Begins the letter of <paramref name="brief"/>.</summary>
    public Draft(Brief brief, Phrasebook standard, Phrasebook? clinic)
    {
        (this.standard, this.clinic, Brief) = (standard, clinic, brief);
        Facts = BriefFacts.Of(brief);
        Evidence = new ChartEvidence(brief);
        foreach (var fact in Evidence.Results.SelectMany(series => series.Derived))
        {
            derived[fact.Id] = fact;
        }

        own = new OwnSentences(brief);
        Knowledge = new Knowledge();
        Diagnoses = [.. brief.Diagnoses.Select((diagnosis, i) => DiagnosisKnowledge.Of(this, diagnosis, i))];
        BriefKnowledge.Tell(this, Knowledge);
        Items = [.. brief.Items.Select((item, i) => ItemKnowledge.Of(this, item, i))];
        Verdict = brief.IsForHealthAccount ? null : JudgedPolicy.Of(brief);
        PolicyKnowledge.Tell(this, Knowledge);
        voice = new PatientVoice(brief.Subject, Knowledge.Find("patient.name")?.Facts ?? [], Knowledge.Has("minor"));
    }

    /// <summary>What it is written from.</summary>
    public Brief Brief { get; }

    /// <summary>The facts of brief and chart.</summary>
    public BriefFacts Facts { get; }

    /// <summary>What of the chart bears on the request.</summary>
    public ChartEvidence Evidence { get; }

    /// <summary>What the payer's policy says to it; null where none is on the shelf, and for a health account, which has none.</summary>
    public CoverageVerdict? Verdict { get; }

    /// <summary>What is known in the whole letter.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>What is known of each diagnosis.</summary>
    public IReadOnlyList<Knowledge> Diagnoses { get; }

    /// <summary>What is known of each requested item.</summary>
    public IReadOnlyList<Knowledge> Items { get; }

    /// <summary>Keeps a fact that was worked out from others and returns its id.</summary>
    public string Derive(string id, string what, IReadOnlyList<string> from, Measure? value = null, PartialDate? date = null)
    {
        derived[id] = new Fact
        {
            Id = id,
            Kind = FactKind.Derived,
            What = new Concept(what),
            Value = value,
            Date = date,
            Because = from,
            Source = new Source { Kind = SourceKind.Derived, Reference = string.Join(" and ", from) },
        };
        return id;
    }

    /// <summary>Keeps what the payer's policy says as a fact of its own, and returns its id.</summary>
    public string Cite(string id, string what, string reference, PartialDate? date = null)
    {
        derived[id] = new Fact { Id = id, Kind = FactKind.Coverage, What = new Concept(what), Date = date, Source = new Source { Kind = SourceKind.Document, Reference = reference } };
        return id;
    }

    /// <summary>Writes one part of the letter; a part in which nothing is said is left out.</summary>
    public void Part(string section, Action<Draft> write)
    {
        statements = [];
        voice.BeginParagraph();
        write(this);
        foreach (var (slot, text) in own.LeftFor(section, standard))
        {
            statements.Add(OwnSentences.Statement(slot, text, Role.Fact, Layout.Sentence, this));
        }

        if (statements.Count > 0)
        {
            var heading = Find(section + ".heading", Knowledge, 0)?.Phrase.Write(Knowledge, new PatientVoice(Brief.Subject, [], isMinor: false)).Text;
            sections.Add(new Section { Id = section, Heading = heading, Statements = statements });
        }
    }

    /// <summary>Says one place of the letter: in the clinician's own words, the clinic's, or the standard ones; where something needed is not known, asks for it.</summary>
    /// <param name="slot">The place in the phrasebook.</param>
    /// <param name="about">What is known here beside the whole brief.</param>
    /// <param name="index">The index of what is told, where the letter tells of several.</param>
    /// <param name="turn">How often this place has been said, so that its phrases take turns; the index where not given.</param>
    /// <param name="called">What the statement's slot is called, where it is not called after the place and index.</param>
    public void Say(string slot, Knowledge? about = null, int? index = null, int? turn = null, string? called = null)
    {
        var knowledge = about ?? Knowledge;
        var place = standard.Find(slot) ?? throw new InvalidOperationException($"The standard phrasebook has no place \"{slot}\".");
        var name = called ?? (index is { } i ? $"{slot}[{Grammar.Number(i)}]" : slot);
        var layout = statements.Count == 0 && place.Layout == Layout.Sentence ? Layout.Paragraph : place.Layout;
        if (layout == Layout.Paragraph)
        {
            voice.BeginParagraph();
        }

        if (own.Take(name) is { } words)
        {
            if (words.Length > 0)
            {
                statements.Add(OwnSentences.Statement(name, words, place.Role, layout, this));
                voice.Mention();
            }

            return;
        }

        var said = false;
        if (Find(slot, knowledge, turn ?? index ?? 0) is { } choice)
        {
            var sentence = choice.Phrase.Write(knowledge, voice);
            statements.Add(new Statement { Text = sentence.Text, Role = place.Role, Facts = sentence.Facts, Slot = name, Layout = layout, Author = choice.Phrase.Author });
            said = true;
        }

        foreach (var need in place.Needs)
        {
            if (!need.Value.Any(value => knowledge.Find(value) is not null) && need.When.HoldsIn(knowledge))
            {
                Ask(need, knowledge, said ? $"{name}.{need.Value[0][(need.Value[0].LastIndexOf('.') + 1)..]}" : name, said ? RunsOn(layout) : layout, index);
                said = true;
            }
        }
    }

    /// <summary>Whether the clinician wrote that place in their own words.</summary>
    public bool IsInOwnWords(string slot, int index) => own.Has($"{slot}[{Grammar.Number(index)}]");

    /// <summary>Whether the clinician wrote something for the place of that name, or decided that it says nothing.</summary>
    public bool IsWorded(string name) => own.Knows(name);

    /// <summary>The finished letter.</summary>
    public Letter Finish(string title)
    {
        var facts = new List<Fact>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in sections.SelectMany(section => section.Statements).SelectMany(statement => statement.Facts))
        {
            if (seen.Add(id) && (Facts.Find(id) ?? derived.GetValueOrDefault(id)) is { } fact)
            {
                facts.Add(fact);
            }
        }

        return new Letter { Purpose = Brief.Purpose, Title = title, Sections = sections, Facts = facts };
    }

    private static Layout RunsOn(Layout layout) => layout == Layout.Paragraph ? Layout.Sentence : layout;

    private (Phrase Phrase, Slot Slot)? Find(string slot, Knowledge knowledge, int turn)
    {
        foreach (var book in (ReadOnlySpan<Phrasebook?>)[clinic, standard])
        {
            if (book?.Find(slot) is { } place && place.Choose(knowledge, turn) is { } phrase)
            {
                return (phrase, place);
            }
        }

        return null;
    }

    private void Ask(Need need, Knowledge knowledge, string name, Layout layout, int? index)
    {
        if (own.Take(name) is { } words)
        {
            if (words.Length > 0)
            {
                statements.Add(OwnSentences.Statement(name, words, Role.Fact, layout, this));
            }

            return;
        }

        var wanted = need.Gap.Words(knowledge);
        var field = need.Field.Replace("{index}", index is { } i ? Grammar.Number(i) : "0", StringComparison.Ordinal).Replace("{field}", knowledge.Find("demand.field")?.Text, StringComparison.Ordinal);
        statements.Add(new Statement { Text = $"[Needed: {wanted}]", Role = Role.Courtesy, Slot = name, Layout = layout, Gap = new Gap(wanted, field) });
    }
}
