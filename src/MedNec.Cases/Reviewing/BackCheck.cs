using MedNec.Engine.Checks;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Reviewing;

/// <summary>A letter of many that was reviewed.</summary>
/// <param name="In">Its brief and letter.</param>
/// <param name="Payer">The payer asked; null where the brief names none.</param>
/// <param name="Line">The line of business.</param>
/// <param name="Review">What the checks say.</param>
public sealed record ReviewedLetter(BriefInFolder In, string? Payer, LineOfBusiness? Line, Review Review);

/// <summary>A letter of many that could not be reviewed.</summary>
/// <param name="In">Its brief and letter.</param>
/// <param name="Because">Why, in a sentence.</param>
public sealed record UnreadLetter(BriefInFolder In, string Because);

/// <summary>How often a check found something in many letters.</summary>
/// <param name="Id">The check.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="Severity">The gravest that was found.</param>
/// <param name="Findings">How many findings that count.</param>
/// <param name="Letters">In how many letters.</param>
public sealed record CheckCount(string Id, string Title, Severity Severity, int Findings, int Letters);

/// <summary>How many letters of a kind there are, and how many of them are blocked.</summary>
/// <param name="Name">The payer or line; null where it is not known.</param>
/// <param name="Letters">How many.</param>
/// <param name="Blocked">How many of them are blocked.</param>
public sealed record GroupCount(string? Name, int Letters, int Blocked);

/// <summary>Many letters reviewed together: a clinic's look back at what it sent.</summary>
/// <param name="Letters">What was reviewed.</param>
/// <param name="Unreadable">What could not be.</param>
public sealed record BackCheck(IReadOnlyList<ReviewedLetter> Letters, IReadOnlyList<UnreadLetter> Unreadable)
{
    /// <summary>How many are of that verdict.</summary>
    public int Count(Verdict verdict) => Letters.Count(letter => letter.Review.Verdict == verdict);

    /// <summary>What was found how often, the most frequent first; what a person settled does not count.</summary>
    public IReadOnlyList<CheckCount> Checks =>
    [
        .. from found in from letter in Letters from finding in letter.Review.Open select (letter, finding)
           group found by found.finding.Id into of
           let count = new CheckCount(of.Key, of.First().finding.Title, of.Min(found => found.finding.Severity ?? Severity.Blocker), of.Count(), of.Select(found => found.letter).Distinct().Count())
           orderby count.Letters descending, count.Findings descending, count.Id
           select count,
    ];

    /// <summary>The letters by payer, those with the most blocked letters first.</summary>
    public IReadOnlyList<GroupCount> Payers => By(letter => letter.Payer);

    /// <summary>The letters by line of business.</summary>
    public IReadOnlyList<GroupCount> Lines => By(letter => letter.Line is { } line ? System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(line.ToString()) : null);

    private IReadOnlyList<GroupCount> By(Func<ReviewedLetter, string?> name) =>
    [
        .. from letter in Letters
           group letter by name(letter) into of
           let count = new GroupCount(of.Key, of.Count(), of.Count(letter => letter.Review.Verdict == Verdict.Blocked))
           orderby count.Blocked descending, count.Letters descending, count.Name
           select count,
    ];
}
