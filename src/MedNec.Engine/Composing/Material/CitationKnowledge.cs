using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Material;

/// <summary>What is known of one guideline, article or label.</summary>
internal static class CitationKnowledge
{
    /// <summary>Gathers it.</summary>
    public static Knowledge Of(Draft draft, Citation citation, int index)
    {
        var id = BriefFacts.Id("citations", index);
        var known = new Knowledge(draft.Knowledge)
            .With("citation.organization", citation.Organization, id)
            .With("citation.title", citation.Title, id)
            .With("citation.year", citation.Year is { } year ? Grammar.Number(year) : null, id)
            .With("citation.source", SourceOf(citation), id);
        if (Fragment.Read(citation.Supports) is { } note)
        {
            known.With(
                note.Kind switch
                {
                    FragmentKind.Sentence => "citation.sentence",
                    FragmentKind.Predicate or FragmentKind.TreatmentPredicate => "citation.predicate",
                    _ => "citation.phrase",
                },
                note.Text,
                id);
        }

        return known;
    }

    /// <summary>The source with all that identifies it: "“Treatment of Adult Obstructive Sleep Apnea” (AASM, 2019)".</summary>
    public static string? SourceOf(Citation citation)
    {
        var year = citation.Year is { } number ? Grammar.Number(number) : null;
        string Joined(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        return (citation.Title, citation.Organization) switch
        {
            ({ Length: > 0 } title, _) when Joined(citation.Organization, title.Contains(year ?? "-", StringComparison.Ordinal) ? null : year) is { Length: > 0 } origin => $"“{title}” ({origin})",
            ({ Length: > 0 } title, _) => $"“{title}”",
            (_, { Length: > 0 } organization) => year is null ? organization : $"{organization} ({year})",
            _ => null,
        };
    }
}
