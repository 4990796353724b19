using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Justification;

/// <summary>Each guideline is cited in the edition that holds on the letter's date.</summary>
public sealed partial class GuidelineIsCurrent : ICheck
{
    // Two titles of one guideline share most of their words; one shared word is a topic.
    private const double Same = 0.7;

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-JUS-004", Severity.Warning, "Guideline current")
    {
        Why = "A reviewer has the newest edition open; one that was replaced years ago tells them that nobody looked.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 5",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        if (brief.Citations.Count == 0 && !letter.Body.Any(statement => Guideline().IsMatch(statement.Text)))
        {
            return Skip.NotApplicable("No guideline is cited.");
        }

        return brief.Library.Guidelines is not { } shelf ? Skip.Person("The list of guidelines and their editions was not imported (`mednec lists import` brings it in): see whether a newer edition replaced the one cited.")
            : brief.Citations.Any(citation => On(shelf, citation).Any()) || Mentioned(letter, shelf).Any() ? null
            : Skip.Person("None of the sources cited is in the imported list of guidelines: see whether a newer edition replaced it.");
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var shelf = brief.Library.Guidelines!;
        var said = new HashSet<(string, int)>();
        foreach (var citation in brief.Citations)
        {
            if (Outdated([.. On(shelf, citation)], citation.Year!.Value, brief) is { } wrong && said.Add((wrong.Title, citation.Year.Value)))
            {
                yield return new Finding { Message = Message(wrong, citation.Year.Value), Where = PlaceOf(letter, wrong, citation) };
            }
        }

        foreach (var (statement, title, year, at) in Mentioned(letter, shelf))
        {
            if (Outdated([.. shelf.All.Where(edition => edition.Title == title || TitleWords.Shared(edition.Title, title) >= Same)], year, brief) is { } wrong && said.Add((wrong.Title, year)))
            {
                yield return new Finding { Message = Message(wrong, year), Where = statement.At(at, at + 4) };
            }
        }
    }

    /// <summary>The edition of that year when it is replaced or withdrawn; the newest, when that year's edition is not listed and a newer one is.</summary>
    private static Guideline? Outdated(List<Guideline> editions, int year, Brief brief)
    {
        var on = brief.LetterDate.Latest;
        var own = editions.Find(edition => edition.Year == year);
        if (own is not null)
        {
            return own.SupersededBy is { } by && by <= on.Year ? own : own.RetiredOn is { } retired && retired <= on ? own : null;
        }

        return editions.Where(edition => edition.Year > year && edition.Year <= on.Year).MaxBy(edition => edition.Year);
    }

    private static string Message(Guideline edition, int year) =>
        edition.Year != year ? string.Create(CultureInfo.InvariantCulture, $"\"{edition.Title}\" ({edition.Organization}) is cited in the edition of {year}; that of {edition.Year} replaced it: read and cite the newer one.")
        : edition.SupersededBy is { } by ? string.Create(CultureInfo.InvariantCulture, $"\"{edition.Title}\" ({edition.Organization}, {year}) was replaced in {by}: read and cite the newer edition.")
        : string.Create(CultureInfo.InvariantCulture, $"\"{edition.Title}\" ({edition.Organization}, {year}) was withdrawn on {edition.RetiredOn:yyyy-MM-dd}: cite a source that holds.");

    /// <summary>The editions of the guideline that a citation names.</summary>
    private static IEnumerable<Guideline> On(GuidelineShelf shelf, Citation citation) =>
        citation is { Title.Length: > 0, Year: not null }
            ? shelf.All.Where(edition => IsPublisher(citation.Organization, edition.Organization) && TitleWords.Shared(citation.Title, edition.Title) >= Same)
            : [];

    /// <summary>"AASM" and "American Academy of Sleep Medicine" are one publisher.</summary>
    private static bool IsPublisher(string? cited, string listed) =>
        cited is null || cited.Contains(listed, StringComparison.OrdinalIgnoreCase) || listed.Contains(cited, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Initials(cited), listed, StringComparison.OrdinalIgnoreCase) || string.Equals(Initials(listed), cited, StringComparison.OrdinalIgnoreCase);

    private static string Initials(string name) => string.Concat(name.Split([' ', '-', '/', ':'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).Select(word => word[0]));

    /// <summary>Where a sentence names a listed guideline by publisher, topic and year.</summary>
    private static IEnumerable<(PlacedStatement Statement, string Title, int Year, int At)> Mentioned(LetterReading letter, GuidelineShelf shelf)
    {
        foreach (var statement in letter.Body.Where(statement => Guideline().IsMatch(statement.Text)))
        {
            var words = ContentWords.In(statement.Text);
            foreach (Match year in Year().Matches(statement.Text))
            {
                foreach (var edition in shelf.All)
                {
                    if ((statement.Text.Contains(edition.Organization, StringComparison.OrdinalIgnoreCase) || (Initials(edition.Organization) is { Length: > 2 } letters && statement.Text.Contains(letters, StringComparison.Ordinal)))
                        && TitleWords.Of(edition.Title) is { Count: > 0 } title && title.Count(words.Contains) >= Math.Max(Math.Min(2, title.Count), Same * title.Count))
                    {
                        yield return (statement, edition.Title, int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), year.Index);
                        break;
                    }
                }
            }
        }
    }

    private static Place? PlaceOf(LetterReading letter, Guideline edition, Citation citation)
    {
        var year = citation.Year!.Value.ToString(CultureInfo.InvariantCulture);
        return letter.Body.Where(statement => statement.Text.Contains(citation.Title ?? edition.Title, StringComparison.OrdinalIgnoreCase))
            .Select(statement => statement.Text.IndexOf(year, StringComparison.Ordinal) is >= 0 and var at ? statement.At(at, at + year.Length) : statement.Whole).FirstOrDefault();
    }

    [GeneratedRegex(@"\b(?:guidelines?|guidance|consensus|position\s(?:statement|paper)|practice\sparameters?|(?:appropriate\p{L}{0,4}|Beers)\s(?:use\s)?criteria|standards\sof\s(?:medical\s)?care)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Guideline();

    [GeneratedRegex(@"(?<![\w/.-])(?:19|20)[0-9]{2}(?![\w/-])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
