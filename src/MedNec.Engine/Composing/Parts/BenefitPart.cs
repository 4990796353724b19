using MedNec.Engine.Composing.Material;
using MedNec.Engine.Composing.Phrases;
using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Parts;

/// <summary>What the plan provides, what is used of it, and why more is asked.</summary>
internal static class BenefitPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(Draft draft)
    {
        var benefits = draft.Brief.Coverage?.Benefits ?? [];
        for (var i = 0; i < benefits.Count; i++)
        {
            var known = Of(draft, benefits[i], i);
            draft.Say("benefit.limit", known, i);
            draft.Say("benefit.beyond", known, i);
        }

        draft.Say("benefit.limits");
    }

    private static Knowledge Of(Draft draft, Benefit benefit, int index)
    {
        var id = BriefFacts.Id("coverage.benefits", index);
        var known = new Knowledge(draft.Knowledge)
            .With("benefit.service", benefit.Service is { } service ? Vocabulary.TagOf(service).Replace('-', ' ') : null, id)
            .With("benefit.limit", benefit.Limit is { } limit ? Grammar.Quantity(limit, benefit.Unit) : null, id)
            .With("benefit.used", benefit.Used is { } used ? Grammar.Quantity(used, benefit.Unit) : null, id)
            .With("benefit.as-of", benefit.AsOf?.InWords(), id);
        var asked = draft.Brief.Items.Select((item, i) => (item, i)).Where(entry => entry.item.Service == benefit.Service && entry.item.Quantity is not null)
            .Select(entry => new Known(Grammar.Quantity(entry.item.Quantity!.Value, entry.item.Unit), [BriefFacts.Id("items", entry.i)]) { IsPlural = entry.item.Quantity != 1 }).ToList();
        return known.With("benefit.asked", Grammar.List(asked));
    }
}
