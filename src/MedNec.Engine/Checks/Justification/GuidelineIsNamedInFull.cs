using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Justification;

/// <summary>A guideline that the letter leans on is named by its publisher, its topic and its year.</summary>
public sealed partial class GuidelineIsNamedInFull : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-JUS-003", Severity.Warning, "Guideline citation complete")
    {
        Why = "\"Current AAN guidelines\" names dozens of documents; a reviewer follows the one that can be found.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 5",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var (citation, i) in brief.Citations.Select((citation, i) => (citation, i)))
        {
            var missing = new[] { citation.Organization is null ? "who published it" : null, citation.Title is null ? "its title" : null, citation.Year is null ? "its year" : null }.OfType<string>().ToList();
            if (missing.Count > 0)
            {
                yield return new Finding { Message = $"Source {i + 1} ({citation.Title ?? citation.Organization ?? citation.Url ?? "no name"}) lacks {string.Join(" and ", missing)}: complete it." };
            }
        }

        foreach (var statement in letter.Body)
        {
            foreach (Match guideline in Guideline().Matches(statement.Text))
            {
                if (OfAPlan().IsMatch(statement.Text[..guideline.Index]) || (HasYear(statement, letter) && HasPublisher(statement, letter) && HasTopic(statement.Text, guideline)))
                {
                    continue;
                }

                var missing = new[] { HasPublisher(statement, letter) ? null : "who published it", HasTopic(statement.Text, guideline) ? null : "its title or topic", HasYear(statement, letter) ? null : "its year" }.OfType<string>();
                var start = Leading().Match(statement.Text[..guideline.Index]) is { Success: true } before ? before.Index : guideline.Index;
                yield return new Finding
                {
                    Message = $"\"{statement.Text[start..(guideline.Index + guideline.Length)]}\" cannot be looked up: add {string.Join(" and ", missing)}.",
                    Where = statement.At(start, guideline.Index + guideline.Length),
                };
                break;
            }
        }
    }

    private static bool HasYear(PlacedStatement statement, LetterReading letter) =>
        Year().IsMatch(statement.Text) || (SourceInText.Behind(letter, statement) is { } next && Year().IsMatch(next.Text) && SourceInText.In(letter, next));

    private static bool HasPublisher(PlacedStatement statement, LetterReading letter) =>
        Publisher().IsMatch(statement.Text) || (SourceInText.Behind(letter, statement) is { } next && SourceInText.In(letter, next));

    /// <summary>"guideline on positive airway pressure", "migraine prevention guideline", or a title in quotation marks.</summary>
    private static bool HasTopic(string text, Match guideline) =>
        Topic().IsMatch(text[(guideline.Index + guideline.Length)..]) || QuotedTitle().IsMatch(text) || TopicBefore().IsMatch(text[..guideline.Index]);

    [GeneratedRegex(@"\b(?:guidelines?|guidance|consensus\s(?:statement|recommendations?)|position\s(?:statement|paper)|practice\sparameters?|recommendations\sof\sthe)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Guideline();

    [GeneratedRegex(@"\b(?:plan|payer|coverage|billing|coding|Medicare|Medicaid|CMS|IRS|dietary|your|insurance|program|policy)(?:['’]s)?\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfAPlan();

    [GeneratedRegex(@"(?<![\w/.-])(?:19|20)[0-9]{2}(?![\w/-])|\bversion\s[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:Academy|Society|Association|College|Institutes?|Foundation|Organization|Federation|Council|Task\sForce|Network|Initiative|Kidney\sDisease|Outcomes)\b|\b[A-Z][A-Za-z]{0,2}[A-Z]{2,7}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Publisher();

    [GeneratedRegex(@"^,?\s(?:\((?:19|20)[0-9]{2}\)\s)?(?:on|for|of|regarding|in|to)\s(?:the\s)?(?!this\b|which\b|the\b)\p{L}{3,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Topic();

    [GeneratedRegex("[\"“][^\"”]{10,200}[\"”]", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedTitle();

    // A topic of small letters before the word ("migraine prevention guideline"), or a title's capitals ("Clinical Practice Guideline for …" has it behind).
    [GeneratedRegex(@"(?<!\b(?:current|recent|latest|established|clinical|practice|published|national|accepted|treatment|evidence-based|professional|medical|society|these|such|the|and|with|to|by|per|on)\s{0,2})\b(?!current|recent|latest|established|clinical|practice|published|national|accepted|treatment|evidence|professional|medical|society)[a-z]{5,30}\s(?:(?:treatment|management|prevention|practice|clinical)\s){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex TopicBefore();

    [GeneratedRegex(@"(?:\b(?:[Cc]urrent|[Rr]ecent|[Ll]atest|[Ee]stablished|[Pp]ublished|[Cc]linical|[Pp]ractice|[A-Z]{2,8})\s){1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();
}
