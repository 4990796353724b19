using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Patient;

/// <summary>The patient's name is the same in chart, brief, coverage and letter, or recorded as another name of the same person.</summary>
public sealed partial class NameAgrees : ICheck
{
    // From here on two spellings are probably one name with a slip.
    private const double ProbablyTheSame = 0.92;

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAT-002", Severity.Blocker, "Name equal in chart, coverage and letter")
    {
        Why = "The payer compares the name letter by letter with its file; one wrong letter costs weeks, another person's name breaks their privacy.",
        Source = "“How to write a letter of medical necessity” (clinic guide), mistake 3",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        string.IsNullOrWhiteSpace(brief.Subject.Name) ? Skip.NotApplicable("No name is known; LMN-PAT-001 asks for it.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var subject = brief.Subject;
        var names = new[] { subject.Name, brief.Chart.Patient?.Name }.Concat(subject.Aliases ?? []).OfType<string>().Where(name => name.Length > 0).Select(FullName.Parse).ToList();

        foreach (var (where, name) in new[] { ("chart", brief.Chart.Patient?.Name), ("coverage", brief.Coverage?.Subscriber is { IsSelf: true } self ? self.Name : null) })
        {
            if (name is { Length: > 0 } && !IsKnown(FullName.Parse(name), [FullName.Parse(subject.Name!), .. (subject.Aliases ?? []).Select(FullName.Parse)]))
            {
                yield return new Finding { Message = $"The brief names the patient {subject.Name}, the {where} {name}: {Kind(FullName.Parse(name), names[0])}. Find out which is right, or record the other as an alias." };
            }
        }

        foreach (var (statement, start, end) in Labelled(letter).Concat(Misspelt(letter, names)).DistinctBy(found => (found.Statement, found.Start)))
        {
            var written = statement.Text[start..end];
            if (!IsKnown(FullName.Parse(written), names))
            {
                yield return new Finding
                {
                    Message = $"The letter names the patient {written}, the chart {subject.Name}: {Kind(FullName.Parse(written), names[0])}.",
                    Where = statement.At(start, end),
                    Fix = FullName.Parse(written).Count > 1 ? subject.Name : null,
                };
            }
        }
    }

    private static bool IsKnown(FullName name, IReadOnlyList<FullName> known) => name.Count == 0 || known.Any(name.IsSameAs);

    private static string Kind(FullName one, FullName other) => one.Likeness(other) >= ProbablyTheSame ? "probably a typing error" : "this may be another person";

    private static IEnumerable<(PlacedStatement Statement, int Start, int End)> Labelled(LetterReading letter) =>
        from statement in letter.Statements
        from Match match in NameLabel().Matches(statement.Text)
        let name = match.Groups["name"]
        where FullName.Parse(name.Value).Count > 1
        select (statement, name.Index, name.Index + name.Length);

    // Two neighbouring capitalised words nearly the patient's given and family name: "Maria Ortez".
    private static IEnumerable<(PlacedStatement Statement, int Start, int End)> Misspelt(LetterReading letter, IReadOnlyList<FullName> names)
    {
        foreach (var line in letter.Words.Lines)
        {
            for (var at = 0; at + 1 < line.Words.Count; at++)
            {
                var last = at + 2 < line.Words.Count && line.Words[at + 1].Text.Length == 1 ? at + 2 : at + 1;
                if (IsCapital(line, at) && IsCapital(line, last) && names.Any(name => IsSlip(line.Words[at].Text, line.Words[last].Text, name)))
                {
                    yield return (line.Statement, line.Words[at].Start, line.Words[last].End);
                }
            }
        }
    }

    private static bool IsSlip(string given, string family, FullName name) =>
        name.Count > 1 && (given != name.Given || family != name.Family)
        && ((given == name.Given && FullName.Alike(family, name.Family) >= 0.85) || (family == name.Family && given.Length > 2 && FullName.Alike(given, name.Given) >= 0.85));

    private static bool IsCapital(LetterWords.Line line, int at) => char.IsUpper(line.Statement.Text[line.Words[at].Start]);

    [GeneratedRegex(@"(?:(?i:^|\b)(?i:patient(?:'s)?(?: name)?|member name|name of patient|beneficiary(?: name)?|insured name)\s{0,2}:|(?i:\bmy patient|\bon behalf of|\bpatient named),?)\s{1,3}(?<name>(?:(?:Mr|Ms|Mrs|Miss|Dr)\.?\s)?\p{Lu}[\p{L}'’-]+(?:,?\s(?!(?:Date|DOB|Birth|Born|Member|Group|Plan|Policy|MRN|Sex|Age|Diagnos[ie]s|Insur\w+|Claim|Address|Phone|Subscriber|Re|ID|Medicare|Medicaid|Gender)\b)(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+)){1,3})")]
    private static partial Regex NameLabel();
}
