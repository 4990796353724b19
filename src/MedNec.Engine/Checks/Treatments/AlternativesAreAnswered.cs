using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Views;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Treatments;

/// <summary>Each alternative that the brief or the policy knows is named in the letter with a reason. Whether the reason holds, a person judges.</summary>
public sealed class AlternativesAreAnswered : ICheck
{
    private static readonly Lazy<WordList> Reasons = new(() => new WordList([.. Packs.Yaml("words/endings.yaml")["reasons"].Texts, "because", "prevent*", "cannot", "not possible", "impossible", "due to", "unsuitable", "not suitable", "rules out", "ruled out", "would not", "will not", "could not", "less effective", "harm*"]));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PTX-005", Severity.Blocker, "Alternatives considered and rejected")
    {
        Kind = CheckKind.LanguageModel,
        Part = "each known alternative is named with a reason",
        Why = "The payer asks first why the cheaper or simpler thing will not do.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 5 and mistake 5",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        Alternatives(brief).Any() || Demanded(brief).Any() || Declined(brief).Any() ? null : Skip.Person("Neither the brief nor a policy names an alternative: see whether a cheaper or simpler one must be answered.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var alternative in Alternatives(brief))
        {
            var told = TreatmentsAreItemised.Told(letter, alternative.Name!).Where(line => line.Statement.IsBody).ToList();
            if (told.Count == 0)
            {
                yield return new Finding { Message = $"The letter does not say why {alternative.Name} will not do: name it, with the reason for this patient{(string.IsNullOrWhiteSpace(alternative.Reason) ? "" : $" ({alternative.Reason.TrimEnd('.')})")}." };
            }
            else if (!told.Exists(line => Reasons.Value.StandsIn(line) || Repeats(line, alternative.Reason)))
            {
                yield return new Finding { Message = $"The letter names {alternative.Name} without saying why it will not do: add the reason for this patient.", Where = told[0].Statement.Whole };
            }
        }

        foreach (var therapy in Demanded(brief).Where(therapy => !therapy.Any(letter.Says)))
        {
            yield return new Finding { Message = $"The policy asks for {therapy[0]} before, and the letter does not mention it: say when it was tried and how it ended, or why it cannot be." };
        }

        foreach (var trial in Declined(brief))
        {
            yield return new Finding { Message = $"The brief says that {trial.Treatment} was declined and not why: give the clinical reason; a wish alone is none." };
        }
    }

    private static IEnumerable<Records.Alternative> Alternatives(Brief brief) => brief.Items.SelectMany(item => item.Alternatives).Where(alternative => !string.IsNullOrWhiteSpace(alternative.Name));

    private static IEnumerable<IReadOnlyList<string>> Demanded(Brief brief) =>
        JudgedPolicy.PolicyOf(brief)?.Views.PriorTherapies.Select(therapy => therapy.Treatment).Where(words => words.Count > 0) ?? [];

    private static IEnumerable<Trial> Declined(Brief brief) => brief.Trials.Where(trial => trial is { Outcome: TrialOutcome.Declined, Treatment.Length: > 0 } && string.IsNullOrWhiteSpace(trial.Detail));

    private static bool Repeats(LetterWords.Line line, string? reason)
    {
        var sought = LetterWords.Split(reason ?? "").Where(word => word.Text.Length > 3).Select(word => word.Text[..Math.Min(6, word.Text.Length)]).Distinct().ToList();
        return sought.Count > 0 && sought.Count(stem => line.Words.Any(word => word.Text.StartsWith(stem, StringComparison.Ordinal))) * 2 >= sought.Count;
    }
}
