using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Patient;

/// <summary>The letter gives the patient's full legal name, birth date and member number.</summary>
public sealed partial class IdentityIsComplete : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAT-001", Severity.Blocker, "Patient identity complete")
    {
        Why = "Name, birth date and member number are what a payer finds the patient by. One missing and the letter is returned or filed nowhere.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 2; “Letter of Medical Necessity: Clinic Guide & Essentials”, list of contents",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var patient = brief.Subject;
        if (string.IsNullOrWhiteSpace(patient.Name))
        {
            yield return new Finding { Message = "The patient's full legal name is missing: enter it as the payer has it." };
        }
        else if (!SaysName(letter, patient.Name))
        {
            yield return new Finding { Message = $"The letter does not give the patient's full name: add \"{patient.Name}\"." };
        }

        if (patient.BirthDate is not { } born)
        {
            if (!SaysABirthDate(letter))
            {
                yield return new Finding { Message = "The patient's birth date is missing: enter it and add it to the letter." };
            }
        }
        else if (born.IsPossible && !SaysSomeBirthDate(letter, born))
        {
            yield return new Finding { Message = $"The letter does not give the patient's birth date: add \"Date of birth: {born.AsForm()}\"." };
        }

        // A health account asks for the number only on its own form; workers' compensation files by claim number.
        if (brief.IsForHealthAccount || brief.Coverage?.Line == LineOfBusiness.WorkersComp)
        {
            yield break;
        }

        if (brief.Coverage?.MemberId is not { Length: > 0 } member)
        {
            if (!letter.Statements.Any(statement => MemberLabel().IsMatch(statement.Text)))
            {
                yield return new Finding { Message = "The member number is missing: copy it from the card and add it to the letter." };
            }
        }
        else if (!letter.SaysNumber(member) && !letter.Statements.Any(statement => MemberLabel().IsMatch(statement.Text)))
        {
            yield return new Finding { Message = $"The letter does not give the member number: add \"Member ID: {member}\"." };
        }
    }

    private static bool SaysName(LetterReading letter, string name)
    {
        if (letter.Says(name))
        {
            return true;
        }

        var parts = FullName.Parse(name);
        return letter.Words.Lines.Any(line => line.Words.Any(word => word.Text == parts.Given) && line.Words.Any(word => word.Text == parts.Family));
    }

    // A wrong birth date is LMN-PAT-003's to find; here only its absence counts.
    private static bool SaysSomeBirthDate(LetterReading letter, PartialDate born) =>
        letter.SaysDate(born) || SaysABirthDate(letter);

    // The holder of the plan was born on another day.
    private static bool SaysABirthDate(LetterReading letter) =>
        letter.Statements.Any(statement => BirthLabel().IsMatch(statement.Text) && !Holder().IsMatch(statement.Text) && letter.DatesIn[statement].Any());

    [GeneratedRegex(@"\b(?:subscriber|policy ?holder|insured|held by|guarantor|mother|father|parent|guardian|spouse|husband|wife)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Holder();

    [GeneratedRegex(@"\b(?:date of birth|birth ?date|D\.?O\.?B\.?|born)(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex BirthLabel();

    [GeneratedRegex(@"\b(?:member|beneficiary|medicare|medicaid|subscriber|insurance|policy|MBI)\s{0,2}(?:ID|identification|number|no\.|#|identifier)\D{0,12}(?=[A-Z0-9-]{0,20}\d)[A-Z0-9-]{5,}", RegexOptions.IgnoreCase)]
    private static partial Regex MemberLabel();
}
