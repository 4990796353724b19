using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Language;

/// <summary>The letter does not deny what it counts ("no falls", "two falls") and does not give one test of one day two values. Other contradictions a person judges.</summary>
public sealed class NoContradiction : ICheck
{
    private static readonly Lazy<Words> Known = new(() => new Words(Packs.Yaml("words/contradictions.yaml")));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-LNG-002", Severity.Blocker, "Internal contradiction")
    {
        Kind = CheckKind.LanguageModel,
        Part = "nothing that is counted is denied, and no test of one day has two values",
        Why = "A letter that says two things of the same matter is believed in neither.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, conflicting data",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) => Denied(letter).Concat(TwoValues(letter));

    private static IEnumerable<Finding> Denied(LetterReading letter)
    {
        var known = Known.Value;
        var denied = new Dictionary<string, Place>(StringComparer.Ordinal);
        var counted = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var line in letter.Words.Lines.Where(line => IsOfThePatient(line.Statement)))
        {
            for (var at = 1; at < line.Words.Count; at++)
            {
                var (noun, before) = (line.Words[at].Text, line.Words[at - 1].Text);
                if (!known.Counted.Contains(noun))
                {
                    continue;
                }

                // "No falls since June" denies a part only: what follows narrows it.
                if (known.No.Contains(before) && IsWhole(line, at) && !IsTimed(letter, line.Statement, line.Words[at].Start))
                {
                    denied.TryAdd(noun, line.At(at - 1, 2));
                }
                else if (known.Many.Contains(before) || (int.TryParse(before, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is > 1 and < 1000))
                {
                    counted.TryAdd(noun, line.At(at - 1, 2));
                }
            }
        }

        foreach (var (noun, place) in denied)
        {
            if (counted.TryGetValue(noun, out var other))
            {
                yield return new Finding { Message = $"\"{place.Quote}\" contradicts \"{other.Quote}\" elsewhere in the letter: see the chart and keep the one that is true.", Where = place };
            }
        }
    }

    private static bool IsWhole(LetterWords.Line line, int at) =>
        at + 1 == line.Words.Count || line.Words[at + 1].Text is "and" or "or" or "reported" or "noted" || line.Statement.Text[line.Words[at].End] is '.' or ';' or ':';

    // A date or a length of time in the same sentence narrows it too.
    private static bool IsTimed(LetterReading letter, PlacedStatement statement, int at)
    {
        var start = statement.Text.LastIndexOf(". ", at, StringComparison.Ordinal);
        var stop = statement.Text.IndexOf(". ", at, StringComparison.Ordinal) is var found and > 0 ? found : statement.Text.Length;
        return letter.Dates.Any(date => date.In == statement && date.Start > start && date.Start < stop) || letter.Durations.Any(span => span.In == statement && span.Start > start && span.Start < stop);
    }

    private static IEnumerable<Finding> TwoValues(LetterReading letter)
    {
        var known = new List<Value>();
        foreach (var statement in letter.Body.Where(IsOfThePatient))
        {
            if (Of(statement, letter) is not { } value)
            {
                continue;
            }

            if (known.Find(other => other.Test == value.Test && other.Day == value.Day && other.Apart.SetEquals(value.Apart) && Differ(other.Measure.Value, value.Measure.Value)) is { } first)
            {
                yield return new Finding { Message = $"The letter gives {value.Test} of {value.Day.InWords()} as {first.Measure.Text} and as {value.Measure.Text}: see the record and keep the one that is true.", Where = value.Measure.Place };
            }

            known.Add(value);
        }
    }

    // Only a sentence with one test, one day and one value says beyond doubt what belongs to what.
    private static Value? Of(PlacedStatement statement, LetterReading letter)
    {
        // The names of tests are read last: most sentences have no single day and value.
        var dates = letter.Dates.Where(date => ReferenceEquals(date.In, statement)).Take(2).ToList();
        if (dates is not [{ Value.IsExact: true } day])
        {
            return null;
        }

        var measures = letter.Measures.Where(measure => ReferenceEquals(measure.In, statement)).Take(2).ToList();
        return measures is [{ Value: { Comparator: null, UpTo: null, Over: null, InWords: false } } measure] && TestNames.Found(statement.Text) is [{ Value: [var test] } name] && measure.Start > name.End
            ? new Value(test, day.Value, measure, [.. LetterWords.Split(statement.Text).Select(word => word.Text).Where(Known.Value.Apart.Contains)])
            : null;
    }

    private static bool Differ(WrittenMeasure one, WrittenMeasure other) =>
        (one.Unit.Length == 0 || other.Unit.Length == 0 || Units.Same(one.Unit, other.Unit)) && !WrittenMeasure.Rounds(one.Value, other.Value) && !WrittenMeasure.Rounds(other.Value, one.Value);

    private static bool IsOfThePatient(PlacedStatement statement) =>
        statement.IsBody && statement.Section is not (SectionIds.Outcomes or SectionIds.Consequences or SectionIds.Request or SectionIds.Closing);

    private sealed record Value(string Test, PartialDate Day, Mention<WrittenMeasure> Measure, HashSet<string> Apart);

    private sealed class Words(PackNode pack)
    {
        public HashSet<string> Counted { get; } = [.. pack["counted"].Texts];

        public HashSet<string> Many { get; } = [.. pack["many"].Texts];

        public HashSet<string> No { get; } = [.. pack["no"].Texts];

        public HashSet<string> Apart { get; } = [.. pack["apart"].Texts];
    }
}
