using MedNec.Engine.Checks;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Contamination;

/// <summary>By what a patient is known again, as hashes: name, name with birth date, record and member number.</summary>
public static class PatientMarks
{
    /// <summary>The patient's own hash: name and birth date, else the record number; 0 where neither is known.</summary>
    public static ulong Patient(ClinicKey key, Brief brief) => brief.Subject switch
    {
        { Name: { Length: > 0 } name } subject => key.Hash("patient", $"{Name(FullName.Parse(name))}|{subject.BirthDate}"),
        { Mrn: { Length: > 0 } mrn } => key.Hash("patient", LetterWords.Squeezed(mrn)),
        _ => 0,
    };

    /// <summary>The hashes of all that names the patient of <paramref name="brief"/>.</summary>
    public static IReadOnlyList<ulong> Of(ClinicKey key, Brief brief)
    {
        var marks = new HashSet<ulong>();
        var subject = brief.Subject;
        foreach (var name in new[] { subject.Name }.Concat(subject.Aliases ?? []).OfType<string>().Select(FullName.Parse).Where(name => name.Count > 1))
        {
            marks.Add(OfName(key, name.Given, name.Family));
        }

        // The number of a plan held by somebody else is that person's too, who may be a patient of the clinic: it stays the family's.
        foreach (var number in new[] { subject.Mrn, brief.Coverage?.MemberId }.OfType<string>())
        {
            if (LetterWords.Squeezed(number) is { Length: > 3 } squeezed)
            {
                marks.Add(OfNumber(key, squeezed));
            }
        }

        return [.. marks.Order()];
    }

    /// <summary>The mark of a given and a family name, compared as <see cref="FullName"/> does.</summary>
    public static ulong OfName(ClinicKey key, string given, string family) => key.Hash("name", $"{given} {family}");

    /// <summary>The mark of a record or member number: letters and digits only, in capitals.</summary>
    public static ulong OfNumber(ClinicKey key, string squeezed) => key.Hash("number", squeezed);

    private static string Name(FullName name) => $"{name.Given} {name.Family}";
}
