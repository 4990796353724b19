using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Injury;

/// <summary>A workers' compensation letter names the state's treatment guideline with section or edition, or rebuts it.</summary>
public sealed partial class StateGuidelineIsCited : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-WC-003", Severity.Blocker, "State guideline cited")
    {
        Why = "Utilization review holds the request against the state's guideline, which is presumed correct; a letter that does not speak of it loses to the presumption.",
        Source = "Cal. Labor Code 4604.5 and 8 CCR 9792.21; 28 TAC 137.100; 12 NYCRR 324",
        Applies = new() { Lines = [LineOfBusiness.WorkersComp] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.Coverage?.State switch
    {
        null or "" => Skip.Person("The state is not known: its workers' compensation names the guideline that the letter must cite."),
        var state when StateGuideline.Of(state) is null => Skip.Person($"Which treatment guideline {state} presumes correct is not in the table: confirm with the claims administrator."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var guideline = StateGuideline.Of(brief.Coverage!.State)!;
        var named = letter.Words.Lines.Where(line => IsCitation(line.Statement) && guideline.Names.Any(name => name.StandsIn(line))).ToList();
        if (named.Exists(line => IsExact(letter, line.Statement)) || letter.Statements.Any(statement => statement.IsBody && Rebuttal().IsMatch(statement.Text)))
        {
            yield break;
        }

        yield return named.Count == 0
            ? new Finding { Message = $"The letter does not cite the {guideline.Guideline} ({guideline.Cite}): name its section and edition, or rebut it by {guideline.Rebuttal}." }
            : new Finding { Message = $"The letter names the guideline without section or edition: add both, for example the chapter on the body part and its year.", Where = named[0].Statement.Whole };
    }

    private static bool IsCitation(PlacedStatement statement) => statement.IsBody || statement.Section == SectionIds.Reference;

    // "MTUS (ACOEM Cervical, 2022)": the year of an event in the same sentence is no edition, so a whole date does not count.
    private static bool IsExact(LetterReading letter, PlacedStatement statement) =>
        Section().IsMatch(statement.Text)
        || letter.Dates.Any(date => date.In == statement && date.Value is { IsPossible: true, IsExact: false })
        || Year().Matches(statement.Text).Any(year => !letter.Dates.Any(date => date.In == statement && date.Start <= year.Index && year.Index < date.End));

    [GeneratedRegex(@"§|\b(?:section|chapter|edition|ed\.|version|table|page|recommendation|updated?)\b|\b[A-Z]\.\d(?:\.\w)*\b|\b97\d{2}\.\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Section();

    [GeneratedRegex(@"\b(?:19|20)\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\brebut(?:s|ted|ting|tal)?\b|\b(?:MTUS|ACOEM|ODG|MTG|Treatment Utilization Schedule|Disability Guidelines|Treatment Guidelines?)\b[^.]{0,80}\b(?:silent|(?:does|do) not (?:address|cover|speak)|no recommendation|not addressed|insufficient)|\bvariance\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rebuttal();
}
