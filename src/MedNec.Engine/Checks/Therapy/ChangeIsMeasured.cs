using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Therapy;

/// <summary>A letter for continued therapy shows change by two values of a named scale, or says why keeping what was gained needs a therapist.</summary>
public sealed class ChangeIsMeasured : ICheck
{
    private static readonly Lazy<WordList> Maintenance = new(() => WordList.Of("words/therapy.yaml", "maintenance"));
    private static readonly Lazy<WordList> Vague = new(() => WordList.Of("words/therapy.yaml", "vague"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-THR-005", Severity.Warning, "Measured change or skilled maintenance")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "\"Progressing\" convinces nobody: two values of one scale do, and where no change is expected, the reason why keeping it needs a therapist.",
        Source = "“How to write a letter of medical necessity” (clinic guide), scenario 6; Jimmo v. Sebelius (2013)",
        Applies = new() { Services = TherapyRules.Services },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        !TherapyRules.IsContinued(brief) ? Skip.NotApplicable("The therapy has not begun yet as far as the brief knows.")
        : !IsShown(letter) && VagueIn(letter) is null && brief.Coverage?.Line is not (LineOfBusiness.Medicare or LineOfBusiness.MedicareAdvantage) ? Skip.Person("No scale is given twice: see whether the change is shown in another way.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (IsShown(letter))
        {
            yield break;
        }

        var vague = VagueIn(letter);
        yield return new Finding
        {
            Message = vague is null
                ? "The letter shows no change: give two dated values of a named scale, or say why keeping what was gained needs a therapist."
                : $"\"{vague.Quote}\" is not measured: give two dated values of a named scale, or say why keeping what was gained needs a therapist.",
            Where = vague,
        };
    }

    private static bool IsShown(LetterReading letter) =>
        MeasuredChange.IsTold(letter) || Maintenance.Value.StandsIn(letter, statement => statement.IsBody)
        || letter.ResultsByTest.Any(test => test.Select(fact => fact.Date).OfType<PartialDate>().Distinct().Skip(1).Any());

    private static Place? VagueIn(LetterReading letter) => letter.Words.Lines.Where(line => line.Statement.IsBody).Select(Vague.Value.FirstIn).FirstOrDefault(place => place is not null);
}
