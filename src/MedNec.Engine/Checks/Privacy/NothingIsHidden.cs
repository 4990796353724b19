using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Privacy;

/// <summary>No document hides anything: comments, tracked changes, layers, embedded files, metadata, or text under a black box.</summary>
public sealed class NothingIsHidden : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PHI-007", Severity.Warning, "Hidden content")
    {
        Why = "A black box over live text hides nothing: whoever receives the file can read what was meant to stay in the clinic.",
        Source = "45 CFR 164.502(b), 164.530(c) (safeguards)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        if (brief.Documents.Count == 0)
        {
            return Skip.NotApplicable("No document goes with the letter.");
        }

        var unseen = brief.Documents.Where(document => document.Inspection is null).ToList();
        return unseen.Count > 0 && !Run(letter, brief).Any() ? Skip.Person($"Nobody looked into the file of {string.Join(", ", unseen.Select(document => document.Label))}: open it and look for comments, changes and covered text.") : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        from document in brief.Documents
        where document.Inspection is { Hidden.Count: > 0 }
        select new Finding { Message = $"{document.Label} hides {string.Join(", ", document.Inspection!.Hidden)}: remove it and print the document to a flat PDF before it goes out." };
}
