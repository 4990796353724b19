using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;

namespace MedNec.Engine.Checks.Attachments;

/// <summary>Compares who a page names with the patient. A record of another house bears that house's number, and a scan has slips: neither makes another patient.</summary>
internal sealed partial class PageIdentity
{
    // Jaro and Winkler: from here on one name, read with a slip.
    private const double SameName = 0.88;
    private const int Header = 400;

    private readonly Brief brief;
    private readonly Charts.Patient subject;
    private readonly IReadOnlyList<FullName> names;
    private readonly Dictionary<string, bool> judged = new(StringComparer.Ordinal);

    public PageIdentity(Brief brief)
    {
        this.brief = brief;
        subject = brief.Subject;
        names =
        [
            .. new[] { subject.Name, brief.Chart.Patient?.Name, brief.Coverage?.Subscriber?.Name }.Concat(subject.Aliases ?? []).Concat(brief.Chart.Patient?.Aliases ?? [])
                .OfType<string>().Where(name => name.Trim().Length > 0).Distinct(StringComparer.Ordinal).Select(FullName.Parse),
        ];
    }

    /// <summary>What the page says that is not the patient's; null when nothing; empty when it names nobody at all.</summary>
    public string? Stranger(DocumentPage page)
    {
        var (name, born, mrn, member) = Read(page);
        var isName = name is null || names.Count == 0 ? (bool?)null : Known(name);
        var isBorn = born is not { IsPossible: true } day || subject.BirthDate is not { IsPossible: true } own ? (bool?)null : own.Agrees(day) || brief.Coverage?.Subscriber?.BirthDate?.Agrees(day) == true;
        var isMrn = Same(mrn, [subject.Mrn, brief.Chart.Patient?.Mrn]);
        var isMember = Same(member, [brief.Coverage?.MemberId, brief.Coverage?.Subscriber?.MemberId]);
        if (isName is null && isBorn is null && isMrn is null && isMember is null)
        {
            return "";
        }

        return (isName, isBorn, isMrn, isMember) switch
        {
            // Another name with the birth date and a number of the patient is a name she had before, or a nickname.
            (false, true, true, _) or (false, true, _, true) => null,
            (false, _, _, _) => $"\"{name!.Trim()}\"",
            (true, false, true, _) or (true, false, _, true) or (not false, false, _, _) => $"the birth date {born!.Value.AsForm()}",
            (true, _, false, _) when isBorn is true => null,
            (_, true, false, true) => null,
            (_, _, false, _) => $"the record number {mrn}",
            (true, _, _, false) when isBorn is true || isMrn is true => null,
            (_, true, true, false) => null,
            (_, _, _, false) => $"the member number {member}",
            _ => null,
        };
    }

    private static (string? Name, PartialDate? Born, string? Mrn, string? Member) Read(DocumentPage page)
    {
        if (page is not { Name: null, BirthDate: null, Mrn: null, MemberId: null, Text: { Length: > 0 } text })
        {
            return (Filled(page.Name), page.BirthDate, Filled(page.Mrn), Filled(page.MemberId));
        }

        // A page that was read and not indexed says in its head whose it is.
        var head = text.Length > Header ? text[..Header] : text;
        var name = NameLabel().Match(head) is { Success: true } named ? named.Groups["name"].Value : null;
        PartialDate? born = BirthLabel().Match(head) is { Success: true } label && DateReader.In(head[label.Index..Math.Min(head.Length, label.Index + 45)]) is [var date, ..] ? date.Value : null;
        var mrn = MrnLabel().Match(head) is { Success: true } number ? number.Groups["number"].Value : null;
        return (name, born, mrn, null);
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private bool Known(string written)
    {
        if (!judged.TryGetValue(written, out var known))
        {
            var name = FullName.Parse(written);
            known = judged[written] = name.Count == 0 || names.Any(own => own.IsSameAs(name) || own.Likeness(name) >= SameName || own.SharesEveryWordWith(name));
        }

        return known;
    }

    private static bool? Same(string? written, string?[] own)
    {
        var known = own.Where(number => !string.IsNullOrWhiteSpace(number)).Select(number => LetterWords.Squeezed(number!)).ToList();
        return written is null || known.Count == 0 ? null : known.Contains(LetterWords.Squeezed(written));
    }

    [GeneratedRegex(@"\b(?:patient(?:\sname)?|name\sof\spatient|pt\.?\sname|name|re)\s?:[ \t]{0,3}(?<name>\p{Lu}[\p{L}'’.-]{1,30}(?:,?[ \t]{1,2}\p{Lu}[\p{L}'’.-]{0,30}){1,3})(?=[ \t]{2}|[ \t]?[\r\n|;(,]|[ \t](?:DOB|D\.O\.B|Date|MRN|Birth|Sex|Age)\b|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameLabel();

    [GeneratedRegex(@"\b(?:date\sof\sbirth|birth\s?date|D\.?O\.?B\.?)\s?:?\s{0,3}(?=[\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BirthLabel();

    [GeneratedRegex(@"\b(?:MRN|medical\srecord\s(?:number|no\.?|#)|record\snumber)\s?[:#]?\s{0,3}(?<number>[A-Z0-9][A-Z0-9-]{3,19})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MrnLabel();
}
