using System.Buffers;
using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Appeal;

/// <summary>An appeal asks for a reviewer of the same specialty, for the criteria that were used, and for the claim file.</summary>
public sealed partial class ReviewerAndFileAreAsked : ICheck
{
    // The patterns are costly where nothing is asked: most sentences hold none of these.
    private static readonly SearchValues<string> PeerWords = SearchValues.Create(["speciali", "specialt", "board", "ologist", "surgeon", "psychiatrist", "pediatrician", "physiatrist", "peer", "training", "expert", "experience"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> FileWords = SearchValues.Create(["criteri", "guideline", "protocol", "standard", "rule", "file", "record", "document"], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-APP-004", Severity.Advice, "Reviewer and file requests")
    {
        Why = "All three are the patient's right and cost one sentence; without the criteria and the file the next level is argued in the dark.",
        Source = "29 CFR 2560.503-1(h)(2)(iii), (h)(3)",
        Applies = new() { Purposes = [Purpose.Appeal] },
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var asked = letter.Body.Where(statement => statement.Text.AsSpan().ContainsAny(FileWords) && Asks().IsMatch(statement.Text)).Select(statement => statement.Text).ToList();
        var missing = new[]
        {
            letter.Body.Any(statement => statement.Text.AsSpan().ContainsAny(PeerWords) && Peer().IsMatch(statement.Text)) ? null : "a reviewer of the same specialty",
            asked.Exists(text => Criteria().IsMatch(text)) ? null : "the criteria that were used",
            asked.Exists(text => File().IsMatch(text)) ? null : "the claim file",
        }.OfType<string>().ToList();
        if (missing.Count > 0)
        {
            yield return new Finding { Message = $"The appeal does not ask for {string.Join(" and for ", missing)}: add a sentence that does." };
        }
    }

    [GeneratedRegex(@"\b(?:ask|request|require|demand|need|please|provide|send|furnish|supply|disclose|share|forward|entitled|would like|copy|copies)\w*\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    [GeneratedRegex(
        @"\b(?:same|similar|like|matching|relevant|appropriate)(?: or (?:an? )?(?:same|similar|like))? (?:medical |clinical )?(?:specialt|speciali[sz])|\bspecialty[- ]matched\b|\b(?:review|decid|consider|evaluat)\w*\b[^.]{0,60}\bby (?:an? )?(?:\w+[- ]){0,3}(?:\w+ologist|surgeon|psychiatrist|pediatrician|physiatrist|specialist|peer)\b"
        + @"|\bboard[- ]certified (?:reviewer|physician|clinician|in\b)|\b(?:reviewer|physician|clinician|professional)s? (?:\w+ ){0,3}(?:with|who has) (?:\w+ ){0,2}(?:training|expertise|experience) in\b|\b(?:specialist|expert)s? in (?:the|this) field\b|\bof my (?:own )?specialty\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Peer();

    [GeneratedRegex(
        @"\b(?:criteri(?:a|on)|guidelines?|protocols?|standards?|rules?)\b[^.]{0,80}\b(?:used|relied|applied|based|consulted|considered|followed)\b|\b(?:used|relied|applied|consulted|followed)\b[^.]{0,40}\b(?:criteria|guidelines?|protocols?)\b"
        + @"|\b(?:copy|copies|provide|send|furnish|supply|disclose|share|forward)\b[^.]{0,60}\b(?:criteria|guidelines?|protocols?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Criteria();

    [GeneratedRegex(
        @"\b(?:claims?|case|appeal|complete|entire|full|review|administrative) (?:file|record)s?\b|\bfile (?:on|of) (?:this|the|her|his|their)\b|\b(?:documents?|records?)\b[^.]{0,60}\b(?:relevant|relied|considered|generated)\b|\b(?:copy|copies) of (?:the |her |his |their |your )?(?:file|record)s?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex File();
}
