using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Machine;

/// <summary>
/// A sentence that stands on a fact keeps the fact's "no" and "probable", and adds none. Only where sentence and fact name
/// the same thing is this decided; the rest a person judges.
/// </summary>
public sealed class NegationIsKept : ICheck
{
    // A doubt that reaches over more words than these is a list or a clause, not a name.
    private const int LongestName = 4;

    // "No relief of pain" denies relief, not pain: the name follows the denial at once.
    private const int LongestGap = 2;

    // "Neuropathy of both the small and large nerves": so many characters may stand between the words of a name.
    private const int FillerBetween = 20;

    private static readonly string[] Refuted = ["refuted", "ruled out", "ruled-out"];
    private static readonly string[] Unconfirmed = ["unconfirmed", "provisional", "differential", "suspected", "probable", "possible"];

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-AI-003", Severity.Blocker, "Negation and certainty kept")
    {
        Kind = CheckKind.LanguageModel,
        Part = "no sentence affirms what its fact denies or doubts, or denies what it affirms, where both use the same words",
        Why = "A lost \"no\" or \"probable\" turns the record into its contrary, over the signature of the clinician.",
        Source = "Pub. 100-08 ch. 3 3.3.2: the record must support what the letter states",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        letter.Body.Any(statement => statement.Statement.Facts.Count > 0) ? null : Skip.Person("No sentence of the letter is tied to a fact of the record.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var statement in letter.Body.Where(statement => statement.Statement.Facts.Count > 0))
        {
            var facts = statement.Statement.Facts.Select(letter.Facts.Find).OfType<Fact>().ToList();
            var doubts = letter.Doubts.Where(doubt => doubt.In == statement).ToList();
            foreach (var fact in facts)
            {
                if ((Lost(statement, fact, facts, doubts) ?? Added(statement, fact, doubts)) is { } finding)
                {
                    yield return finding;
                    break;
                }
            }
        }
    }

    // The fact says "no neuropathy" or "probable sarcoidosis"; the sentence says it without.
    private static Finding? Lost(PlacedStatement statement, Fact fact, List<Fact> facts, List<Mention<Doubt>> doubts)
    {
        foreach (var (name, certainty) in Doubted(fact))
        {
            if (facts.Exists(other => other != fact && Affirms(other, name)) || PlaceOf(statement.Text, name) is not { } span
                || doubts.Exists(doubt => doubt.Value.Scope.Overlaps(span)) || Quoted(statement.Text, span))
            {
                continue;
            }

            return new Finding
            {
                Message = certainty == Certainty.Negated
                    ? $"The letter affirms \"{span.Of(statement.Text)}\"; the record says the contrary ({fact.Text}): put the negation back."
                    : $"The letter states \"{span.Of(statement.Text)}\" as certain; the record doubts it ({fact.Text}): put the doubt back.",
                Where = statement.At(span.Start, span.End),
            };
        }

        return null;
    }

    // The fact is a disease the patient has; the sentence denies the patient has it.
    private static Finding? Added(PlacedStatement statement, Fact fact, List<Mention<Doubt>> doubts)
    {
        if (fact is not { Kind: FactKind.Condition or FactKind.Diagnosis } || fact.Status is not (null or "active" or "confirmed") || fact.End is not null || doubts.Count == 0 || Doubted(fact).Any())
        {
            return null;
        }

        var name = ContentWords.In(fact.What.Text);
        return name.Count is > 0 and <= LongestName && PlaceOf(statement.Text, name) is { } span
            && doubts.Find(doubt => doubt.Value.Certainty == Certainty.Negated && doubt.Value.Scope.Holds(span) && span.Start - doubt.End <= LongestGap && IsDenial(doubt.Text)) is { } denial
            ? new Finding { Message = $"The letter denies \"{span.Of(statement.Text)}\"; the record affirms it ({fact.Text}): take the negation out, or correct the record.", Where = statement.At(denial.Start, span.End) }
            : null;
    }

    private static bool IsDenial(string cue) => !cue.StartsWith("without", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(IReadOnlyList<string> Name, Certainty Certainty)> Doubted(Fact fact)
    {
        if (fact.Kind is not (FactKind.Condition or FactKind.Diagnosis or FactKind.Report or FactKind.Result or FactKind.Visit or FactKind.Procedure))
        {
            yield break;
        }

        if (fact.Status is { } status && fact.Kind == FactKind.Condition && ContentWords.In(fact.What.Text) is { Count: > 0 } whole)
        {
            if (Refuted.Contains(status, StringComparer.OrdinalIgnoreCase))
            {
                yield return (whole, Certainty.Negated);
            }
            else if (Unconfirmed.Contains(status, StringComparer.OrdinalIgnoreCase))
            {
                yield return (whole, Certainty.Uncertain);
            }
        }

        foreach (var text in new[] { fact.What.Text, fact.Finding }.OfType<string>())
        {
            foreach (var doubt in NegationReader.In(text))
            {
                var scope = doubt.Value.Scope.Of(text);
                var end = scope.IndexOfAny([',', ';', '.']);
                var name = ContentWords.In(end > 0 ? scope[..end] : scope);
                if (name.Count is > 0 and <= LongestName)
                {
                    yield return (name, doubt.Value.Certainty);
                }
            }
        }
    }

    private static bool Affirms(Fact fact, IReadOnlyList<string> name) =>
        new[] { fact.What.Text, fact.Finding }.OfType<string>().Any(text => PlaceOf(text, name) is { } span && !NegationReader.In(text).Any(doubt => doubt.Value.Scope.Overlaps(span)));

    /// <summary>Where the words of <paramref name="name"/> stand in <paramref name="text"/>, near each other; null when they do not.</summary>
    private static TextSpan? PlaceOf(string text, IReadOnlyList<string> name)
    {
        var (start, end) = (int.MaxValue, 0);
        var placed = ContentWords.PlacedIn(text);
        foreach (var word in name)
        {
            if (placed.FirstOrDefault(found => found.Value == word) is not { } found)
            {
                return null;
            }

            (start, end) = (Math.Min(start, found.Start), Math.Max(end, found.End));
        }

        return end - start <= string.Join(' ', name).Length + FillerBetween ? new TextSpan(start, end) : null;
    }

    private static bool Quoted(string text, TextSpan span) => text.LastIndexOf('“', span.Start) > text.LastIndexOf('”', span.Start);
}
