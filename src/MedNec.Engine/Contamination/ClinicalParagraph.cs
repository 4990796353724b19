using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Contamination;

/// <summary>A paragraph, or a whole part, of what a letter tells of the patient: no courtesy, no argument, no terms of the request, no sentence of our phrasebook.</summary>
/// <param name="Statements">Its statements.</param>
/// <param name="Words">Its words, as they are compared.</param>
public sealed record ClinicalParagraph(IReadOnlyList<PlacedStatement> Statements, IReadOnlyList<string> Words)
{
    // Up to this many words a sentence of a diagnosis or a result is data in its usual form, and no narrative.
    private const int PlainSentence = 18;

    private static readonly Lazy<int> LeastWords = new(() => int.Parse(Packs.Yaml("rules/cloning.yaml")["least-words"].Text, CultureInfo.InvariantCulture));

    /// <summary>The paragraphs of <paramref name="letter"/> that are long enough to compare, and its parts of several paragraphs.</summary>
    public static IReadOnlyList<ClinicalParagraph> In(LetterReading letter)
    {
        var found = new List<ClinicalParagraph>();
        foreach (var part in letter.Words.Lines.Where(line => line.Statement.IsBody && IsTold(line.Statement.Section)).GroupBy(line => line.Statement.Section, StringComparer.Ordinal))
        {
            var paragraphs = new List<(List<PlacedStatement> Statements, List<string> Words)>();
            foreach (var line in part)
            {
                if (paragraphs.Count == 0 || line.Statement.Statement.Layout != Layout.Sentence)
                {
                    paragraphs.Add(([], []));
                }

                if (Narrative(line, letter) is { Count: > 0 } words)
                {
                    paragraphs[^1].Statements.Add(line.Statement);
                    paragraphs[^1].Words.AddRange(words);
                }
            }

            paragraphs.RemoveAll(paragraph => paragraph.Words.Count == 0);
            found.AddRange(paragraphs.Where(paragraph => paragraph.Words.Count >= LeastWords.Value).Select(paragraph => new ClinicalParagraph(paragraph.Statements, paragraph.Words)));
            if (paragraphs.Count > 1 && paragraphs.Sum(paragraph => paragraph.Words.Count) >= LeastWords.Value)
            {
                found.Add(new([.. paragraphs.SelectMany(paragraph => paragraph.Statements)], [.. paragraphs.SelectMany(paragraph => paragraph.Words)]));
            }
        }

        return found;
    }

    private static bool IsTold(string section) => section is SectionIds.Diagnosis or SectionIds.Treatments or SectionIds.Status or SectionIds.Injury or SectionIds.Body or SectionIds.Answers or SectionIds.Request;

    /// <summary>The words of a statement that somebody wrote about this patient; of a composed sentence only those of the entries it stands on.</summary>
    private static IReadOnlyList<string> Narrative(LetterWords.Line line, LetterReading letter)
    {
        var statement = line.Statement.Statement;
        var facts = statement.Facts.Select(letter.Facts.Find).OfType<Fact>().ToList();
        if (statement.Author is Author.Composer or Author.Clinic)
        {
            return [.. facts.Where(fact => fact.Source.Kind == SourceKind.Brief).Select(Entered).OfType<string>().SelectMany(LetterWords.Split).Select(word => word.Text)];
        }

        return IsNarrative(line, facts) ? [.. line.Words.Select(word => word.Text)] : [];
    }

    private static string? Entered(Fact fact) => fact.Kind switch
    {
        FactKind.Function => fact.What.Text,
        FactKind.Trial => fact.Detail,
        FactKind.Injury => fact.Finding,
        _ => null,
    };

    private static bool IsNarrative(LetterWords.Line line, List<Fact> facts)
    {
        var statement = line.Statement.Statement;
        if (statement.Role is Role.Courtesy or Role.Criterion || StatementRole.Reasons(statement.Text) || facts.Exists(fact => fact.Kind == FactKind.Citation))
        {
            return false;
        }

        // "I ask for …", "The member number is …": the terms of the request and who is who.
        if (facts.Count > 0 && facts.TrueForAll(fact => fact.Kind is FactKind.Item or FactKind.Coverage or FactKind.Identity or FactKind.Clinician or FactKind.Organization or FactKind.Benefit or FactKind.Request or FactKind.Denial or FactKind.Document or FactKind.Goal or FactKind.Risk))
        {
            return false;
        }

        return line.Words.Count > PlainSentence || facts.Count == 0 || facts.Exists(fact => fact.Kind is not (FactKind.Diagnosis or FactKind.Condition or FactKind.Result or FactKind.Visit or FactKind.Item or FactKind.Identity));
    }
}
