using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Diagnosis;

/// <summary>A diagnosis code of the brief or the letter, as it is on the date of service.</summary>
/// <param name="Judged">What it is on that day.</param>
/// <param name="Diagnosis">The brief's diagnosis it belongs to; null when it stands in the letter alone.</param>
/// <param name="Where">Where the letter writes it first; null when the letter does not.</param>
internal sealed partial record JudgedCode(CodeJudgement Judged, Letters.Diagnosis? Diagnosis, Mention<WrittenCode>? Where)
{
    // A dozen checks ask for the same codes of the same reading.
    private static readonly ConditionalWeakTable<LetterReading, IReadOnlyList<JudgedCode>> Known = [];

    /// <summary>The code as systems write it.</summary>
    public string Code => Judged.Code;

    /// <summary>Why its rules do not hold here, as the coder entered it.</summary>
    public bool HasReason => !string.IsNullOrWhiteSpace(Diagnosis?.CodingReason);

    /// <summary>The code, and the diagnosis in words where they are known: "M54.16 (Lumbar radiculopathy)".</summary>
    public string Named => Diagnosis?.Text is { Length: > 0 } words ? $"{Code} ({words})" : Code;

    /// <summary>The day on which codes are judged: the first item's start, else the letter's date, else today.</summary>
    public static DateOnly On(Brief brief) =>
        brief.Items.Select(item => item.Start).OfType<PartialDate>().Where(start => start.IsPossible).Select(start => (DateOnly?)start.Earliest).FirstOrDefault()
        ?? (brief.LetterDate.IsPossible ? brief.LetterDate.Earliest : brief.Today);

    /// <summary>The codes of the brief in their order, then those that stand in the letter alone; each once.</summary>
    public static IReadOnlyList<JudgedCode> All(LetterReading letter, Brief brief) => Known.GetValue(letter, reading => Read(reading, brief));

    private static List<JudgedCode> Read(LetterReading letter, Brief brief)
    {
        var (sets, on) = (brief.Library.Codes, On(brief));
        var written = letter.Codes.Where(code => code.Value.Kind == WrittenCodeKind.Icd10Cm && code.In.Statement.Gap is null)
            .Select(code => (Mention: code, Code: CodeForm.Diagnosis(code.Value.Value) ?? code.Value.Value)).ToList();
        var found = new List<JudgedCode>();
        foreach (var diagnosis in brief.Diagnoses.Where(diagnosis => !string.IsNullOrWhiteSpace(diagnosis.Code)))
        {
            var judged = sets.Judge(diagnosis.Code!, on, CodeSystems.Icd10Cm);
            if (!found.Exists(one => one.Code == judged.Code))
            {
                found.Add(new(judged, diagnosis, written.Find(one => one.Code == judged.Code).Mention));
            }
        }

        foreach (var (mention, code) in written.Where(one => !OfOldTimes().IsMatch(one.Mention.In.Text)))
        {
            if (!found.Exists(one => one.Code == code))
            {
                found.Add(new(sets.Judge(code, on, CodeSystems.Icd10Cm), null, mention));
            }
        }

        return found;
    }

    /// <summary>Why no code can be judged; null when one can.</summary>
    public static Skip? WhyNone(IReadOnlyList<JudgedCode> codes, Brief brief) =>
        codes.Count == 0 ? Skip.NotApplicable("Neither brief nor letter holds a diagnosis code; LMN-DX-001 asks for one.")
        : codes.Any(code => code.Judged.CanTell) ? null
        : Skip.Person($"The {brief.Library.Codes.InUse(CodeSystems.Icd10Cm)} does not hold {string.Join(", ", codes.Select(code => code.Code))}: import the publisher's file with `mednec codes import`.");

    /// <summary>Whether the letter says so where this code stands, or the coder did.</summary>
    public static bool AreUnrelated(LetterReading letter) => letter.Body.Any(statement => Unrelated().IsMatch(statement.Text));

    // A code that the sentence itself calls outdated is not used.
    [GeneratedRegex(@"\b(?:formerly|previously\s(?:coded|billed)|was\s(?:coded|billed)\sas|instead\sof|rather\sthan|replaced|deleted|no\slonger\svalid|incorrect(?:ly)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfOldTimes();

    [GeneratedRegex(@"\b(?:unrelated|not\srelated|independent|separate)\s(?:\p{L}{2,12}\s){0,2}(?:conditions?|diagnos[ei]s|problems?|to\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unrelated();
}
