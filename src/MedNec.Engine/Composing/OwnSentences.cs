using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Composing;

/// <summary>The clinician's own sentences of a brief, by the place each takes.</summary>
internal sealed class OwnSentences
{
    private readonly Dictionary<string, string> byPlace = new(StringComparer.Ordinal);
    private readonly List<string> left = [];

    /// <summary>Gathers the sentences of <paramref name="brief"/>; of two for one place the last counts.</summary>
    public OwnSentences(Brief brief)
    {
        foreach (var words in brief.Wording)
        {
            if (!byPlace.ContainsKey(words.Slot))
            {
                left.Add(words.Slot);
            }

            byPlace[words.Slot] = words.Text.Trim();
        }
    }

    /// <summary>Whether the clinician wrote that place.</summary>
    public bool Has(string place) => byPlace.GetValueOrDefault(place) is { Length: > 0 };

    /// <summary>Whether the clinician decided on that place: by a sentence, or that it is to say nothing.</summary>
    public bool Knows(string place) => byPlace.ContainsKey(place);

    /// <summary>The sentence for a place; empty when the place is to say nothing, null when the clinician left it to us.</summary>
    public string? Take(string place)
    {
        if (!byPlace.TryGetValue(place, out var text))
        {
            return null;
        }

        left.Remove(place);
        return text;
    }

    /// <summary>
    /// The sentences that a clinician added to a part at a place of their own naming ("consequences.note"). A sentence for
    /// one of several that is no longer there ("treatments.trial[2]") goes with it.
    /// </summary>
    public IReadOnlyList<(string Place, string Text)> LeftFor(string section, Phrasebook standard) =>
    [
        .. left.Where(place => place.StartsWith(section + ".", StringComparison.Ordinal) && byPlace[place].Length > 0 && !place.Contains('[', StringComparison.Ordinal) && standard.Find(place) is null)
            .Select(place => (place, byPlace[place])),
    ];

    /// <summary>The statement of a sentence in the clinician's words, with the facts that its words speak of.</summary>
    public static Statement Statement(string place, string text, Role role, Layout layout, Draft draft) =>
        new() { Text = text, Role = role, Slot = place, Layout = layout, Author = Author.Clinician, Facts = FactLinker.Link(text, draft.Facts, draft.Brief) };
}
