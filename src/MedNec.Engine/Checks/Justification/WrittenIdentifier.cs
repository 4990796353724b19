using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Justification;

/// <summary>The number by which an article or trial is looked up, and where it was read.</summary>
/// <param name="Kind">"PMID", "DOI" or "NCT number".</param>
/// <param name="Value">The number; as written when it has not the form of one.</param>
/// <param name="IsWellFormed">Whether it has the form of its kind.</param>
/// <param name="Citation">The citation of the brief it belongs to; null when it stands in the letter alone.</param>
/// <param name="Where">Its place in the letter; null when it stands in the brief alone.</param>
internal sealed partial record WrittenIdentifier(string Kind, string Value, bool IsWellFormed, Citation? Citation, Place? Where)
{
    /// <summary>The identifiers of the brief's citations and of the letter's text, each once.</summary>
    public static IReadOnlyList<WrittenIdentifier> In(LetterReading letter, Brief brief)
    {
        var found = brief.Citations.SelectMany(OfCitation).ToList();
        foreach (var statement in letter.Statements.Where(statement => Labelled().IsMatch(statement.Text)))
        {
            foreach (Match match in Labelled().Matches(statement.Text))
            {
                var group = match.Groups["pmid"] is { Success: true } pmid ? (Kind: "PMID", Group: pmid) : match.Groups["doi"] is { Success: true } doi ? (Kind: "DOI", Group: doi) : (Kind: "NCT number", Group: match.Groups["nct"]);
                var value = group.Group.Value.TrimEnd('.', ',', ';', ')', ']');
                if (value.Length > 0 && value.Any(char.IsAsciiDigit) && Read(group.Kind, value) is var read)
                {
                    var place = statement.At(group.Group.Index, group.Group.Index + value.Length);
                    var known = found.FindIndex(other => other.Kind == read.Kind && string.Equals(other.Value, read.Value, StringComparison.OrdinalIgnoreCase));
                    if (known < 0)
                    {
                        found.Add(read with { Where = place });
                    }
                    else if (found[known].Where is null)
                    {
                        found[known] = found[known] with { Where = place };
                    }
                }
            }
        }

        return found;
    }

    private static IEnumerable<WrittenIdentifier> OfCitation(Citation citation)
    {
        if (citation.Pmid is { Length: > 0 } pmid)
        {
            yield return Read("PMID", pmid) with { Citation = citation };
        }

        if (citation.Doi is { Length: > 0 } doi)
        {
            yield return Read("DOI", doi) with { Citation = citation };
        }

        if (citation.Trial is { Length: > 0 } trial)
        {
            yield return Read("NCT number", trial) with { Citation = citation };
        }

        // An address names the same by its site: doi.org, PubMed, the registry of trials.
        if (citation.Url is { Length: > 0 } url && Address().Match(url) is { Success: true } address)
        {
            var read = address.Groups["doi"] is { Success: true } inDoi ? Read("DOI", inDoi.Value) : address.Groups["pmid"] is { Success: true } inPubMed ? Read("PMID", inPubMed.Value) : Read("NCT number", address.Groups["nct"].Value);
            if (!string.Equals(read.Value, citation.Doi, StringComparison.OrdinalIgnoreCase) && read.Value != citation.Pmid && !string.Equals(read.Value, citation.Trial, StringComparison.OrdinalIgnoreCase))
            {
                yield return read with { Citation = citation };
            }
        }
    }

    private static WrittenIdentifier Read(string kind, string written)
    {
        var value = kind == "DOI" ? DoiPrefix().Replace(written.Trim(), "") : written.Trim();
        value = kind == "PMID" ? PmidPrefix().Replace(value, "") : kind == "DOI" ? value.TrimEnd('.', '/') : value.ToUpperInvariant();
        var form = kind switch { "PMID" => PmidForm(), "DOI" => DoiForm(), _ => TrialForm() };
        return new(kind, value, form.IsMatch(value), null, null);
    }

    // A DOI begins with 10, a registrant of four to nine figures, and a slash (ISO 26324); PubMed's numbers have at most eight figures.
    [GeneratedRegex(@"^10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+$", RegexOptions.CultureInvariant)]
    private static partial Regex DoiForm();

    [GeneratedRegex("^[1-9][0-9]{0,7}$", RegexOptions.CultureInvariant)]
    private static partial Regex PmidForm();

    [GeneratedRegex("^NCT[0-9]{8}$", RegexOptions.CultureInvariant)]
    private static partial Regex TrialForm();

    [GeneratedRegex(@"^(?:https?://)?(?:dx\.)?(?:doi\.org/)?(?:doi:?\s?)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiPrefix();

    [GeneratedRegex(@"^PMID:?\s?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PmidPrefix();

    [GeneratedRegex(@"doi\.org/(?<doi>[^\s?#]{1,200})|(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/(?<pmid>[^\s/?#]{1,40})|clinicaltrials\.gov/(?:ct2/show|study)/(?<nct>[^\s/?#]{1,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    [GeneratedRegex(@"\bPMID(?:\snumber|\sno\.?)?[:\s#]{1,3}(?<pmid>[\w-]{1,20})|\bdoi\.org/(?<doi>[^\s<>""]{1,200})|\bDOI[:\s]{1,2}(?!https?:)(?<doi>[^\s<>""]{3,200})|\b(?<nct>NCT[0-9][\w-]{0,20})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Labelled();
}
