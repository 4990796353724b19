using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>A specialist signs, or has seen the patient.</summary>
internal sealed record SpecialistKind(IReadOnlyList<Phrase> Specialties) : ICriterionKind
{
    public string Field => "documents";

    public string InWords => $"a specialist signs or has seen the patient: {Words.Or(Specialties.Select(phrase => phrase.Text))}";

    public static SpecialistKind Read(PackNode node) => new(node.Phrases);

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        var found = evidence.OfKind(FactKind.Clinician, FactKind.Visit, FactKind.Document, FactKind.Report)
            .Where(fact => Says(evidence.Story(fact))).ToList();
        if (found.Count == 0)
        {
            found.AddRange(evidence.Brief.Documents.Select((document, i) => (document, Id: Letters.BriefFacts.Id("documents", i))).Where(pair => Says(evidence.Read(pair.document.Author ?? ""))).Select(pair => evidence.Find(pair.Id)!));
        }

        return found.Count > 0 ? Judgement.Met(found)
            : Judgement.NotDocumented($"Have the request written, or the patient seen, by {Words.Or(Specialties.Select(phrase => phrase.Text))}, and attach the note");
    }

    private bool Says(ReadText text) => Specialties.Any(specialty => specialty.Words.All(sought => text.Words.Any(word => SameRoot(word, sought))));

    // A neurologist is of neurology; "neurological: alert" in a note is not.
    private static bool SameRoot(string word, string sought) =>
        word == sought || (sought.Length > 6 && sought.EndsWith("logy", StringComparison.Ordinal) && word.Length == sought.Length + 2 && word.StartsWith(sought[..^1], StringComparison.Ordinal) && word.EndsWith("ist", StringComparison.Ordinal));
}
