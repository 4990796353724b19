using System.Text.Json.Serialization;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Contamination;

/// <summary>What a clinic remembers of a letter: hashes under its own key, of which no word can be read back. A store keeps it as JSON (<see cref="MemoryJson"/>).</summary>
/// <param name="Case">The case, by an id that says nothing of the patient.</param>
/// <param name="Patient">The patient (see <see cref="PatientMarks.Patient"/>).</param>
/// <param name="Marks">What names the patient (see <see cref="PatientMarks.Of"/>).</param>
/// <param name="Paragraphs">The clinical paragraphs, each as the runs of its words (see <see cref="Shingles"/>).</param>
public sealed record RememberedLetter(string Case, ulong Patient, IReadOnlyList<ulong> Marks, IReadOnlyList<ulong[]> Paragraphs)
{
    /// <summary>Remembers <paramref name="letter"/>, written from <paramref name="brief"/> in the case <paramref name="caseId"/>.</summary>
    public static RememberedLetter Of(ClinicKey key, Letter letter, Brief brief, string caseId) =>
        new(caseId, PatientMarks.Patient(key, brief), PatientMarks.Of(key, brief), [.. ClinicalParagraph.In(new LetterReading(letter, brief)).Select(paragraph => Shingles.Of(key, paragraph.Words))]);
}

/// <summary>The JSON in which remembered letters are kept.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RememberedLetter))]
[JsonSerializable(typeof(IReadOnlyList<RememberedLetter>))]
public sealed partial class MemoryJson : JsonSerializerContext;
