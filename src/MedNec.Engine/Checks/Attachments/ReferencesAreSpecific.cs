using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Attachments;

/// <summary>Where the letter sends the reader to a record, it says the record's date and what it shows.</summary>
public sealed partial class ReferencesAreSpecific : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-ATT-003", Severity.Warning, "Reference has date and finding")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "\"See labs\" leaves the reviewer to search forty pages for the number that matters; most do not.",
        Source = "“How to write a letter of medical necessity” (clinic guide), step 5",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var mention in DocumentMentions.In(letter).Where(mention => mention.Statement.IsBody && mention.Sees && mention.NamesADocument))
        {
            var around = new[] { mention.Statement, letter.Near(mention.Statement, 1) is { Statement.Layout: Layout.Sentence } next ? next : null }.OfType<PlacedStatement>().ToList();
            var dated = letter.Dates.Any(date => date.In == mention.Statement && date.Value.IsPossible);
            var told = around.Exists(statement => letter.MeasuresIn[statement].Any() || Shows().IsMatch(statement.Text)
                || statement.Statement.Facts.Any(id => letter.Facts.Find(id) is { Kind: FactKind.Result, Date: not null }));
            if (!dated || !told)
            {
                yield return new Finding
                {
                    Message = $"\"{mention.Span.Of(mention.Statement.Text).Trim()}\" gives no {(dated ? "finding" : told ? "date" : "date and no finding")}: write both beside it, for example the value and the day.",
                    Where = mention.Place,
                };
            }
        }
    }

    [GeneratedRegex(@"\b(?:show(?:s|ed|ing)?|reveal(?:s|ed|ing)?|demonstrat(?:es|ed|ing)|document(?:s|ed|ing)|confirm(?:s|ed|ing)?|found|finding|states?|records?\sthat|with\s\p{L}{4,}|narrowing|stenosis|tear|normal|abnormal)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shows();
}
