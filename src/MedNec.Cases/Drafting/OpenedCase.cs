using MedNec.Cases.Workflow;
using MedNec.Engine.Charts;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Drafting;

/// <summary>A case as it lies on the desk.</summary>
/// <param name="Case">The case.</param>
/// <param name="Brief">What its letter is written from.</param>
/// <param name="Draft">The letter; null while there is none.</param>
/// <param name="Review">What the checks say of it; null while there is no letter.</param>
/// <param name="Events">What happened, the oldest first.</param>
public sealed record OpenedCase(Case Case, Brief Brief, Draft? Draft, Review? Review, IReadOnlyList<CaseEvent> Events);

/// <summary>The letter after a change, as the editor needs to know it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Draft">The letter.</param>
/// <param name="Review">What the checks say of it.</param>
/// <param name="Facts">The facts that its sentences stand on.</param>
public sealed record KeptDraft(Case Case, Draft Draft, Review Review, IReadOnlyList<Fact> Facts);

/// <summary>Counts what a review found.</summary>
public static class Standings
{
    // "Signature present": true of every draft, and mended by the very step it would hold up.
    private const string NotSigned = "LMN-SIG-001";

    /// <summary>Whether signing mends <paramref name="finding"/>, so that it must not keep the letter from its signature.</summary>
    public static bool IsMendedBySigning(Finding finding) => finding.Id == NotSigned;

    /// <summary>The numbers that the board shows: what somebody must mend, which leaves out what signing mends and what a person settled.</summary>
    public static Standing Of(Review review) => new(
        review.Open.Count(finding => finding.Severity == Severity.Blocker && !IsMendedBySigning(finding)),
        review.Open.Count(finding => finding.Severity == Severity.Warning),
        review.Open.Count(finding => finding.Severity == Severity.Advice));
}
