using System.Globalization;
using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>The patient's age in full years on the letter's date.</summary>
internal sealed record AgeKind(Bound Years) : ICriterionKind
{
    public string Field => "patient.birthDate";

    public string InWords => $"the patient's age is {Years.InWords("years")}";

    public static AgeKind Read(PackNode node) => new(node.Only("at-least", "more-than", "at-most", "less-than").Bound ?? throw node.Wrong("an age needs at-least or less-than"));

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        if (evidence.Brief.Subject.AgeOn(PartialDate.Of(evidence.On)) is not { } age || evidence.Brief.Subject.BirthDate is not { } born)
        {
            return Judgement.NotDocumented("Enter the patient's birth date") with { OfWhom = Whom.Patient };
        }

        var facts = evidence.OfKind(FactKind.Identity).Where(fact => fact.Date is { } date && date.Agrees(born)).Take(1).ToList();
        // Who was born in a month or year may be a year younger than the first day of it tells.
        var youngest = new Patient { BirthDate = PartialDate.Of(born.Latest) }.AgeOn(PartialDate.Of(evidence.On))!.Value;
        if (Years.Passes(age) != Years.Passes(youngest))
        {
            return Judgement.NotDocumented("Enter the day of the patient's birth", facts) with { OfWhom = Whom.Patient };
        }

        if (Years.Passes(age) == true)
        {
            return Judgement.Met(facts);
        }

        var tooYoung = Years.Low is { } least && (age < least || (age == least && !Years.LowCounts));
        return Judgement.NotMet(string.Create(CultureInfo.InvariantCulture, $"the patient is {age}"), $"The policy is for patients of {Years.InWords("years")}: see which policy holds for this age, or argue the exception", facts) with
        {
            CuredOn = tooYoung && born.IsExact && Years.Low < 150 && born.Earliest <= evidence.On ? Birthday(born.Earliest, (int)(Years.LowCounts ? Math.Ceiling(Years.Low!.Value) : Math.Floor(Years.Low!.Value) + 1)) : null,
        };
    }

    // Who was born on February 29 is a year older on March 1 of a common year.
    private static DateOnly Birthday(DateOnly born, int years) =>
        born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(born.Year + years) ? new DateOnly(born.Year + years, 3, 1) : born.AddYears(years);
}
