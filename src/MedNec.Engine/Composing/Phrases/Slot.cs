using MedNec.Engine.Composing.Material;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Phrases;

/// <summary>A place of the letter: how it is set, what it must know, and the ways of saying it.</summary>
internal sealed record Slot(string Name, Role Role, Layout Layout, string? About, IReadOnlyList<Phrase> Phrases, IReadOnlyList<Need> Needs)
{
    /// <summary>
    /// The phrase for the <paramref name="turn"/>th time here: among those that fit, those of the closest situation, then
    /// those that say most; where several remain they take turns. Null when none fits.
    /// </summary>
    public Phrase? Choose(Knowledge knowledge, int turn)
    {
        var best = new List<Phrase>();
        var (closest, most) = (-1, -1);
        foreach (var phrase in Phrases)
        {
            if (!phrase.Fits(knowledge))
            {
                continue;
            }

            var (close, says) = (phrase.When.Conditions.Count, phrase.Says(knowledge));
            if (close > closest || (close == closest && says > most))
            {
                best.Clear();
                (closest, most) = (close, says);
            }

            if (close == closest && says == most)
            {
                best.Add(phrase);
            }
        }

        return best.Count == 0 ? null : best[turn % best.Count];
    }
}

/// <summary>A value that a place of the letter must know; where it is not known, a gap asks for it.</summary>
/// <param name="Value">The value's name; of several, one is enough.</param>
/// <param name="Gap">What to ask for, in words.</param>
/// <param name="Field">Where in the brief it belongs; "{index}" is the index of what is told.</param>
/// <param name="When">When it is needed.</param>
internal sealed record Need(IReadOnlyList<string> Value, Phrase Gap, string Field, Situation When);
