using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Justification;

/// <summary>Whether a sentence names a source that can be looked up: who published it, and when or under what number.</summary>
public static partial class SourceInText
{
    /// <summary>Whether <paramref name="statement"/>, or the one behind it in its paragraph, names a source.</summary>
    public static bool Beside(LetterReading letter, PlacedStatement statement) =>
        In(letter, statement) || (Behind(letter, statement) is { } next && In(letter, next));

    /// <summary>The next sentence of the same paragraph: a source in another paragraph belongs to another claim.</summary>
    public static PlacedStatement? Behind(LetterReading letter, PlacedStatement statement) =>
        letter.Near(statement, 1) is { Statement.Layout: Layout.Sentence } next ? next : null;

    /// <summary>Whether <paramref name="statement"/> names a source.</summary>
    public static bool In(LetterReading letter, PlacedStatement statement) =>
        Number().IsMatch(statement.Text)
        || (Year().IsMatch(statement.Text) && Publisher().IsMatch(statement.Text))
        || statement.Statement.Facts.Any(id => letter.Facts.Find(id) is { Kind: FactKind.Citation, Date: not null } citation && Year().IsMatch(statement.Text) | SaysTitle(statement.Text, citation));

    private static bool SaysTitle(string text, Fact citation) =>
        citation.What.Text.Length > 10 && text.Contains(citation.What.Text, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\bPMID\b|\bdoi\b|https?://|10\.[0-9]{4,9}/|\b[LA][0-9]{5}\b|\bNCD\s[0-9]{2,3}\.[0-9]|\bNCT[0-9]{8}\b|\bet\sal\b.{0,40}\b(?:19|20)[0-9]{2}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![\w/.-])(?:19|20)[0-9]{2}(?![\w/-])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    // A society, a journal, an acronym of one, or authors: "(Smith 2022", "Smith and Lee (2022)".
    [GeneratedRegex(@"\b(?:Academy|Society|Association|College|Institutes?|Foundation|Organization|Federation|Council|Task\sForce|Journal|Lancet|N\sEngl\sJ\sMed|Cochrane|Initiative|Improving\sGlobal\sOutcomes|FDA|prescribing\sinformation)\b|\b(?!MRI\b|EMG\b|EEG\b|CPAP\b|ICD\b|CPT\b|HCPCS\b|AHI\b|BMI\b|DME\b|PPO\b|HMO\b|NSAIDS?\b|COPD\b|PHQ\b|GAD\b|LDL\b|MIDAS\b)[A-Z][A-Z/]{2,8}\b|\(?\p{Lu}\p{L}{2,20}(?:\s(?:and|&)\s\p{Lu}\p{L}{2,20})?,?\s\(?(?:19|20)[0-9]{2}\b(?<!(?:January|February|March|April|May|June|July|August|September|October|November|December|In|Since|Until)\s(?:19|20)[0-9]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Publisher();
}
