using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.History;

/// <summary>The story is told in the order in which it happened.</summary>
public sealed class EventsAscend : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HX-005", Severity.Advice, "Chronological order")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "A reviewer with five minutes follows diagnosis, treatments, status, request; a story that jumps back is read twice or not at all.",
        Source = "“How to write a letter of medical necessity” (clinic guide), step 4",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        // Results stand newest or worst first, goals lie ahead: only the story itself must run forward.
        foreach (var section in new[] { SectionIds.Diagnosis, SectionIds.Treatments, SectionIds.Body })
        {
            PartialDate? last = null;
            foreach (var statement in letter.In(section).Where(statement => statement.IsBody && !SpeaksOfSomethingElse(statement, letter)))
            {
                if (letter.DatesIn[statement].FirstOrDefault(date => date.Value.IsPossible && date.Value.Earliest <= brief.LetterDate.Latest) is not { } first)
                {
                    continue;
                }

                if (last is { } before && first.Value.Latest < before.Earliest)
                {
                    yield return new Finding
                    {
                        Message = $"{first.Value.InWords()} comes behind {before.InWords()}: tell the story in the order in which it happened.",
                        Where = first.Place,
                    };
                    break;
                }

                last = first.Value;
            }
        }
    }

    /// <summary>A further disease has its own beginning, and a source its own year.</summary>
    private static bool SpeaksOfSomethingElse(PlacedStatement statement, LetterReading letter) =>
        statement.Statement.Facts.Select(letter.Facts.Find).OfType<Fact>().Any(fact => fact.Kind is FactKind.Citation or FactKind.Identity or FactKind.Result
            || (fact.Kind is FactKind.Diagnosis && fact.Id != BriefFacts.Id("diagnoses", 0)));
}
