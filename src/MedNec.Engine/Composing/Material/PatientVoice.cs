using MedNec.Engine.Charts;
using MedNec.Engine.Composing.Wording;

namespace MedNec.Engine.Composing.Material;

/// <summary>
/// How the letter speaks of the patient: by name where a paragraph first mentions them, by pronoun after that. A pronoun
/// or title is only used when the pronouns are recorded; it is never guessed from sex or name, because a wrong one tells
/// the reviewer that the letter was copied (handbook, LMN-PAT-004).
/// </summary>
internal sealed class PatientVoice
{
    private readonly Known named;
    private readonly string? pronoun;
    private readonly bool isShort;
    private bool mentioned;
    private bool hasBeenNamed;

    /// <summary>The voice for <paramref name="patient"/>, whose name stands in the facts <paramref name="nameFacts"/>.</summary>
    public PatientVoice(Patient patient, IReadOnlyList<string> nameFacts, bool isMinor)
    {
        pronoun = patient.Pronouns?.Trim().ToLowerInvariant() switch
        {
            "she" or "she/her" or "she/her/hers" => "she",
            "he" or "he/him" or "he/him/his" => "he",
            "they" or "they/them" or "they/them/theirs" => "they",
            _ => null,
        };
        isShort = ShortName(patient.Name, isMinor) is not null;
        named = ShortName(patient.Name, isMinor) is { } name ? new Known(name, [])
            : patient.Name is { Length: > 0 } full ? new Known(full, nameFacts)
            : new Known("the patient", []);
    }

    private bool IsShe => pronoun == "she";

    private bool IsHe => pronoun == "he";

    private bool IsThey => pronoun == "they";

    /// <summary>A new paragraph begins: the patient is named again.</summary>
    public void BeginParagraph() => mentioned = false;

    /// <summary>Whether <paramref name="name"/> is one of the ways of speaking of the patient.</summary>
    public static bool Knows(string name) => name is "patient" or "patient.their" or "patient.them" or "patient.singular";

    /// <summary>The words for <paramref name="name"/> at this point of the paragraph.</summary>
    public Known Say(string name)
    {
        var again = mentioned;
        mentioned = true;
        return name switch
        {
            "patient.their" when again => new Known(IsShe ? "her" : IsHe ? "his" : IsThey ? "their" : "the patient's", []),
            "patient.their" => Whose(Named()),
            "patient.them" when again => new Known(IsShe ? "her" : IsHe ? "him" : IsThey ? "them" : "the patient", []),
            "patient" when again => new Known(pronoun ?? "the patient", []) { IsPlural = IsThey },

            // Before words that the clinic wrote for one person ("falls asleep"), "they" would not agree.
            "patient.singular" when again => new Known(IsShe || IsHe ? pronoun! : "the patient", []),
            _ => Named(),
        };
    }

    private static Known Whose(Known name) => name with { Text = name.Text + "'s" };

    // A long name is written once and not at the head of every paragraph.
    private Known Named()
    {
        var again = hasBeenNamed && !isShort;
        hasBeenNamed = true;
        return again ? new Known("the patient", []) : named;
    }

    /// <summary>The full name was written out.</summary>
    public void Mention() => mentioned = true;

    // "Ms. Ortiz" only from a name that is surely given name, perhaps an initial, and surname: of "Ana García López" or
    // "王小明" we do not know which word is the surname.
    private string? ShortName(string? name, bool isMinor)
    {
        if (name is null || !(IsShe || IsHe))
        {
            return null;
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count > 2 && words[^1].TrimEnd('.') is "Jr" or "Sr" or "II" or "III" or "IV")
        {
            words.RemoveAt(words.Count - 1);
        }

        var simple = words.Count == 2 || (words.Count == 3 && words[1].TrimEnd('.').Length == 1);
        return !simple || !words.TrueForAll(Casing.IsLatin) ? null
            : isMinor ? words[0]
            : (IsShe ? "Ms. " : "Mr. ") + words[^1];
    }
}
