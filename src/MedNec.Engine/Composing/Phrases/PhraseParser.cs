namespace MedNec.Engine.Composing.Phrases;

/// <summary>Parses "words {value} [words {value}] {verb|verbs}" into the parts of a phrase.</summary>
/// <param name="text">The phrase as written.</param>
/// <param name="wrong">Makes the error for a reason, with file, line and slot.</param>
/// <param name="about">What the slot tells of ("trial"): whose values it may name beside those of the whole brief.</param>
/// <param name="longest">The most characters of a phrase.</param>
internal sealed class PhraseParser(string text, Func<string, Exception> wrong, string? about, int longest)
{
    private int at;

    /// <summary>The parts.</summary>
    public IReadOnlyList<PhrasePart> Parse()
    {
        if (text.Length == 0)
        {
            throw wrong("the phrase is empty; leave the place out instead");
        }

        if (text.Length > longest)
        {
            throw wrong($"the phrase is longer than {longest} characters");
        }

        return Parts(inBrackets: false);
    }

    private List<PhrasePart> Parts(bool inBrackets)
    {
        var parts = new List<PhrasePart>();
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '{':
                    parts.Add(Braced());
                    break;
                case '[':
                    at++;
                    var optional = Parts(inBrackets: true);
                    parts.Add(optional.Exists(part => part is Named) ? new Optional(optional) : throw wrong("a part in [brackets] must name a {value}, or it could never be left out"));
                    break;
                case ']' when inBrackets:
                    at++;
                    return parts;
                case ']' or '}':
                    throw wrong($"\"{text[at]}\" closes what was not opened");
                default:
                    parts.Add(Words());
                    break;
            }
        }

        return inBrackets ? throw wrong("\"[\" is opened and never closed") : parts;
    }

    private Literal Words()
    {
        var end = text.AsSpan(at).IndexOfAny("{}[]");
        var words = end < 0 ? text[at..] : text[at..(at + end)];
        foreach (var character in words)
        {
            if (char.IsDigit(character))
            {
                throw wrong($"\"{words.Trim()}\" holds a number; numbers come from the brief, so name the value, such as {{clinician.phone}}");
            }

            if (char.IsControl(character))
            {
                throw wrong("a phrase is one line of plain text");
            }
        }

        at += words.Length;
        return new Literal(words);
    }

    private PhrasePart Braced()
    {
        var end = text.IndexOf('}', at);
        if (end < 0)
        {
            throw wrong("\"{\" is opened and never closed");
        }

        var inside = text[(at + 1)..end].Trim();
        at = end + 1;
        if (inside.Split('|') is [var singular, var plural])
        {
            return new Agreement(singular, plural);
        }

        var hasArticle = inside.StartsWith("a ", StringComparison.Ordinal);
        var name = hasArticle ? inside["a ".Length..].Trim() : inside;
        return Vocabulary.Knows(name, about) ? new Named(name, hasArticle)
            : Vocabulary.OwnerOf(name) is { } owner ? throw wrong($"{{{name}}} is only known where the letter tells of one {owner}")
            : throw wrong($"no value is named {{{name}}} here; did you mean {{{Nearest.To(name, Vocabulary.NamesFor(about))}}}?");
    }
}
