using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Contamination;

/// <summary>Invented patients of one clinic, and sentences by which one's facts slip into another's letter.</summary>
internal static class ForeignFacts
{
    private static readonly string[] Women = ["Maria", "Ana", "Rosa", "Linda", "Grace", "Ingrid", "Thandeka", "Yuki", "Olena", "Priya", "Fatima", "Chloe", "Wanda", "Noor", "Svetlana"];
    private static readonly string[] Men = ["James", "Luis", "Robert", "Ahmed", "Piotr", "Kwame", "Henrik", "Diego", "Tomasz", "Ravi", "Walter", "Bao", "Emeka", "Stefan", "Curtis"];
    private static readonly string[] Families = ["Ortiz", "Dunn", "Kowalski", "Nguyen", "Okafor", "Lindqvist", "Haddad", "Petrov", "Mbeki", "Tanaka", "O'Brien", "de la Cruz", "Fernandez", "Whitlock", "Schuster", "Abara", "Castellano"];

    /// <summary>What is planted.</summary>
    public static readonly string[] Kinds = ["name", "record number", "member number", "birth date", "side", "sex", "age"];

    /// <summary>The clean request of the patient of that number: a device, a drug, or therapy for a knee.</summary>
    public static Brief Brief(int number)
    {
        var patient = Patient(number);
        var brief = (number % 3) switch
        {
            0 => A.Brief(),
            1 => A.BriefFor(A.Injection()),
            _ => Knee(number),
        };
        return brief with
        {
            Patient = patient,
            Coverage = A.Coverage() with { MemberId = $"AHC{300000 + (number * 7)}" },
            Chart = brief.Chart with { Patient = patient },
        };
    }

    /// <summary>The sentence that plants a fact of <paramref name="other"/> into the letter of <paramref name="own"/>; null where the two do not differ in it.</summary>
    public static string? Plant(string kind, Brief own, Brief other, int turn)
    {
        var (name, subject) = (other.Subject.Name!, other.Subject);
        var family = name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var title = subject.Sex == "male" ? "Mr." : "Ms.";
        return kind switch
        {
            "name" => Turn(turn, $"{title} {family} tolerated the trial.", $"{name} could not sleep on the back.", $"As {name}'s diary shows, naps last an hour.", $"This will let {title} {family} drive again.", $"{title} {name} lives alone."),
            "record number" => Turn(turn, $"The record (MRN {subject.Mrn}) shows the same.", $"MRN: {subject.Mrn}.", $"See record {subject.Mrn} for the visit."),
            "member number" => Turn(turn, $"Coverage is under member ID {other.Coverage!.MemberId}.", $"Member ID: {other.Coverage!.MemberId}.", $"The plan lists {other.Coverage!.MemberId} for this care."),
            "birth date" => Turn(turn, $"The patient, born on {subject.BirthDate!.Value.InWords()}, lives alone.", $"DOB {subject.BirthDate!.Value.AsForm()}.", $"Date of birth: {subject.BirthDate!.Value.AsForm()}."),
            "side" when Side(own) is { } right => Turn(turn, $"The {Opposite(right)} knee swells after a walk.", $"Range of motion of the {Opposite(right)} knee is reduced.", $"There is pain in the {Opposite(right)} knee."),
            "sex" => own.Subject.Sex == "male"
                ? Turn(turn, "She uses it every night.", "This improves her sleep.", "The patient is a woman who lives alone.", "It helps her to work.")
                : Turn(turn, "He uses it every night.", "This improves his sleep.", "The patient is a man who lives alone.", "It helps him to work."),
            "age" when Math.Abs(Age(own) - Age(other)) > 1 => Turn(turn, $"This {Age(other)}-year-old lives alone.", $"The patient, aged {Age(other)}, lives alone.", $"The patient is {Age(other)} years old and lives alone."),
            _ => null,
        };
    }

    private static int Age(Brief brief) => brief.Subject.AgeOn(brief.LetterDate)!.Value;

    private static string Turn(int turn, params string[] sentences) => sentences[turn % sentences.Length];

    private static string? Side(Brief brief) => brief.Diagnoses[0].Text!.Contains("right knee", StringComparison.Ordinal) ? "right" : brief.Diagnoses[0].Text!.Contains("left knee", StringComparison.Ordinal) ? "left" : null;

    private static string Opposite(string side) => side == "left" ? "right" : "left";

    private static Patient Patient(int number)
    {
        var isWoman = number % 2 == 0;
        var given = (isWoman ? Women : Men)[(number / 2) % 15];
        var born = new DateOnly(1940, 1, 3).AddDays((number * 7919) % 22000);
        return new Patient
        {
            Name = $"{given} {Families[(number / 3) % Families.Length]}",
            BirthDate = PartialDate.Of(born),
            Sex = isWoman ? "female" : "male",
            Pronouns = isWoman ? "she" : "he",
            Mrn = $"LS-{40000 + (number * 13)}",
        };
    }

    private static Brief Knee(int number)
    {
        var (side, code) = number % 2 == 0 ? ("right", "M17.11") : ("left", "M17.12");
        var text = $"Unilateral primary osteoarthritis, {side} knee";
        return A.BriefFor(A.PhysicalTherapy()) with
        {
            Diagnoses = [new Diagnosis { Code = code, Text = text, Onset = A.Date("2024-03") }],
            Chart = A.Chart() with { Facts = [A.Fact("Condition/knee", FactKind.Condition, text, "2024-03", new Code(CodeSystems.Icd10Cm, code)) with { Status = "active" }, .. A.Chart().Facts.Where(fact => fact.Kind == FactKind.Visit)] },
            Trials = [new Trial { Treatment = "Ibuprofen 600 mg", Start = A.Date("2026-01-10"), End = A.Date("2026-04-02"), Outcome = TrialOutcome.Failed, Detail = "pain score stayed at 7 of 10" }],
            Function = ["Cannot climb a flight of stairs"],
            Goals = [new Goal { Measure = "Stairs", Target = "one flight without a rest", By = A.Date("2027-02-28") }],
            Risks = ["a fall on the stairs"],
            Citations = [],
            Documents = [A.Document("progress-note", "Office note", "2026-10-30")],
        };
    }
}
