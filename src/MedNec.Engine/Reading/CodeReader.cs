using System.Text.RegularExpressions;

namespace MedNec.Engine.Reading;

/// <summary>A code or number that names something: a diagnosis, an item, a person, a policy, a telephone.</summary>
/// <param name="Kind">What kind it looks like.</param>
/// <param name="Value">The code as systems write it: capitals, without label and blanks; telephone numbers as ten or seven digits.</param>
public sealed record WrittenCode(WrittenCodeKind Kind, string Value);

/// <summary>Kinds of code, by shape and by the label before them.</summary>
public enum WrittenCodeKind
{
    /// <summary>Shaped like ICD-10-CM: "G47.33".</summary>
    Icd10Cm,

    /// <summary>Shaped like HCPCS Level II: "E0601".</summary>
    Hcpcs,

    /// <summary>Five characters behind "CPT".</summary>
    Cpt,

    /// <summary>A National Drug Code.</summary>
    Ndc,

    /// <summary>A number behind "NPI", of whatever length it was given.</summary>
    Npi,

    /// <summary>Shaped like a Medicare Beneficiary Identifier.</summary>
    Mbi,

    /// <summary>A member, policy or subscriber number behind its label.</summary>
    MemberId,

    /// <summary>A group number behind its label.</summary>
    GroupNumber,

    /// <summary>A medical record number behind its label.</summary>
    Mrn,

    /// <summary>A claim, case, reference or authorization number behind its label.</summary>
    Reference,

    /// <summary>A coverage policy: "L33718", "A52467", "NCD 240.4".</summary>
    Policy,

    /// <summary>A denial reason: "CO-50".</summary>
    DenialReason,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A fax number.</summary>
    Fax,

    /// <summary>Shaped like a Social Security number.</summary>
    Ssn,

    /// <summary>A PubMed number.</summary>
    Pmid,
}

/// <summary>Reads codes by their shape, and where the shape alone says too little, by the words before them.</summary>
public static partial class CodeReader
{
    private static readonly (string Group, WrittenCodeKind Kind)[] Groups =
    [
        ("npi", WrittenCodeKind.Npi), ("ssn", WrittenCodeKind.Ssn), ("ndc", WrittenCodeKind.Ndc), ("cpt", WrittenCodeKind.Cpt), ("ncd", WrittenCodeKind.Policy),
        ("lcd", WrittenCodeKind.Policy), ("pmid", WrittenCodeKind.Pmid), ("mbi", WrittenCodeKind.Mbi), ("member", WrittenCodeKind.MemberId), ("group", WrittenCodeKind.GroupNumber),
        ("mrn", WrittenCodeKind.Mrn), ("ref", WrittenCodeKind.Reference), ("fax", WrittenCodeKind.Fax), ("phone", WrittenCodeKind.Phone), ("carc", WrittenCodeKind.DenialReason),
        ("icd", WrittenCodeKind.Icd10Cm), ("hcpcs", WrittenCodeKind.Hcpcs),
    ];

    // The first word of each label of the pattern below.
    private static readonly WordSet LabelWords = new(
        ("npi ndc cpt hcpcs procedure ncd pmid mrn medical record chart mbi member membership subscriber policy insurance beneficiary medicare medicaid insured group claim case reference ref "
        + "authorization tracking appeal request control fax facsimile phone telephone tel call reached direct peer carc icd icd10 diagnosis diagnoses dx").Split(' '));

    // Letters and figures in one run, at most so long: what is longer is no code.
    private const int LongestCode = 25;

    /// <summary>The codes, in order.</summary>
    public static IReadOnlyList<Found<WrittenCode>> In(string text)
    {
        var found = new List<Found<WrittenCode>>();
        if (!WordStarts.HasDigit(text))
        {
            return found;
        }

        for (var at = WordStarts.Next(text, 0); at >= 0;)
        {
            var end = WordStarts.End(text, at);
            var word = text.AsSpan(at, end - at);
            var read = LabelWords.Contains(word) ? Add(found, text, Labelled().Match(text, at))
                : word is ['C' or 'P' or 'O' or 'c' or 'p' or 'o', _] && end < text.Length && text[end] is '-' or '–' ? Add(found, text, Reason().Match(text, at))
                : word.Length <= LongestCode && word.ContainsAnyInRange('0', '9') ? Add(found, text, Shaped().Match(text, at))
                : -1;
            at = WordStarts.Next(text, Math.Max(read, end));
        }

        return found;
    }

