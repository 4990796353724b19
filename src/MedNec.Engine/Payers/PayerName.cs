using MedNec.Engine.Checks;

namespace MedNec.Engine.Payers;

/// <summary>How payers' names are compared: letters and digits only, without the words that say the legal form.</summary>
public static class PayerName
{
    // "Acme Health, Inc." is Acme Health. "Plan", "Company" and "Group" stay: Acme Health Plan may be another company than Acme Health.
    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal) { "inc", "incorporated", "llc", "llp", "lp", "ltd", "limited", "corp", "corporation", "co", "pc", "pbc" };

    /// <summary>What two ways to write one name share: "United HealthCare, Inc." and "UnitedHealthcare" are <c>UNITEDHEALTHCARE</c>.</summary>
    public static string Key(string name)
    {
        var words = LetterWords.Split(name.Replace(".", "", StringComparison.Ordinal).Replace("&", " and ", StringComparison.Ordinal)).Select(word => word.Text).ToList();
        while (words.Count > 1 && LegalForms.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count > 1 && words[0] == "the")
        {
            words.RemoveAt(0);
        }

        return LetterWords.Squeezed(string.Concat(words));
    }
}
