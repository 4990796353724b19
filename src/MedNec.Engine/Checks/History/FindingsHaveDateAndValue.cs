using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.History;

/// <summary>The letter gives at least one objective finding with its value or its words, and with its date.</summary>
public sealed partial class FindingsHaveDateAndValue : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HX-003", Severity.Warning, "Objective findings with date and value")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "\"MRI was abnormal\" cannot be looked up. A dated result with its number or its finding is what a reviewer compares with the policy.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 4 and step 5",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        PlacedStatement? bare = null;
        foreach (var statement in letter.Body)
        {
            // A goal has a test, a value and a date, and found nothing yet.
            if (statement.Section is SectionIds.Outcomes || !NamesAnExamination(statement, letter))
            {
                continue;
            }

            var dated = letter.DatesIn[statement].Any(date => date.Value.IsPossible);
            if (dated && (letter.MeasuresIn[statement].Any() || SaysWhatWasSeen().IsMatch(statement.Text)))
            {
                yield break;
            }

            bare ??= statement.Section is SectionIds.Outcomes or SectionIds.Request or SectionIds.Opening or SectionIds.Consequences ? null : statement;
        }

        yield return bare is null
            ? new Finding { Message = "The letter gives no objective finding: add a dated result with its value, for example a test, an image or a score." }
            : new Finding { Message = "No result in the letter has both its date and its value or finding: complete this one, or add one that has.", Where = bare.Whole };
    }

    private static bool NamesAnExamination(PlacedStatement statement, LetterReading letter) =>
        Examination().IsMatch(statement.Text) || letter.TestsIn[statement].Any()
        || statement.Statement.Facts.Any(id => letter.Facts.Find(id) is { Kind: FactKind.Result or FactKind.Procedure });

    [GeneratedRegex(@"\b(?:MRI|CT|X-?rays?|radiographs?|ultrasound|imaging|echocardiogra\p{L}{1,3}|EMG|EEG|ECG|EKG|biopsy|polysomnogra\p{L}{1,3}|sleep\s(?:study|test)|spirometry|pulmonary\sfunction|nerve\sconduction|endoscopy|colonoscopy|angiogra\p{L}{1,3}|lab(?:s|oratory)?|blood\s(?:test|gas|work)|exam(?:ination)?|evaluation|assessment|score|scored|measured|test(?:ing|ed)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Examination();

    [GeneratedRegex(@"\b(?:show(?:s|ed|ing|n)?|reveal(?:s|ed|ing)?|demonstrat(?:es|ed|ing)|found|confirm(?:s|ed|ing)?|document(?:s|ed|ing)|identif(?:ies|ied)|consistent\swith|states?|reads?|with|positive|negative|normal|loss|narrowing|stenosis|tear|herniation|weakness)\b|:\s\p{L}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysWhatWasSeen();
}
