using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Checks.Deadlines;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Appeal;

/// <summary>For a hearing or a court enough money is in dispute, by the year's amount.</summary>
public sealed partial class AmountInControversy : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-APP-005", Severity.Blocker, "Amount in controversy")
    {
        Why = "Below the year's amount there is no right to a hearing: the request is dismissed, unless several claims are joined.",
        Source = "42 CFR 405.1006; 90 FR 55869 (CMS-4209-N)",
        Applies = new() { Purposes = [Purpose.Appeal], Lines = [LineOfBusiness.Medicare, LineOfBusiness.MedicareAdvantage, LineOfBusiness.PartD, LineOfBusiness.Tricare] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        if (brief.Appeal?.Level is null && Said(letter) is null)
        {
            return Skip.Person("The level of this appeal is not recorded: a hearing and a court want a least amount in dispute.");
        }

        return Level(letter, brief) is not { Amount: { } kind } ? Skip.NotApplicable("This level of appeal wants no least amount.")
            : Least(kind, brief.FilingDate.Year) is null ? Skip.Person($"The least amount of {(brief.FilingDate.IsPossible ? brief.FilingDate.Year.ToString(CultureInfo.InvariantCulture) : "the year")} is not in the table: look it up.")
            : Amount(letter, brief) is null ? Skip.Person("The amount in dispute is not recorded: enter it.")
            : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var level = Level(letter, brief)!;
        var (least, cite) = Least(level.Amount!, brief.FilingDate.Year)!.Value;
        var (amount, place) = Amount(letter, brief)!.Value;
        if (amount < least)
        {
            yield return new Finding { Message = $"${amount:0.##} is in dispute; the {level.Name} wants ${least:0.##} in {brief.FilingDate.Year} ({cite}): join claims that can be joined, or leave it at the level before.", Where = place };
        }
    }

    private static AppealLevel? Level(LetterReading letter, Brief brief)
    {
        var ladder = AppealLadder.Of(brief.Coverage!.Line)!;
        return ladder.Levels.FirstOrDefault(level => level.Level == brief.Appeal?.Level) ?? (brief.Appeal?.Level is null && Said(letter) is not null ? ladder.Levels.FirstOrDefault(level => level.Amount is not null) : null);
    }

    private static (decimal Least, string Cite)? Least(string kind, int year)
    {
        var table = Packs.Yaml("rules/amount-in-controversy.yaml");
        var row = kind == "tricare" ? table["tricare"] : table["years"].Items.FirstOrDefault(row => int.Parse(row["year"].Text, CultureInfo.InvariantCulture) == year);
        return row is null ? null : (decimal.Parse(row[kind == "tricare" ? "hearing" : kind].Text, CultureInfo.InvariantCulture), row["cite"].Text);
    }

    private static (decimal Amount, Place? Place)? Amount(LetterReading letter, Brief brief) =>
        brief.Appeal?.Amount is { } known ? (known, null)
        : (from statement in letter.Statements
           let match = Dollars().Match(statement.Text)
           where match.Success
           select ((decimal, Place?)?)(decimal.Parse(match.Groups["n"].Value, NumberStyles.Number, CultureInfo.InvariantCulture), statement.At(match.Groups["n"].Index, match.Groups["n"].Index + match.Groups["n"].Length))).FirstOrDefault();

    private static PlacedStatement? Said(LetterReading letter) => letter.Body.FirstOrDefault(statement => Hearing().IsMatch(statement.Text));

    [GeneratedRegex(@"\b(?:administrative law judge|ALJ)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Hearing();

    [GeneratedRegex(@"\bamount (?:in controversy|in dispute|remaining in controversy)\b[^$.]{0,40}\$\s?(?<n>\d[\d,]*(?:\.\d{2})?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dollars();
}
