using System.Globalization;
using System.Text;

namespace MedNec.Documents.Setting;

/// <summary>
/// What stands at the foot of each page, so that a sheet lost from a fax finds its letter again: the patient's initials and
/// the end of the payer's number. Initials and not the name: the minimum necessary (45 CFR 164.502(b)).
/// </summary>
internal static class RunningFoot
{
    /// <summary>"Patient J.N. · Member ID ending 4821", as far as the reference block says; empty when it says neither.</summary>
    public static string Of(IEnumerable<Field> reference)
    {
        var known = reference.Where(field => !field.Value.Runs.Any(run => run.IsGap)).ToList();
        var parts = new List<string>();
        if (Find(known, "Patient") is { } patient && Initials(patient) is { Length: > 0 } initials)
        {
            parts.Add($"Patient {initials}");
        }

        if (Find(known, "Claim") is { } claim)
        {
            parts.Add(Ending("Claim", claim));
        }
        else if (Find(known, "Member", "Policy", "Subscriber ID") is { } member)
        {
            parts.Add(Ending("Member ID", member));
        }

        return string.Join(" · ", parts);
    }

    private static string? Find(List<Field> fields, params ReadOnlySpan<string> labels)
    {
        foreach (var label in labels)
        {
            if (fields.Find(field => field.Label.StartsWith(label, StringComparison.OrdinalIgnoreCase)) is { } field)
            {
                return field.Value.Plain;
            }
        }

        return null;
    }

    private static string Ending(string what, string number)
    {
        // "W123-4821 (group 77)": the number is the first word that holds a digit.
        var word = number.Split(' ').FirstOrDefault(part => part.Any(char.IsAsciiDigit)) ?? number;
        var letters = word.Where(char.IsLetterOrDigit).ToArray();
        return letters.Length <= 4 ? $"{what} {word}" : $"{what} ending {new string(letters[^4..])}";
    }

    private static string Initials(string name)
    {
        var initials = new StringBuilder();
        foreach (var word in name.Split([',', '(', ';'])[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var first = StringInfo.GetNextTextElement(word);
            if (char.IsLetter(first, 0))
            {
                initials.Append(first.ToUpperInvariant()).Append('.');
            }
        }

        return initials.ToString();
    }
}
