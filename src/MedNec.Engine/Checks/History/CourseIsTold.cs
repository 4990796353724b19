using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.History;

/// <summary>The letter says since when the patient has had the disease. How it changed, a person judges.</summary>
public sealed partial class CourseIsTold : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HX-001", Severity.Warning, "Onset, duration and progression")
    {
        Kind = CheckKind.LanguageModel,
        Part = "a sentence says since when",
        Why = "A reviewer who cannot see when it began and how it changed takes the complaint for new or mild.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 4",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.IsForHealthAccount ? Skip.NotApplicable("A health account asks for the diagnosis and the purpose, not for its course.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (!letter.Body.Any(statement => IsHistory(statement) && SaysSinceWhen(letter, statement)))
        {
            yield return new Finding { Message = "The letter does not say when it began: add the onset with its date, and how it has changed since." };
        }
    }

    private static bool IsHistory(PlacedStatement statement) =>
        statement.Section is not (SectionIds.Treatments or SectionIds.Request or SectionIds.Outcomes or SectionIds.Consequences or SectionIds.Benefit or SectionIds.Closing) && !Care().IsMatch(statement.Text);

    private static bool SaysSinceWhen(LetterReading letter, PlacedStatement statement) =>
        Always().IsMatch(statement.Text)
        || letter.Durations.Any(span => span.In == statement && span.Value.Sense is DurationSense.Lasting or DurationSense.UpToNow or DurationSense.Ago or DurationSense.Since)
        || ((Begun().IsMatch(statement.Text) || statement.Section == SectionIds.Injury) && (letter.Dates.Any(date => date.In == statement && date.Value.IsPossible) || Year().IsMatch(statement.Text) || letter.Durations.Any(span => span.In == statement)));

    [GeneratedRegex(@"\b(?:treat(?:ed|ing)|under\smy\scare|cared\sfor|my\spatient\ssince)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Care();

    [GeneratedRegex(@"\b(?:since|began|begun|beginning|onset|start(?:ed|ing)|diagnos(?:ed|is)|first|ago|history|developed|present|suffered|sustained|injured|injury|for|over|last|past|from|fell|rose|worse(?:ned|ning)?|progress(?:ed|ive|ing)?|confirmed|appeared|noted|dat(?:es|ing))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Begun();

    [GeneratedRegex(@"\b(?:since\s(?:birth|childhood|infancy|adolescence)|congenital|at\sbirth|lifelong|life-long|born\swith|perinatal)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Always();

    [GeneratedRegex(@"\b(?:19|20)\d{2}\b")]
    private static partial Regex Year();
}
