using MedNec.Engine.Policies;
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
            if (StandsOn(letter, answered))
            {
                continue;
            }

            var spoken = Enumerable.Range(0, lines.Count).Where(i => lines[i].Statement.IsBody && SpeaksOf(lines[i], criterion)).ToList();
            if (spoken.Count == 0)
            {
                yield return new Finding { Message = $"Criterion {criterion.Id} of {verdict.Policy.Number} ({criterion.Text}) is not addressed: say with a fact that it is met, or write \"not met because\" and why." };
            }
            else if (!spoken.Exists(i => HasFact(lines, i)))
            {
                yield return new Finding { Message = $"The letter speaks of criterion {criterion.Id} of {verdict.Policy.Number} ({criterion.Text}) without a fact: add the value, the date or the document that proves it.", Where = lines[spoken[0]].Statement.Whole };
            }
        }
    }

    // A sentence that was written for the demand, or stands on a fact that proves it, answers it whatever its words.
    private static bool StandsOn(LetterReading letter, AnsweredCriterion answered) =>
        letter.Statements.Any(statement => statement.Statement.Slot == CriterionSlot.Of(answered.Criterion.Id!)
            || (answered.Facts.Count > 0 && statement.Statement.Facts.Any(id => answered.Facts.Any(fact => fact.Id == id))));

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

    [GeneratedRegex(@"\b(?:not met|(?:does|do|did) not meet|cannot be met|does not apply|not applicable|contraindicated)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotMet();
}
