namespace MedNec.Engine.Composing.Wording;

/// <summary>
/// A note in a clinic's own words, and what it lacks to be a sentence. "Falls asleep while driving; stopped driving in May
/// 2026" lacks its subject; "Unable to climb stairs" lacks subject and verb; "Progression to limb weakness" is a thing to
/// be named. The words themselves are never changed, beyond the case of the first letter and the joints of their parts.
/// </summary>
internal sealed record Fragment(FragmentKind Kind, string Text)
{
    /// <summary>Reads a note; null for an empty one.</summary>
    /// <param name="note">The clinic's words.</param>
    /// <param name="namesThings">Whether such notes name things, so that "falls on stairs" are falls and no verb.</param>
    public static Fragment? Read(string? note, bool namesThings = false)
    {
        if (string.IsNullOrWhiteSpace(note))
        {
            return null;
        }

        var plain = string.Join(' ', note.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ';', ',', ' ');
        if (plain.Length == 0)
        {
            return null;
        }

        var kind = KindOf(plain);
        if (namesThings && NamesThing(plain, kind))
        {
            kind = FragmentKind.Phrase;
        }

        if (kind == FragmentKind.Sentence)
        {
            return new(kind, Casing.Sentence(plain));
        }

        var pieces = plain.Split("; ", StringSplitOptions.RemoveEmptyEntries);
        var ownSubject = kind is FragmentKind.Predicate or FragmentKind.TreatmentPredicate && pieces.Length > 1 && pieces.All(piece => KindOf(piece) == kind);
        return new(kind, ownSubject ? Grammar.List([.. pieces.Select(piece => new Material.Known(Casing.Within(piece), []))])!.Text : Casing.Within(plain));
    }

    // Where notes name things, "falls on stairs" are falls, and "return of the seizures" is no verb either.
    private static bool NamesThing(string text, FragmentKind kind)
    {
        var first = Casing.FirstWord(text);
        var next = Casing.FirstWord(text[first.Length..].TrimStart());
        return kind switch
        {
            FragmentKind.Predicate or FragmentKind.TreatmentPredicate => !Words.List.Auxiliaries.Contains(first),
            FragmentKind.Infinitive => next is "of" or "in" or "on" or "at" or "to" or "from" or "after" or "with" or "for",
            _ => false,
        };
    }

    private static FragmentKind KindOf(string text)
    {
        var words = Words.List;
        var first = Casing.FirstWord(text);
        var rest = text.AsSpan(first.Length);
        if (rest.StartsWith(":"))
        {
            return FragmentKind.Phrase;
        }

        if (words.Subjects.Contains(first) && HasVerb(text))
        {
            return FragmentKind.Sentence;
        }

        if (words.TreatmentVerbs.Contains(first))
        {
            return FragmentKind.TreatmentPredicate;
        }

        if (words.Verbs.Contains(first) || words.Verbs.Contains(TwoWords(text)) || words.Auxiliaries.Contains(first))
        {
            return FragmentKind.Predicate;
        }

        if (words.Adjectives.Contains(first))
        {
            return FragmentKind.Adjective;
        }

        if (words.BareVerbs.Contains(first))
        {
            return FragmentKind.Infinitive;
        }

        return HasVerb(text) ? FragmentKind.Sentence : FragmentKind.Phrase;
    }

    // "Left the team" begins with a verb, "Left hand cannot grip" does not.
    private static string TwoWords(string text) => text.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 && text.IndexOf(' ', space + 1) is var end and > 0 ? text[..end] : text;

    // A verb of the main clause: not behind "that", "which" or "when", not behind the mark that begins a further note.
    private static bool HasVerb(string text)
    {
        var words = Words.List;
        var isFirst = true;
        foreach (var token in text.Split(' '))
        {
            var word = token.TrimEnd(',', ';', ':', '.');
            if (!isFirst && words.Subordinators.Contains(word))
            {
                return false;
            }

            if (!isFirst && words.Auxiliaries.Contains(word))
            {
                return true;
            }

            if (token.EndsWith(';') || token.EndsWith(':'))
            {
                return false;
            }

            isFirst = false;
        }

        return false;
    }
}

/// <summary>What a note is, and so what it lacks.</summary>
internal enum FragmentKind
{
    /// <summary>A sentence: lacks nothing.</summary>
    Sentence,

    /// <summary>Begins with a verb whose subject is the patient.</summary>
    Predicate,

    /// <summary>Begins with a verb whose subject is the treatment.</summary>
    TreatmentPredicate,

    /// <summary>Begins with a verb in its bare form: "lose the ability to walk".</summary>
    Infinitive,

    /// <summary>Begins with what the patient is: "unable to climb stairs".</summary>
    Adjective,

    /// <summary>Names a thing.</summary>
    Phrase,
}
