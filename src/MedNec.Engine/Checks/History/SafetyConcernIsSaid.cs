using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.History;

/// <summary>Falls, aspiration and self-harm that the record holds of the last year stand in the letter. Other dangers a person judges.</summary>
public sealed partial class SafetyConcernIsSaid : ICheck
{
    private static readonly Concern[] Concerns =
    [
        new("falls", ["fall", "fell"], Fallen(), ["W0", "W1", "R29.6", "Z91.81"], null),
        new("aspiration", ["aspirat"], Aspired(), ["J69.0"], null),
        new("the risk of self-harm", ["suicid", "self", "wish", "overdos"], Harmed(), ["R45.85", "T14.91", "X7", "X8", "Z91.5"], Service.BehavioralHealth),
    ];

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HX-008", Severity.Advice, "Safety concern stated when present")
    {
        Kind = CheckKind.LanguageModel,
        Part = "falls, aspiration and self-harm of the last year are mentioned where the record holds them",
        Why = "Falls, aspiration or self-harm in the chart make a request urgent; left out, nobody at the payer knows.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, pitfall 1",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        Known(letter, brief).Any() ? null : Skip.Person("The record holds no fall, aspiration or self-harm of the last year that we could read: see whether another danger is known.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        from known in Known(letter, brief)
        where !letter.Body.Any(statement => known.Concern.Words.IsMatch(statement.Text))
        select new Finding { Message = $"The record tells of {known.Concern.Name} ({known.Said}), and the letter does not: say it with its date, if it bears on the request." };

    private static IEnumerable<(Concern Concern, string Said)> Known(LetterReading letter, Brief brief)
    {
        var yearAgo = brief.LetterDate.Earliest == DateOnly.MaxValue ? brief.Today.AddYears(-1) : brief.LetterDate.Earliest.AddYears(-1);
        foreach (var concern in Concerns)
        {
            // What the payer need not know for another request stays out of the letter.
            if (concern.OnlyFor is { } service && !brief.Items.Any(item => item.KnownService == service))
            {
                continue;
            }

            var said = brief.Function.Concat(brief.Trials.Where(trial => (trial.End ?? trial.Start) is { IsPossible: true } day && day.Latest >= yearAgo).Select(trial => trial.Detail)).FirstOrDefault(text => Tells(concern, text))
                ?? brief.Chart.Facts.Where(fact => IsOf(fact, concern) && (fact.Date ?? fact.End) is { IsPossible: true } day && day.Latest >= yearAgo && day.Earliest <= brief.LetterDate.Latest)
                    .Select(fact => $"{fact.What.Text}, {(fact.Date ?? fact.End)!.Value.InWords()}").FirstOrDefault();
            if (said is not null)
            {
                yield return (concern, said.TrimEnd('.'));
            }
        }
    }

    // A score tells of its test, not of an event: of results only the code counts.
    private static bool IsOf(Fact fact, Concern concern) =>
        fact.Kind is FactKind.Condition or FactKind.Report or FactKind.Result or FactKind.Visit
        && ((fact.What.Codes.Count > 0 && fact.What.In(CodeSystems.Icd10Cm) is { } code && DiagnosisFamily.FallsUnder(code, concern.Codes)) || (fact.Kind != FactKind.Result && (Tells(concern, fact.What.Text) || Tells(concern, fact.Finding))));

    private static bool Tells(Concern concern, string? text) =>
        text is not null && concern.Stems.Any(stem => text.Contains(stem, StringComparison.OrdinalIgnoreCase)) && concern.Words.Match(text) is { Success: true } match && !NotYet().IsMatch(text) && !NegationReader.In(text).Any(doubt => doubt.Value.Scope.Holds(new TextSpan(match.Index, match.Index + match.Length)));

    private sealed record Concern(string Name, string[] Stems, Regex Words, IReadOnlyList<string> Codes, Service? OnlyFor);

    [GeneratedRegex(@"\b(?:falls|fallen|a\sfall|fell)\b(?!\s(?:asleep|from\s\d|to\s\d|by\s\d|off\sto|behind|short|below|of\s\d|on\sdeaf|outside|under|within|silent|in\s(?:the\s)?(?:eGFR|function|blood|level)))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fallen();

    [GeneratedRegex(@"\baspirat(?:ed|es|ion\s(?:pneumonia|event|of)|ion)\b(?!\s(?:of\s(?:the\s)?(?:joint|knee|cyst|bursa|marrow|fluid)|biopsy))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aspired();

    [GeneratedRegex(@"\b(?:suicid\w*|self[\s-]harm\w*|self[\s-]injur\w*|wish\sto\s(?:be\sdead|die)|overdose\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Harmed();

    // A screen or a plan of prevention is no event.
    [GeneratedRegex(@"\b(?:screen\w*|prevention|precautions?|risk\s(?:of|for|assessment|score)|at\srisk|assessment|scale|fear\sof|counsel\w*|education)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotYet();
}
