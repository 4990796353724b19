using MedNec.Engine.Policies;
using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>Modifier KX stands only where every coverage criterion is recorded as met. The program never proposes it.</summary>
public sealed partial class ModifierKxIsEarned : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-MCR-010", Severity.Warning, "KX logic")
    {
        Why = "KX declares that all criteria are met and the proof is on file; declared wrongly it is a false claim, with penalties for each line.",
        Source = "DME policy articles on modifiers KX, GA and GZ; 31 USC 3729",
        Applies = new() { Lines = [LineOfBusiness.Medicare, LineOfBusiness.MedicareAdvantage] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        if (!brief.Items.Any(IsEquipment) || !Declares(letter, brief))
        {
            return Skip.NotApplicable("No equipment is declared with modifier KX.");
        }

        var answers = Answers(letter, brief).ToList();
        return answers.Count == 0 ? Skip.Person("The criteria behind KX are not known here: they are in the payer's policy, which nobody has put on the shelf (docs/how-to/add-a-policy.md).")
            : !answers.Exists(answer => answer.Met == false) && answers.Exists(answer => answer.Met is null) ? Skip.Person($"{answers.Find(answer => answer.Met is null)!.Said} KX says that every criterion is documented.")
            : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var answers = Answers(letter, brief).ToList();
        if (answers.Find(answer => answer.Met == false) is { } unmet)
        {
            yield return new Finding
            {
                Message = $"KX is declared, and criteria recorded as met: {answers.Count(answer => answer.Met == true)} of {answers.Count}. {unmet.Said.TrimEnd('.')}. Take KX off, and ask whether GA or GZ with a signed notice (ABN) belongs there.",
                Where = letter.Body.Select(statement => (statement, Kx().Match(statement.Text))).Where(found => found.Item2.Success).Select(found => found.statement.At(found.Item2.Index, found.Item2.Index + 2)).FirstOrDefault(),
            };
        }
    }

    private static IEnumerable<CriteriaAnswer> Answers(LetterReading letter, Brief brief)
    {
        if (JudgedPolicy.Of(brief) is { } verdict)
        {
            foreach (var criterion in verdict.ToAnswer)
            {
                yield return criterion.Answer switch
                {
                    Answer.Met => CriteriaAnswer.Yes,
                    Answer.NotMet => CriteriaAnswer.No($"Criterion {criterion.Criterion.Id} ({criterion.Criterion.Text}) is not met: {criterion.Ground!.Because}."),
                    _ => CriteriaAnswer.Unknown($"Criterion {criterion.Criterion.Id} ({criterion.Criterion.Text}) is not documented."),
                };
            }
        }

        if (PapCriteria.Codes.In(brief).Any() && brief.Purpose != Purpose.Renewal)
        {
            yield return PapCriteria.Judge(letter, brief);
        }

        if (OxygenCriteria.Codes.In(brief).Any())
        {
            yield return OxygenCriteria.Judge(letter, brief);
        }

        if (MobilityCriteria.Codes.In(brief).Any())
        {
            yield return MobilityCriteria.Unmet(letter, brief).Select(unmet => CriteriaAnswer.No(unmet.Said)).FirstOrDefault() ?? CriteriaAnswer.Yes;
        }
    }

    private static bool Declares(LetterReading letter, Brief brief) =>
        brief.Items.Any(item => IsEquipment(item) && item.Modifiers.Contains("KX", StringComparer.OrdinalIgnoreCase)) || letter.Statements.Any(statement => Kx().IsMatch(statement.Text));

    private static bool IsEquipment(RequestedItem item) => item.KnownService == Service.Dme;

    [GeneratedRegex(@"\bKX\b", RegexOptions.CultureInvariant)]
    private static partial Regex Kx();
}