    /// <summary>Adds what matched; the place after it, or -1.</summary>
    private static int Add(List<Found<WrittenCode>> found, string text, Match match)
    {
        foreach (var (name, kind) in Groups)
        {
            if (match.Groups[name] is { Success: true } group && Read(kind, group.Value) is { } value)
            {
                var start = group.Index - (group.Index > 0 && text[group.Index - 1] == '(' && kind is WrittenCodeKind.Phone ? 1 : 0);
                found.Add(new(start, group.Index + group.Length, new(kind, value)));
                AddListed(found, text, group.Index + group.Length, kind);
                return found[^1].End;
            }
        }

        return -1;
    }

    private static string? Read(WrittenCodeKind kind, string written) => kind switch
    {
        // A word behind "member" or "claim" is no number: one digit at least.
        WrittenCodeKind.MemberId or WrittenCodeKind.Mrn or WrittenCodeKind.Reference or WrittenCodeKind.GroupNumber =>
            written.AsSpan().ContainsAnyInRange('0', '9') ? written.ToUpperInvariant() : null,
        WrittenCodeKind.Phone or WrittenCodeKind.Fax => Digits(written),
        WrittenCodeKind.Policy => written.ToUpperInvariant(),
        WrittenCodeKind.DenialReason => string.Concat(written.AsSpan(0, 2), "-", written.AsSpan(2).TrimStart(" -–")).ToUpperInvariant(),
        WrittenCodeKind.Mbi => written.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant(),
        WrittenCodeKind.Ndc or WrittenCodeKind.Npi or WrittenCodeKind.Pmid or WrittenCodeKind.Ssn => written,
        _ => written.ToUpperInvariant(),
    };

    /// <summary>"CPT 70551, 70552 and 70553" names three.</summary>
    private static void AddListed(List<Found<WrittenCode>> found, string text, int at, WrittenCodeKind kind)
    {
        if (kind != WrittenCodeKind.Cpt)
        {
            return;
        }

        for (var next = NextCpt().Match(text, at); next.Success; next = NextCpt().Match(text, at))
        {
            var code = next.Groups["code"];
            at = code.Index + code.Length;
            found.Add(new(code.Index, at, new(kind, code.Value.ToUpperInvariant())));
        }
    }

    private static string Digits(string written)
    {
        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        return digits is ['1', ..] && digits.Length == 11 ? digits[1..] : digits;
    }

    private const string Token = "[A-Z0-9](?:[A-Z0-9]|[-/](?=[A-Z0-9])){2,24}";

    // The opening bracket of the area code stands before the place where the pattern begins.
    private const string Telephone = @"(?:\+?1[-. ])?(?:\(?[0-9]{3}\)\s?|[0-9]{3}[-. ])[0-9]{3}[-. ‑][0-9]{4}(?![\d-])";

    // Without an area code "500-1000" is a range of doses: only behind a label, or with the exchange of invented numbers.
    private const string ShortTelephone = @"[0-9]{3}[-‑][0-9]{4}(?![\d-])";

