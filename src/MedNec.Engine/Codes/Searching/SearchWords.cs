namespace MedNec.Engine.Codes;

/// <summary>Cuts titles and what people type into the words that are compared: small letters, no plural s, no "of" and "the".</summary>
internal static class SearchWords
{
    private static readonly HashSet<string> Stop = ["of", "the", "and", "or", "in", "to", "an", "for", "by", "on", "at", "as", "due", "nec", "nos"];

    /// <summary>The words of a text, each with whether it stands in brackets.</summary>
    public static List<(string Word, bool InBrackets)> In(string text)
    {
        var words = new List<(string, bool)>();
        var depth = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                depth += text[at] switch { '(' or '[' => 1, ')' or ']' when depth > 0 => -1, _ => 0 };
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (Folded(text.AsSpan(start, at - start)) is { Length: > 0 } word && !Stop.Contains(word))
            {
                words.Add((word, depth > 0));
            }

            // "Alzheimer's": the s behind the apostrophe is no word.
            if (at + 1 < text.Length && text[at] is '\'' or '’' && text[at + 1] is 's' && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2])))
            {
                at += 2;
            }
        }

        return words;
    }

    private static string Folded(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Math.Min(word.Length, 40)];
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = char.ToLowerInvariant(word[i]) switch
            {
                'é' or 'è' or 'ê' or 'ë' => 'e',
                'á' or 'à' or 'â' or 'ä' or 'å' => 'a',
                'ó' or 'ò' or 'ô' or 'ö' or 'ø' => 'o',
                'í' or 'ï' or 'î' => 'i',
                'ú' or 'ü' or 'û' => 'u',
                'ñ' => 'n',
                'ç' => 'c',
                var other => other,
            };
        }

        return folded is [.., not ('s' or 'u' or 'i'), 's'] && folded.Length > 3 ? new(folded[..^1]) : new(folded);
    }
}
