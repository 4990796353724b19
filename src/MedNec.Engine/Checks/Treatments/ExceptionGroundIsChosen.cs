using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Treatments;

/// <summary>Where the payer puts another drug first, the letter names the ground on which it may be passed over (<c>packs/rules/exception-grounds.yaml</c>).</summary>
public sealed class ExceptionGroundIsChosen : ICheck
{
    private static readonly Lazy<Table> Rules = new(() => new Table(Packs.Yaml("rules/exception-grounds.yaml")));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PTX-007", Severity.Advice, "Step-therapy exception ground chosen")
    {
        Why = "A step is waived on a listed ground only; a letter that names none is answered with the list of drugs to try first.",
        Source = "42 CFR 423.578(b); 42 CFR 422.136; state step-therapy laws",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        !IsForADrug(brief) ? Skip.NotApplicable("No drug is requested.")
        : brief.ExceptionGround is not null || HasStep(letter, brief) ? null
        : Skip.NotApplicable("Nothing shows that the payer puts another drug first.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (brief.ExceptionGround is { Length: > 0 } chosen)
        {
            if (!Rules.Value.Grounds.ContainsKey(chosen.Trim().ToLowerInvariant().Replace(' ', '-')) && !Rules.Value.Grounds.Values.Any(said => said.Any(phrase => Says(phrase, chosen))))
            {
                yield return new Finding { Message = $"\"{chosen}\" is no ground for an exception that we know: choose one of {string.Join(", ", Rules.Value.Grounds.Keys)}." };
            }

            yield break;
        }

        if (!Rules.Value.Grounds.Values.Any(said => letter.Words.Lines.Any(line => line.Statement.IsBody && said.Any(phrase => phrase.StandsIn(line)))) && !TellsOfFailure(letter, brief))
        {
            yield return new Finding { Message = $"The payer puts another drug first, and the letter names no ground for an exception: say which of these holds, with its proof: {string.Join("; ", Rules.Value.Texts)}." };
        }
    }

    private static bool IsForADrug(Brief brief) => brief.Items.Any(item => item.KnownService == Service.Drug || item.Dose is not null || DrugReader.In(item.Label).Count > 0);

    private static bool HasStep(LetterReading letter, Brief brief) =>
        brief.Purpose == Purpose.BenefitException
        || (brief.Denial?.Reasons ?? []).Select(reason => reason.Text).Concat(brief.Request?.Asks ?? []).OfType<string>().Any(text => Rules.Value.Steps.Any(step => Says(step, text)))
        || letter.Words.Lines.Any(line => line.Statement.IsBody && Rules.Value.Steps.Any(step => step.StandsIn(line)));

    /// <summary>A drug that the letter tells of and that failed or was not tolerated is a ground of its own.</summary>
    private static bool TellsOfFailure(LetterReading letter, Brief brief) =>
        brief.Trials.Any(trial => trial.Treatment is { Length: > 0 } treatment
            && trial.Outcome is TrialOutcome.Failed or TrialOutcome.Intolerant or TrialOutcome.Contraindicated
            && TreatmentReader.In(treatment).Any(named => named.IsDrug)
            && TreatmentsAreItemised.Told(letter, treatment).Any());

    private static bool Says(PhraseWords phrase, string text) =>
        phrase.StandsIn(new LetterWords.Line(new PlacedStatement(SectionIds.Body, 0, new Statement { Text = text, Role = Role.Fact })));

    private sealed class Table(PackNode pack)
    {
        public IReadOnlyDictionary<string, IReadOnlyList<PhraseWords>> Grounds { get; } =
            pack["grounds"].Items.ToDictionary(ground => ground["id"].Text, IReadOnlyList<PhraseWords> (ground) => [.. ground["said"].Texts.Select(PhraseWords.Parse)], StringComparer.Ordinal);

        public IReadOnlyList<string> Texts { get; } = [.. pack["grounds"].Items.Select(ground => ground["text"].Text)];

        public IReadOnlyList<PhraseWords> Steps { get; } = [.. pack["step"].Texts.Select(PhraseWords.Parse)];
    }
}
