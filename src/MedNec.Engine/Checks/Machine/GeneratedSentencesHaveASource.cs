using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Machine;

/// <summary>Each sentence that a program made and that says something of the patient stands on a fact of the chart or the brief, clause by clause.</summary>
public sealed partial class GeneratedSentencesHaveASource : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-AI-001", Severity.Blocker, "Every generated sentence has a source")
    {
        Why = "A sentence that a program made up reads like any other, and the clinician who signs it swears to it.",
        Source = "45 CFR 164.312(c) (integrity); 31 U.S.C. 3729 (false claims)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        GeneratedText.In(letter, brief).Any() ? null : Skip.NotApplicable("No sentence of the letter was generated.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var placed in GeneratedText.In(letter, brief))
        {
            var statement = placed.Statement;
            var facts = statement.Facts.Select(id => Known(id, letter)).ToList();
            if (facts.Count > 0 && facts.TrueForAll(fact => fact is null))
            {
                yield return new Finding { Message = $"This sentence stands on {statement.Facts[0]}, which neither the chart nor the brief has: take it out, or let the clinician confirm it and enter it.", Where = placed.Whole };
            }
            else if (facts.Count == 0 && Asserts(placed))
            {
                yield return new Finding { Message = "This generated sentence stands on no fact of the chart or the brief: take it out, or let the clinician confirm it and enter it.", Where = placed.Whole };
            }
            else if (Unsupported(placed, facts) is { } clause)
            {
                yield return new Finding { Message = $"No fact says \"{clause.Quote}\": take it out, or let the clinician confirm it and enter it.", Where = clause };
            }
        }
    }

    private static Fact? Known(string id, LetterReading letter) => letter.Facts.Find(id) ?? letter.Letter.Facts.FirstOrDefault(fact => fact.Id == id);

    private static bool Asserts(PlacedStatement placed) =>
        placed.Statement.Role == Role.Fact || (placed.Statement.Role == Role.Argument && (Tells().IsMatch(placed.Text) || StatementRole.AssertsClinicalContent(placed.Text)));

    /// <summary>What the sentence has the patient deny, report or endorse, of which no fact that it stands on says half the words.</summary>
    private static Place? Unsupported(PlacedStatement placed, List<Fact?> facts)
    {
        if (Tells().Match(placed.Text) is not { Success: true } told || placed.Text.Contains('“', StringComparison.Ordinal))
        {
            return null;
        }

        var words = ContentWords.In(told.Groups["what"].Value);
        var known = facts.OfType<Fact>().SelectMany(fact => ContentWords.In(fact.Text)).ToHashSet(StringComparer.Ordinal);
        return words.Count > 0 && words.Count(known.Contains) * 2 < words.Count ? placed.At(told.Index, told.Index + told.Length) : null;
    }

    [GeneratedRegex(@"\b(?:denies|denied(?!\s(?:on|by|the|for))|reports|endorses|endorsed|admits(?:\sto)?|complains\sof|complained\sof|states\sthat|describes)\s(?<what>[^,.;:]{3,80})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tells();
}
