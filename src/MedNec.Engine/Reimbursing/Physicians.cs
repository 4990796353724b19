using System.Text.RegularExpressions;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Reimbursing;

/// <summary>Who is shown to be a physician, where the tax law wants a disease diagnosed by one.</summary>
internal static partial class Physicians
{
    /// <summary>Whether <paramref name="who"/>, as a brief names a person, is shown to be one: "Dr. Lee" alone may be; "Dr. Moss, DC" and "Pat Moss" are not.</summary>
    public static bool Holds(string who, Clinician? clinician) =>
        Names(who)
        || (clinician is { Name: { } name, Credentials: { } titles } && Names(titles) && FullName.Parse(who).Family == FullName.Parse(name).Family)
        || (Doctor().IsMatch(who) && !Other().IsMatch(who));

    /// <summary>Whether a physician's title stands in <paramref name="text"/>.</summary>
    public static bool Names(string text) => Title().IsMatch(text);

    [GeneratedRegex(@"\b(?:M\.?D\.?|D\.?O\.?|MBBS|MBChB|physician)(?![\w])", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?:Dr\b\.?|Doctor\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doctor();

    [GeneratedRegex(@"\b(?:D\.?C\.?|N\.?D\.?|O\.?D\.?|D\.?P\.?T\.?|P\.?T\.?|O\.?T\.?|Ph\.?\s?D\.?|Psy\.?D\.?|D\.?N\.?P\.?|N\.?P\.?|P\.?A\.?|R\.?D\.?|R\.?N\.?|L\.?Ac\.?|LCSW|chiropractor|naturopath)(?![\w])", RegexOptions.CultureInvariant)]
    private static partial Regex Other();
}
