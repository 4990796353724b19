using System.Text.RegularExpressions;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Payer;

/// <summary>For each demand of the payer's policy the letter has a sentence with a fact, or says why it is not met.</summary>
public sealed partial class EveryCriterionIsAddressed : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAY-006", Severity.Blocker, "Every payer criterion addressed")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "The reviewer ticks off the policy point by point; one point without an answer is the reason of the denial.",
        Source = "“How to write a letter of medical necessity” (clinic guide), mistake 4 and step 2; “Letter of Medical Necessity: Clinic Guide & Essentials”, step 4",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { Library.Policies: null } => Skip.Person("No payers' policies are on the shelf: compare the letter with the policy, or bring policies in with mednec lists import."),
        { Policy: null } => Skip.Person("Which policy governs this request is not known: name it, so that its criteria can be compared."),
        _ when Policy(brief) is null => Skip.Person($"The policy {brief.Policy} is not on the shelf: compare the letter with it, or bring it in with mednec lists import."),
        _ when Policy(brief)!.Criteria.Count == 0 => Skip.NotApplicable("The policy lists no criteria."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var policy = Policy(brief)!;
        var lines = letter.Words.Lines;
        foreach (var criterion in policy.Criteria)
        {
            var words = criterion.Words.Select(PhraseWords.Parse).ToList();
            var spoken = Enumerable.Range(0, lines.Count).Where(i => lines[i].Statement.IsBody && words.Exists(word => word.StandsIn(lines[i]))).ToList();
            if (spoken.Count == 0)
            {
                yield return new Finding { Message = $"Criterion {criterion.Id} of {policy.Number} ({criterion.Text.TrimEnd('.')}) is not addressed: say with a fact that it is met, or write \"not met because\" and why." };
            }
            else if (!spoken.Exists(i => HasFact(lines, i)))
            {
                yield return new Finding { Message = $"The letter speaks of criterion {criterion.Id} of {policy.Number} ({criterion.Text.TrimEnd('.')}) without a fact: add the value, the date or the document that proves it.", Where = lines[spoken[0]].Statement.Whole };
            }
        }
    }

    private static bool HasFact(IReadOnlyList<LetterWords.Line> lines, int at) =>
        lines[at].Statement.Statement.Facts.Count > 0 || SpecificFact.In(lines[at]) != FactKinds.None || NotMet().IsMatch(lines[at].Statement.Text)
        || (at + 1 < lines.Count && lines[at + 1].Statement is { IsBody: true } next && next.Section == lines[at].Statement.Section && SpecificFact.In(lines[at + 1]) != FactKinds.None);

    private static PolicyRecord? Policy(Brief brief) => brief.Library.Policies?.Find(brief.Policy, brief.LetterDate.IsPossible ? brief.LetterDate.Earliest : brief.Today);

    [GeneratedRegex(@"\b(?:not met|(?:does|do|did) not meet|cannot be met|does not apply|not applicable|contraindicated)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotMet();
}
