using System.Globalization;
using MedNec.Engine.Contamination;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Language;

/// <summary>No clinical paragraph is, run of words for run of words, that of another patient's letter (<c>packs/rules/cloning.yaml</c>).</summary>
public sealed class NarrativeIsOwn : ICheck
{
    private const int ShownWords = 60;

    private static readonly Lazy<double> Share = new(() => double.Parse(Packs.Yaml("rules/cloning.yaml")["share"].Text, CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-LNG-008", Severity.Warning, "Cloned narrative")
    {
        Why = "Payers compare a clinic's letters: a history that two patients share word for word is taken to be neither's.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, pitfalls (overreliance on templates)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Library.Memory?.Letters is null ? Skip.Person("The clinic's other letters are not remembered here, so nobody can compare.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var others = brief.Library.Memory!.Letters!;
        var patient = PatientMarks.Patient(others.Key, brief);
        var told = new HashSet<PlacedStatement>();
        // Paragraphs first: a whole part is told only where none of its paragraphs was.
        foreach (var paragraph in ClinicalParagraph.In(letter).OrderBy(paragraph => paragraph.Statements.Count))
        {
            if (!paragraph.Statements.Any(told.Contains) && others.Nearest(Shingles.Of(others.Key, paragraph.Words), patient) is { } nearest && nearest.Share > Share.Value)
            {
                told.UnionWith(paragraph.Statements);
                var first = paragraph.Statements[0];
                var words = string.Join(' ', paragraph.Statements.Select(statement => statement.Text));
                yield return new Finding
                {
                    Message = string.Create(CultureInfo.InvariantCulture, $"\"{Shortened(words)}\" is {nearest.Share * 100:0} % equal to another patient's letter of this clinic, case {nearest.Case}: write what is this patient's."),
                    Where = first.Whole,
                };
            }
        }
    }

    private static string Shortened(string words) => words.Length <= ShownWords * 2 ? words : words[..(ShownWords * 2)].TrimEnd() + "…";
}
