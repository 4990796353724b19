using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Consistency;

/// <summary>Left and right are the same in the letter, the diagnosis, the order and the chart.</summary>
public sealed class SidesAgree : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-CON-001", Severity.Blocker, "Side and site agree")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "A letter for the left knee with a code for the right is denied, and an operation on the wrong side begins with such a letter.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, pitfall 4 (copy and paste)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        letter.Sides.Any(side => side.Value.Site is not null) || brief.Items.Any(item => SidesIn(item.Name).Count > 0) ? null : Skip.NotApplicable("Nothing in the letter has a side.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var item in brief.Items)
        {
            foreach (var asked in SidesIn(item.Name))
            {
                var coded = brief.Diagnoses.Select(diagnosis => (diagnosis, Sides: SidesIn(diagnosis.Text).Where(side => side.Site == asked.Site).ToList())).Where(pair => pair.Sides.Count > 0).ToList();
                if (coded.Count > 0 && coded.TrueForAll(pair => pair.Sides.TrueForAll(side => Conflicts(side.Side, asked.Side))))
                {
                    yield return new Finding { Message = $"{item.Label} is for the {Word(asked.Side)} {asked.Site}, the diagnosis {coded[0].diagnosis.Text} for the {Word(coded[0].Sides[0].Side)}: correct the one that is wrong." };
                }
            }
        }

        var known = letter.Facts.All.Where(HasASide)
            .SelectMany(fact => SidesIn(fact.What.Text).Concat(SidesIn(fact.Finding)).Concat(SidesIn(fact.Detail)))
            .ToLookup(side => side.Site, side => side.Side, StringComparer.Ordinal);
        foreach (var side in letter.Sides.Where(side => side.In.Statement.Gap is null && side.Value.Site is not null && (side.In.IsBody || side.In.Section is SectionIds.Reference)))
        {
            var sides = known[side.Value.Site].Distinct().ToList();
            if (sides.Count > 0 && sides.TrueForAll(one => Conflicts(one, side.Value.Side)))
            {
                yield return new Finding
                {
                    Message = $"The letter says {Word(side.Value.Side)} {side.Value.Site}; diagnosis, order and chart say {string.Join(" and ", sides.Select(Word))}.",
                    Where = side.Place,
                    Fix = sides is [var only] && Plain(side.Text, side.Value.Side) ? LikeWritten(Word(only), side.Text) : null,
                };
            }
        }
    }

    private static bool HasASide(Fact fact) => fact.Kind is FactKind.Diagnosis or FactKind.Condition or FactKind.Item or FactKind.Order or FactKind.Procedure or FactKind.Result or FactKind.Trial
        or FactKind.Function or FactKind.Injury or FactKind.Device or FactKind.Document or FactKind.Risk or FactKind.Goal or FactKind.Citation;

    private static List<WrittenSide> SidesIn(string? text) =>
        text is null ? [] : [.. SideReader.In(text).Select(side => side.Value).Where(side => side.Site is not null)];

    private static bool Conflicts(Side known, Side said) => known != said && known != Side.Bilateral && said != Side.Bilateral;

    private static bool Plain(string written, Side side) => string.Equals(written, Word(side), StringComparison.OrdinalIgnoreCase);

    private static string LikeWritten(string word, string written) => char.IsUpper(written[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;

    private static string Word(Side side) => side.ToString().ToLowerInvariant();
}
