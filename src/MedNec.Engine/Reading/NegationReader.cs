using System.Text.RegularExpressions;

namespace MedNec.Engine.Reading;

/// <summary>How sure a sentence is of what it names.</summary>
public enum Certainty
{
    /// <summary>It says that it is not so: "denies", "no", "without", "ruled out".</summary>
    Negated,

    /// <summary>It says that it may be so: "probable", "suspected", "likely".</summary>
    Uncertain,
}

/// <summary>A word that takes back what a clause says.</summary>
/// <param name="Certainty">What it does.</param>
/// <param name="Scope">The part of the clause it does that to.</param>
public sealed record Doubt(Certainty Certainty, TextSpan Scope);

/// <summary>Reads negation and uncertainty, with the clause each rules over (after the rules of NegEx: Chapman et al., J Biomed Inform 2001;34:301-310).</summary>
public static partial class NegationReader
{
    // The first word of each cue of the pattern below.
    private static readonly WordSet FirstWords = new(
        ("has have had was were is are ruled denies denied denying no negative absence without not free rule rules never does did cannot could probable probably suspected suspicion "
        + "suspicious possible possibly presumed presumptive questionable r working differential may might concern concerning compatible consistent likely").Split(' '));

    // A clause is short; what stands further away is another one.
    private const int LongestClause = 200;

    /// <summary>The doubts, in order; start and end are those of the word.</summary>
    public static IReadOnlyList<Found<Doubt>> In(string text)
    {
        var found = new List<Found<Doubt>>();
        for (var at = WordStarts.Next(text, 0); at >= 0; at = WordStarts.Next(text, at))
        {
            var wordEnd = WordStarts.End(text, at);
            if (!FirstWords.Contains(text.AsSpan(at, wordEnd - at)) || Cue().Match(text, at) is not { Success: true } match)
            {
                at = wordEnd;
                continue;
            }

            var end = match.Index + match.Length;
            var certainty = match.Groups["no"].Success || match.Groups["noBehind"].Success ? Certainty.Negated : Certainty.Uncertain;
            var behind = match.Groups["noBehind"].Success || match.Groups["maybeBehind"].Success;
            var scope = behind ? new TextSpan(ClauseStart(text, match.Index), match.Index) : new TextSpan(end, ClauseEnd(text, end));
            found.Add(new(match.Index, end, new(certainty, scope)));
            at = end;
        }

        return found;
    }

    /// <summary>Whether <paramref name="span"/> lies under a doubt of that kind.</summary>
    public static bool Covers(IReadOnlyList<Found<Doubt>> doubts, TextSpan span, Certainty certainty) =>
        doubts.Any(doubt => doubt.Value.Certainty == certainty && doubt.Value.Scope.Holds(span));

    private static int ClauseEnd(string text, int at)
    {
        var length = Math.Min(LongestClause, text.Length - at);
        return Break().Match(text, at, length) is { Success: true } stop ? stop.Index : at + length;
    }

    private static int ClauseStart(string text, int at)
    {
        var start = 0;
        var from = Math.Max(0, at - LongestClause);
        for (var stop = Break().Match(text, from, at - from); stop.Success; stop = stop.NextMatch())
        {
            start = stop.Index + stop.Length;
        }

        return Math.Max(start, from);
    }

    [GeneratedRegex(
        @"\G(?:(?<noBehind>(?:(?:has|have|had)\sbeen|was|were|is|are)\s(?:ruled\sout|excluded|not\s(?:seen|found|present|identified|demonstrated))|(?:was|is|were|are)\s(?:absent|negative)|ruled\sout)"
        + @"|(?<no>denies|denied|denying|no\s(?:evidence|history|sign|signs|known)(?:\sof)?|negative\sfor|absence\sof|without|not\sconsistent\swith|free\sof|rules?\sout(?=\sof)|never\shad|does\snot\shave|did\snot\shave|has\snot\shad|has\sno|had\sno|no(?!\.|\slonger|\s?\d))"
        + @"|(?<maybeBehind>(?:is|was|are|were)\s(?:suspected|possible|probable|likely|unlikely|questionable|uncertain)(?=\s?(?:[.,;:)]|$|and\b|but\b))|(?:cannot|could\snot)\sbe\s(?:ruled\sout|excluded))"
        + @"|(?<maybe>probable|probably|suspected|suspicion\s(?:of|for)|suspicious\sfor|possible|possibly|presumed|presumptive|questionable|rule[\s-]out|r/o|working\sdiagnosis(?:\sof)?|differential\s(?:diagnosis\s)?includes|may\shave|might\shave|concern(?:ing)?\sfor|compatible\swith|consistent\swith|likely(?!\sto)))(?![\w])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Cue();

    [GeneratedRegex(@"[;:.!?](?=\s|$)|\b(?:but|however|although|though|except|because|yet|which|who|while|whereas|despite|since|and\s(?:is|was|has|had|reports?|takes|she|he|they|the))\b|,\s(?:and|with|he|she|they|the|we|i)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Break();
}
