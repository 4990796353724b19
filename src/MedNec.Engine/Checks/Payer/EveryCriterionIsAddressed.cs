using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Kinds;
using System.Text.RegularExpressions;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Payer;

/// <summary>For each demand of the payer's policy the letter has a sentence with a fact, or says why it is not met.</summary>
public sealed partial class EveryCriterionIsAddressed : ICheck
{
    // A demand without words of its own is spoken of by a sentence that says most of its text.
    private const double MostOfItsWords = 0.6;

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
        { Library.Policies: null } => Skip.Person("No payers' policies are on the shelf: compare the letter with the policy."),
        { Policy: null } => Skip.Person("Which policy governs this request is not known: name it, so that its criteria can be compared."),
        _ when JudgedPolicy.Of(brief) is null => Skip.Person(JudgedPolicy.WhyNot(brief) ?? $"The policy {brief.Policy} is not on the shelf: compare the letter with it, or add it (docs/how-to/add-a-policy.md)."),
        _ when JudgedPolicy.Of(brief)!.Criteria.Count == 0 => Skip.NotApplicable("The policy lists no criteria."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var verdict = JudgedPolicy.Of(brief)!;
        var lines = letter.Words.Lines;
        foreach (var answered in verdict.ToAnswer)
        {
            var criterion = answered.Demand!;

            // A document that is not there, or too old, is the matter of LMN-ATT-005 and LMN-ATT-006.
            if (IsWrittenFor(letter, criterion) || (answered.Answer != Answer.Met && criterion.Kind is DocumentKind kind && verdict.Policy.Views.Documents.Any(document => document.Kind == kind.Kind)))
            {
                continue;
            }

            if (answered.Answer == Answer.NotMet)
            {
                if (!Enumerable.Range(0, lines.Count).Any(i => lines[i].Statement.IsBody && SpeaksOf(lines[i], criterion) && IsArgued(lines, i)))
                {
                    yield return new Finding { Message = $"Criterion {criterion.Id} of {verdict.Policy.Number} ({criterion.Text}) is not met{(answered.Ground?.Because is { } because ? $": {because}" : "")}. Write \"not met because\" and why an exception is asked.{Todo(answered)}{Confirm(verdict.Policy)}" };
                }

                continue;
            }

            if (StandsOn(letter, answered))
            {
                continue;
            }

            var spoken = Enumerable.Range(0, lines.Count).Where(i => lines[i].Statement.IsBody && SpeaksOf(lines[i], criterion)).ToList();
            if (spoken.Count == 0)
            {
                yield return new Finding { Message = $"Criterion {criterion.Id} of {verdict.Policy.Number} ({criterion.Text}) is not addressed: say with a fact that it is met, or write \"not met because\" and why.{Todo(answered)}{Confirm(verdict.Policy)}" };
            }
            else if (!spoken.Exists(i => HasFact(lines, i)))
            {
                yield return new Finding { Message = $"The letter speaks of criterion {criterion.Id} of {verdict.Policy.Number} ({criterion.Text}) without a fact: add the value, the date or the document that proves it.", Where = lines[spoken[0]].Statement.Whole };
            }
        }
    }

    // What was written for the demand answers it whatever its words; where it is a gap, the gap is the finding.
    private static bool IsWrittenFor(LetterReading letter, Demand demand) => letter.Statements.Any(statement => statement.Statement.Slot == CriterionSlot.Of(demand.Id!));

    // A sentence that stands on a fact which proves the demand answers it.
    private static bool StandsOn(LetterReading letter, AnsweredCriterion answered) =>
        answered.Facts.Count > 0 && letter.Statements.Any(statement => statement.Statement.Facts.Any(id => answered.Facts.Any(fact => fact.Id == id)));

    private static bool IsArgued(IReadOnlyList<LetterWords.Line> lines, int at) =>
        Argued().IsMatch(lines[at].Statement.Text) || (at + 1 < lines.Count && lines[at + 1].Statement is { IsBody: true } next && next.Section == lines[at].Statement.Section && Argued().IsMatch(next.Text));

    private static string Todo(AnsweredCriterion answered) => answered.Ask is { } ask ? $" {char.ToUpperInvariant(ask[0])}{ask[1..]}." : "";

    private static string Confirm(Policy policy) => policy.IsDraft ? " The policy is a draft: confirm with the payer." : "";

    private static bool SpeaksOf(LetterWords.Line line, Demand demand)
    {
        if (demand.Words.Count > 0)
        {
            return demand.Words.Any(word => PhraseWords.Parse(word).StandsIn(line));
        }

        var own = ContentWords.In(demand.Text!);
        var said = ContentWords.In(line.Statement.Text);
        return own.Count > 0 && own.Count(said.Contains) >= MostOfItsWords * own.Count;
    }

    private static bool HasFact(IReadOnlyList<LetterWords.Line> lines, int at) =>
        lines[at].Statement.Statement.Facts.Count > 0 || SpecificFact.In(lines[at]) != FactKinds.None || NotMet().IsMatch(lines[at].Statement.Text)
        || (at + 1 < lines.Count && lines[at + 1].Statement is { IsBody: true } next && next.Section == lines[at].Statement.Section && SpecificFact.In(lines[at + 1]) != FactKinds.None);

    [GeneratedRegex(@"\b(?:not met|(?:does|do|did) not meet|cannot be met|does not apply|not applicable|contraindicated|exceptions?|although|nevertheless|despite)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Argued();

    [GeneratedRegex(@"\b(?:not met|(?:does|do|did) not meet|cannot be met|does not apply|not applicable|contraindicated)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotMet();
}
