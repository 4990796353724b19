namespace MedNec.Store.Lists;

/// <summary>
/// The names that a published alias pattern stands for, where it is plain words: letters, digits, spaces, optional parts and
/// choices ("united\s*health(?:\s*care|\s*group)?"). A pattern is read here, letter by letter, and never run: whatever a
/// file holds, it costs no more than its length.
/// </summary>
internal static class AliasPattern
{
    // More names, or longer ones, are no way to write one payer's name.
    private const int MostNames = 16;
    private const int LongestPattern = 300;

    /// <summary>The names, lower case, each once; and how many of the pattern's choices say more than plain words.</summary>
    public static (IReadOnlyList<string> Names, int NotTaken) Names(string pattern)
    {
        if (pattern.Length > LongestPattern)
        {
            return ([], 1);
        }

        var (names, left) = (new List<string>(), 0);
        foreach (var choice in Choices(pattern))
        {
            var at = 0;
            if (Sequence(choice, ref at, inGroup: false) is { } said && at == choice.Length)
            {
                names.AddRange(said.Select(name => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(name => name.Length > 2));
            }
            else
            {
                left++;
            }
        }

        return ([.. names.Distinct(StringComparer.Ordinal)], left);
    }

    /// <summary>The choices between the bars that stand in no bracket.</summary>
    private static IEnumerable<string> Choices(string pattern)
    {
        var (depth, from) = (0, 0);
        for (var at = 0; at < pattern.Length; at++)
        {
            depth += pattern[at] switch { '\\' => 0, '(' => 1, ')' => -1, _ => 0 };
            if (pattern[at] == '\\')
            {
                at++;
            }
            else if (pattern[at] == '|' && depth == 0)
            {
                yield return pattern[from..at];
                from = at + 1;
            }
        }

        yield return pattern[Math.Min(from, pattern.Length)..];
    }

    /// <summary>All texts of the words from <paramref name="at"/> on; null where something else than plain words stands there.</summary>
    private static List<string>? Sequence(string pattern, ref int at, bool inGroup)
    {
        List<string> all = [], texts = [""];
        while (at < pattern.Length)
        {
            var sign = pattern[at];
            if (inGroup && sign == ')')
            {
                break;
            }

            if (inGroup && sign == '|')
            {
                all.AddRange(texts);
                texts = [""];
                at++;
                continue;
            }

            // "not inside a longer word": a name is compared whole anyway.
            if (pattern.AsSpan(at).StartsWith(@"(?!\w)") || pattern.AsSpan(at).StartsWith(@"\b"))
            {
                at += sign == '(' ? 6 : 2;
                continue;
            }

            if (One(pattern, ref at) is not { } next)
            {
                return null;
            }

            texts = [.. texts.SelectMany(text => next.Select(part => text + part))];
            if (texts.Count + all.Count > MostNames)
            {
                return null;
            }
        }

        return [.. all, .. texts];
    }

    /// <summary>What one sign or group stands for, with what may follow it: "?" leaves it out, "\s*" is a space.</summary>
    private static List<string>? One(string pattern, ref int at)
    {
        List<string>? said;
        if (pattern[at] == '(')
        {
            at += pattern.AsSpan(at).StartsWith("(?:") ? 3 : 1;
            said = at < pattern.Length && pattern[at] != '?' ? Sequence(pattern, ref at, inGroup: true) : null;
            if (said is null || at >= pattern.Length)
            {
                return null;
            }

            at++;
        }
        else if (pattern.AsSpan(at).StartsWith(@"\s"))
        {
            at += 2;
            if (at < pattern.Length && pattern[at] is '*' or '+' or '?')
            {
                at++;
            }

            return [" "];
        }
        else if (pattern[at] == '\\' && at + 1 < pattern.Length && pattern[at + 1] is '.' or '-' or '\'' or '&')
        {
            said = [pattern[at + 1].ToString()];
            at += 2;
        }
        else if (char.IsLetterOrDigit(pattern[at]) || pattern[at] is ' ' or '-' or '\'' or '&')
        {
            said = [char.ToLowerInvariant(pattern[at]).ToString()];
            at++;
        }
        else
        {
            return null;
        }

        if (at < pattern.Length && pattern[at] == '?')
        {
            at++;
            return ["", .. said];
        }

        return at < pattern.Length && pattern[at] is '*' or '+' or '{' ? null : said;
    }
}
