using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Material;

/// <summary>What is known of one risk, by what its note lacks to be a sentence.</summary>
internal static class RiskKnowledge
{
    private static readonly string[] OwnRisk = ["risk of ", "increased risk", "higher risk", "high risk", "elevated risk", "ongoing risk", "continued risk", "further risk", "greater risk"];

    /// <summary>Gathers it.</summary>
    public static Knowledge Of(Draft draft, string risk, int index)
    {
        var known = new Knowledge(draft.Knowledge).Tag("first", index == 0);
        if (Fragment.Read(risk, namesThings: true) is not { } note)
        {
            return known;
        }

        var id = BriefFacts.Id("risks", index);
        if (note.Kind == FragmentKind.Phrase && Array.Find(OwnRisk, own => note.Text.StartsWith(own, StringComparison.Ordinal)) is { } own)
        {
            return known.With("risk.own", own == "risk of " ? "the " + note.Text : Grammar.WithArticle(note.Text), id);
        }

        return known.With(
            note.Kind switch
            {
                FragmentKind.Sentence => "risk.sentence",
                FragmentKind.Predicate or FragmentKind.TreatmentPredicate => "risk.predicate",
                FragmentKind.Infinitive => "risk.infinitive",
                FragmentKind.Adjective => "risk.adjective",
                _ => "risk.of",
            },
            note.Text,
            id);
    }
}