    [GeneratedRegex(
        @"\G(?:NPI(?:\snumber|\sno\.?)?[\s:#]{0,3}(?<npi>[0-9]{5,15})\b"
        + @"|NDC(?:\snumber|\scode)?[\s:#]{0,3}(?<ndc>[0-9]{4,5}-[0-9]{3,4}-[0-9]{1,2}|[0-9]{10,11})\b"
        + @"|(?:CPT(?:/HCPCS)?|HCPCS/CPT|procedure)®?(?:\scodes?)?[\s:#(]{1,3}(?<cpt>[0-9]{4}[0-9FTUM])\b"
        + @"|(?<ncd>NCD\s{0,2}\(?[0-9]{2,3}\.[0-9]{1,2}(?:\.[0-9]{1,2})?)|PMID[\s:]{1,2}(?<pmid>[0-9]{1,8})\b"
        + @"|(?:MRN|medical\srecord(?:\s(?:number|no\.?|\#))?|record\snumber|chart\s(?:number|no\.?|\#))(?:\sis)?[\s:#]{1,3}(?<mrn>" + Token + ")"
        + @"|(?:MBI|(?:member(?:ship)?|subscriber|policy|insurance|beneficiary|medicare|medicaid|insured)(?:'s|’s)?\s?(?:\#|(?:id|identification|number|no)\b\.?(?:\s(?:number|no\.?))?)(?:\s\(member\sid\))?)(?:\sis)?[\s:#]{0,3}(?<member>" + Token + ")"
        + @"|group(?:\s(?:number|no\.?|id)|\s?\#|:)[\s:#]{0,3}(?<group>" + Token + ")"
        + @"|(?:claim|case|reference|ref\.?|authorization|tracking|appeal|request|control)(?:(?:\s(?:number|no\.?|id)|\s?\#|:)[\s:#]{0,3}|\s(?=[A-Z]{1,8}-[0-9]))(?<ref>" + Token + ")"
        + @"|(?:fax|facsimile)(?:\s(?:number|no\.?))?[\s:#.]{1,3}(?<fax>" + Telephone + "|" + ShortTelephone + ")"
        + @"|(?:phone|telephone|tel|call|reached\sat|direct|peer-to-peer)\.?[\s:]{1,2}(?<phone>" + Telephone + "|" + ShortTelephone + ")"
        + @"|CARC[\s:]{1,2}(?<carc>(?:CO|PR|OA|PI|CR)[-– ]?[0-9AB][0-9]{0,2})\b"
        + @"|(?:ICD(?:[-\s]?10)?(?:[-\s]?CM)?(?:\scodes?)?|diagnos[ie]s\scodes?|dx\scodes?)[\s:#(]{1,3}(?<icd>[A-Z][0-9][0-9AB](?:\.?[0-9A-Z]{1,4})?(?![\w]|\.\w)))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Labelled();

    [GeneratedRegex(
        @"\G(?<![\w.-])(?:(?<ssn>[0-9]{3}-[0-9]{2}-[0-9]{4})(?![\w-])|(?<ndc>[0-9]{5}-[0-9]{3,4}-[0-9]{1,2}|[0-9]{4}-[0-9]{4}-[0-9]{2})(?![\w-])"
        + @"|(?<mbi>[1-9][A-Z][A-Z0-9][0-9]-?[A-Z][A-Z0-9][0-9]-?[A-Z]{2}[0-9]{2})(?![\w-])"
        + @"|(?<phone>" + Telephone + @"|555[-‑][0-9]{4}(?![\d-]))"
        + @"|(?<lcd>[LA][0-9]{5})(?!\w)"
        + @"|(?<icd>[A-Z][0-9][0-9AB]\.(?:[0-9X][0-9A-Z]{0,3}|[A-Z](?![A-Z]{2})[0-9A-Z]{0,3}))(?![\w]|\.\w)"
        + @"|(?<=\()(?<icd>(?!B12\b|[CTLS](?:[0-9]|1[0-2])\b)[A-Z][0-9]{2})(?=[).…])"
        + @"|(?<hcpcs>[A-V][0-9]{4})(?!\w|\.\d))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shaped();

    [GeneratedRegex(@"\G(?<carc>(?:CO|PR|OA|PI|CR)[-–][0-9AB][0-9]{0,2})(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Reason();

    [GeneratedRegex(@"\G(?:\s?,\s?(?:and\s)?|\sand\s|\s?[/&–]\s?)(?<code>[0-9]{4}[0-9FTUM])\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NextCpt();
}
