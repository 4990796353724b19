using System.Buffers;
using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Attachments;

/// <summary>The places where a letter points to a document that goes with it: "see attached MRI", "(sleep study enclosed)", a line of the enclosures.</summary>
internal static partial class DocumentMentions
{
    // The pattern is costly where nothing points: most sentences hold none of its words.
    private static readonly SearchValues<string> Pointers = SearchValues.Create(["attached", "enclosed", "accompanying", "see", "refer", "as shown", "per ", "according"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The mentions, in order.</summary>
    public static IEnumerable<DocumentMention> In(LetterReading letter)
    {
        foreach (var statement in letter.Statements.Where(statement => statement.Statement.Gap is null))
        {
            if (statement.Section == SectionIds.Enclosures)
            {
                yield return new(statement, new TextSpan(0, statement.Text.Length), statement.Text, false);
            }
            else if (statement.IsBody && statement.Text.AsSpan().ContainsAny(Pointers))
            {
                foreach (Match match in Pointing().Matches(statement.Text))
                {
                    var words = match.Groups["behind"].Success ? match.Groups["behind"] : match.Groups["before"];
                    yield return new(statement, new TextSpan(match.Index, match.Index + match.Value.TrimEnd().Length), words.Value, match.Groups["see"].Success);
                }
            }
        }
    }

    // Words up to the verb or preposition that says something of the document.
    private const string Name = @"(?:(?!show(?:s|ed|ing)?\b|demonstrat|confirm|reveal|is\b|are\b|was\b|which\b|that\b|for\b|dated\b|with\b|it\b|from\b|on\b|as\b|to\b|of\b)[\p{L}\d][\p{L}\d'’/-]{0,20}\s?)";

    // "see attached MRI report dated …", "the enclosed notes", "(sleep study enclosed)", "labs are attached", "see labs".
    [GeneratedRegex(
        @"\b(?<see>see|refer\sto|as\sshown\s(?:in|by|on)|per|according\sto)\s(?:the\s|our\s|my\s|her\s|his\s|their\s)?(?:(?:attached|enclosed|accompanying)\s)?(?<behind>" + Name + "{1,4})"
        + @"|\b(?:attached|enclosed|accompanying)(?:\splease\sfind|\sfor\sthis\spoint:|\sis|\sare|\swith\sthis\sletter)?\s(?:the\s|an?\s|her\s|his\s|their\s)?(?<behind>" + Name + "{1,5})"
        + @"|(?<before>(?:\b[\p{L}\d][\p{L}\d'’/-]{0,20}\s){1,5}?)(?:is\s|are\s)?(?:attached|enclosed)\b(?!\s\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pointing();
}

/// <summary>A place where a letter points to a document.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Span">The words that point.</param>
/// <param name="Words">The words that name the document.</param>
/// <param name="Sees">Whether the reader is sent to it ("see …") instead of being told what it says.</param>
internal sealed record DocumentMention(PlacedStatement Statement, TextSpan Span, string Words, bool Sees)
{
    private static readonly HashSet<string> CalledAlike = ["report", "note", "letter", "form", "result", "record", "document", "copy", "statement"];

    /// <summary>Its place in the letter.</summary>
    public Place Place => Statement.At(Span.Start, Span.End);

    /// <summary>Whether words are in sight that could name a document at all; "see below" and "see above" name none.</summary>
    public bool NamesADocument => DocumentReader.KindsIn(Words).Count > 0 || DocumentReader.IsGeneral(Words);

    /// <summary>Whether <paramref name="document"/> can be meant: by its title, its file, or a kind that the words name.</summary>
    public bool CouldMean(AttachedDocument document)
    {
        var words = ContentWords.In(Words);
        IReadOnlyList<string> title = ContentWords.In(document.Title ?? "");
        // "The operative report" is not the "Laboratory report": what both are called tells nothing.
        var own = title.Where(word => !CalledAlike.Contains(word)).ToList();
        title = own.Count > 0 ? own : title;
        return (title.Count > 0 && title.Count(words.Contains) >= Math.Max(1, (title.Count + 1) / 2))
            || (document.Kind is { } kind && DocumentReader.KindsIn(Words).Any(named => named == kind || (named == "progress-note" && kind is "face-to-face" or "therapy-note") || (kind == "other" && title.Count == 0)))
            || (document.Title is { } whole && DocumentReader.KindsIn(whole).Intersect(DocumentReader.KindsIn(Words), StringComparer.Ordinal).Any())
            || (document.File is { Length: > 4 } file && Words.Contains(file, StringComparison.OrdinalIgnoreCase));
    }
}
