using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Patient;

/// <summary>The age that the letter gives is the patient's on the letter's day.</summary>
public sealed partial class AgeAgrees : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAT-005", Severity.Warning, "Stated age correct")
    {
        Why = "A wrong age beside a right birth date shows that the sentence comes from last year's letter, or from another patient's.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, pitfall 4 (copy and paste)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Subject.BirthDate is not { IsExact: true } ? Skip.NotApplicable("The birth date is not known to the day.")
        : brief.LetterDate is not { IsExact: true } ? Skip.NotApplicable("The letter's date is not known to the day.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var (born, day) = (brief.Subject.BirthDate!.Value.Earliest, brief.LetterDate.Earliest);
        foreach (var age in letter.Ages.Where(age => age.In.Statement.Gap is null && IsThePatientsNow(age)))
        {
            var months = ((day.Year - born.Year) * 12) + day.Month - born.Month - (day.Day < born.Day ? 1 : 0);
            var (right, unit) = age.Value.Unit switch
            {
                CalendarUnit.Year => (months / 12, "years"),
                CalendarUnit.Month => (months, "months"),
                _ => (age.Value.Count, ""),
            };
            if (age.Value.Count != right)
            {
                yield return new Finding
                {
                    Message = $"The letter gives the age as {age.Value.Count} {unit}; born on {brief.Subject.BirthDate.Value.AsForm()}, the patient is {right} {unit} old on {brief.LetterDate.AsForm()}.",
                    Where = age.Place,
                    Fix = right >= 0 ? FirstNumber().Replace(age.Text, right.ToString(CultureInfo.InvariantCulture), 1) : null,
                };
            }
        }
    }

    /// <summary>"At age 9 he fell", "her 9-year-old son" and "adults aged 18 years or older" give other ages.</summary>
    private static bool IsThePatientsNow(Mention<WrittenAge> age) =>
        !BeforeAnotherAge().IsMatch(age.In.Text[..age.Start]) && !AfterAnotherAge().IsMatch(age.In.Text[age.End..]);

    [GeneratedRegex(@"\b(?:(?:at|since|from|by|until|before|after|over|under|above|below|between|to|turns?|turned|reach(?:es|ed)?|than)(?:\s(?:the|an?|about))?|her|his|their|adults?|patients|children|people|persons?|those|individuals|women|men|adolescents|beneficiar(?:y|ies)|members|infants|when\s(?:she|he|they)\s(?:was|were)|for\s(?:an?\s)?)\s?(?:\p{L}{1,12}\s)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeAnotherAge();

    [GeneratedRegex(@"^[\s,]{0,2}(?:(?:son|daughter|child|brother|sister|mother|father|husband|wife|grand\p{L}{1,10})\b|(?:or|and)\s(?:older|over|above|younger|under|up)|through\b|to\s\d|-\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterAnotherAge();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex FirstNumber();
}
