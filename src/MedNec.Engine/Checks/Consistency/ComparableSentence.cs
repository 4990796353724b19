using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Consistency;

/// <summary>Tells sentences of what was measured from those of goals, limits and other patients.</summary>
internal static partial class ComparableSentence
{
    /// <summary>Whether the numbers of the sentence are aims, limits or a study's, and no finding.</summary>
    public static bool LooksAhead(PlacedStatement statement) =>
        statement.Section is SectionIds.Outcomes or SectionIds.Closing
        || Ahead().IsMatch(statement.Text)
        || statement.Statement.Role == Role.Criterion;

    /// <summary>Whether the sentence states the terms of the request: its dates and spans lie ahead.</summary>
    public static bool IsRequest(PlacedStatement statement, LetterReading letter) =>
        statement.Section is SectionIds.Opening or SectionIds.Request && Asking().IsMatch(statement.Text)
        && statement.Statement.Facts.Any(id => letter.Facts.Find(id) is { Kind: FactKind.Item });

    [GeneratedRegex(@"\b(?:request(?:s|ed|ing)?|ask(?:s|ed|ing)?|recommend(?:s|ed|ing)?|starting|prescrib(?:e|ed|ing)|order(?:s|ed|ing)?|quantity|through)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex(@"\b(?:goals?|targets?|aims?|normal\s(?:is|range|value)|reference\srange|criteri(?:on|a)|thresholds?|cut-?off|requires?|required|policy|determination|or\s(?:more|greater|higher|above|less|lower|below)|would|should|expected?|guidelines?|studies|study\sof|trials\s(?:of|show)|patients\s(?:with|who)|adults\swith|defined\sas|considered|classified)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();
}
