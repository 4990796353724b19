using MedNec.Engine.Composing.Material;
using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Parts;

/// <summary>Where the patient stands: dated results that bear on the request, function, the last visit.</summary>
internal static class StatusPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(Draft draft)
    {
        draft.Say("status.visit");
        if (Emphasis.WantsFunctionFirst(draft.Verdict?.Policy))
        {
            Function(draft);
            Results(draft);
        }
        else
        {
            Results(draft);
            Function(draft);
        }
    }

    private static void Results(Draft draft)
    {
        for (var i = 0; i < draft.Evidence.Results.Count; i++)
        {
            draft.Say("status.result", ResultKnowledge.Of(draft, draft.Evidence.Results[i], withChange: true), i);
        }

        for (var i = 0; i < draft.Evidence.Reports.Count; i++)
        {
            draft.Say("status.report", ResultKnowledge.Of(draft, draft.Evidence.Reports[i]), i);
        }

        draft.Say("status.results");
        draft.Say("status.response");
    }

    private static void Function(Draft draft)
    {
        for (var i = 0; i < draft.Brief.Function.Count; i++)
        {
            draft.Say("status.function", Limit(draft, draft.Brief.Function[i], i), i);
        }

        draft.Say("status.limits");
    }

    private static Knowledge Limit(Draft draft, string limit, int index)
    {
        var note = Fragment.Read(limit);
        var value = note?.Kind switch
        {
            FragmentKind.Sentence => "limit.sentence",
            FragmentKind.Predicate or FragmentKind.TreatmentPredicate => "limit.predicate",
            FragmentKind.Adjective => "limit.adjective",
            _ => "limit.phrase",
        };
        return new Knowledge(draft.Knowledge).With(value, note?.Text, BriefFacts.Id("function", index)).Tag("first", index == 0);
    }
}
