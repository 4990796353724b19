using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Reimbursing;

namespace MedNec.Engine.Checks.HealthAccount;

/// <summary>Where the tax law wants a disease diagnosed by a physician, that physician and the day are named.</summary>
public sealed partial class PhysicianDiagnosed : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HSA-004", Severity.Blocker, "Physician diagnosis where demanded")
    {
        Why = "For gyms, weight loss, nutrition and supplements the IRS accepts only a disease that a physician diagnosed; any licensed clinician may recommend, but not diagnose for this purpose.",
        Source = "IRS frequently asked questions on nutrition, wellness and general health (March 17, 2023)",
        Applies = new() { HealthAccount = true },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        _ when ExpenseTable.Of(brief) is null => Skip.Person("The kind of expense is not known: some kinds want a disease that a physician diagnosed."),
        _ when ExpenseTable.Of(brief) is { NeedsPhysician: false } => Skip.NotApplicable("This kind of expense wants no physician's diagnosis."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var kind = ExpenseTable.Of(brief)!;
        if (WhoIsNoPhysician(letter) is { } place)
        {
            yield return new Finding { Message = $"{kind.Name} wants a disease that a physician diagnosed: name the physician (MD or DO) who confirmed the diagnosis.", Where = place };
        }
        else if (brief.Expense?.DiagnosedBy is { Length: > 0 } who)
        {
            if (!Physicians.Holds(who, brief.Clinician))
            {
                yield return new Finding { Message = $"{kind.Name} wants a disease that a physician diagnosed, and {who} is not shown to be one: name the physician with MD or DO, or have one confirm the diagnosis." };
            }
        }
        else if (!letter.Statements.Any(statement => statement.IsBody && SaysPhysician(statement.Text, brief.Clinician)))
        {
            yield return new Finding { Message = $"{kind.Name} wants a disease that a physician diagnosed: enter who diagnosed it, with MD or DO." };
        }

        if (!HasDay(letter, brief))
        {
            yield return new Finding { Message = "The day of the diagnosis is missing: enter when the physician made it." };
        }
    }

    private static Place? WhoIsNoPhysician(LetterReading letter) =>
        (from statement in letter.Statements
         where statement.IsBody
         let match = ByOther().Match(statement.Text)
         where match.Success
         select statement.At(match.Index, match.Index + match.Length)).FirstOrDefault();

    private static bool SaysPhysician(string text, Clinician? clinician) =>
        Diagnosed().IsMatch(text) && (Physicians.Names(text) || text.Contains("physician", StringComparison.OrdinalIgnoreCase)
            || (clinician?.Credentials is { } titles && Physicians.Names(titles) && Self().IsMatch(text)));

    private static bool HasDay(LetterReading letter, Brief brief) =>
        brief.Diagnoses.Any(diagnosis => diagnosis.Onset is { IsPossible: true })
        || brief.Chart.Of(FactKind.Condition).Any(fact => fact.Date is { IsPossible: true } && brief.Diagnoses.Any(diagnosis => diagnosis.Code is { } code && fact.What.In(CodeSystems.Icd10Cm) == code))
        || letter.Dates.Any(date => date.Value.IsPossible && Diagnosed().IsMatch(date.In.Text));

    [GeneratedRegex(@"\bdiagnos(?:ed|is)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Diagnosed();

    [GeneratedRegex(@"\bI\b|\bmy\b", RegexOptions.CultureInvariant)]
    private static partial Regex Self();

    [GeneratedRegex(@"\bdiagnos(?:ed|is)\b[^.;]{0,60}\bby\s(?:(?:her|his|their|the|an?)\s)?(?:own\s)?(?:chiropractor|naturopath|dietitian|nutritionist|(?:personal\s|fitness\s)?trainer|(?:health\s|wellness\s)?coach|acupuncturist|massage therapist|physical therapist|pharmacist)\b|\bself-diagnosed\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByOther();
}
