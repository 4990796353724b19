using System.Globalization;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Justification;

/// <summary>Each article or trial that is cited by number exists, and is the one the citation says.</summary>
public sealed class CitationsExist : ICheck
{
    // An article in press in December is of the next year in print.
    private const int YearsApart = 1;
    private const double SameTitle = 0.5;

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-JUS-006", Severity.Blocker, "Citation exists")
    {
        Why = "An article that cannot be found is taken for an invented one, and no other sentence of the letter is believed after it.",
        Source = "Editorial rule against invented facts; ISO 26324 (form of a DOI)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        var identifiers = WrittenIdentifier.In(letter, brief);
        if (identifiers.Any(identifier => !identifier.IsWellFormed))
        {
            return null;
        }

        var open = brief.Citations.Count(citation => !IsConfirmed(citation));
        if (identifiers.Count == 0 && brief.Citations.Count == 0)
        {
            return Skip.NotApplicable("Nothing is cited.");
        }

        if (open == 0 && identifiers.All(identifier => IsConfirmed(identifier.Citation)))
        {
            return null;
        }

        return brief.Library.Articles is null ? Skip.Person("The index of articles was not imported (`mednec lists import` brings it in): look the citations up, and enter who confirmed them.")
            : identifiers.Count == 0 ? Skip.Person("No citation has a PMID, DOI or NCT number: look them up, and enter who confirmed them.")
            : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var identifier in WrittenIdentifier.In(letter, brief))
        {
            if (!identifier.IsWellFormed)
            {
                yield return new Finding { Message = $"{Named(identifier)} has not the form of a {identifier.Kind} ({Form(identifier.Kind)}): copy it from the article.", Where = identifier.Where };
            }
            else if (brief.Library.Articles is { } index && !IsConfirmed(identifier.Citation))
            {
                if (index.Find(identifier.Value) is not { } article)
                {
                    yield return new Finding { Message = $"{Named(identifier)} is not in the index of articles: correct the number, or let the clinician who read it confirm it.", Where = identifier.Where };
                }
                else if (identifier.Citation is { } citation && Differs(citation, article) is { } difference)
                {
                    yield return new Finding { Message = $"{Named(identifier)} is \"{article.Title}\"{(article.FirstAuthor is { } author ? $" by {author}" : "")}{(article.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $" ({year})") : "")}; the citation says {difference}: correct the number or the citation.", Where = identifier.Where };
                }
            }
        }
    }

    private static bool IsConfirmed(Citation? citation) => !string.IsNullOrWhiteSpace(citation?.ConfirmedBy);

    private static string Named(WrittenIdentifier identifier) => identifier.Kind == "NCT number" ? identifier.Value : $"{identifier.Kind} {identifier.Value}";

    private static string Form(string kind) => kind switch
    {
        "PMID" => "one to eight figures",
        "DOI" => "10., the registrant's figures, a slash and the rest",
        _ => "NCT and eight figures",
    };

    /// <summary>What the citation says otherwise than the article; null when they agree.</summary>
    private static string? Differs(Citation citation, Article article)
    {
        if (citation.FirstAuthor is { Length: > 0 } author && article.FirstAuthor is { Length: > 0 } first && FullName.Alike(Folding.Fold(Family(author)), Folding.Fold(Family(first))) < 0.9)
        {
            return $"first author {author}";
        }

        if (citation.Year is { } year && article.Year is { } published && Math.Abs(year - published) > YearsApart)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{year}");
        }

        return citation.Title is { Length: > 0 } title && TitleWords.Of(title).Count > 1 && TitleWords.Of(article.Title).Count > 1 && TitleWords.Shared(title, article.Title) < SameTitle ? $"\"{title}\"" : null;
    }

    /// <summary>"Smith JA", "J. A. Smith" and "Smith" are one family name.</summary>
    private static string Family(string author) =>
        author.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 2 || part.Any(char.IsLower)).MaxBy(part => part.Length) ?? author;
}
