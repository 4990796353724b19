using MedNec.Engine.Charts;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Diagnosis;

/// <summary>No code says "unspecified" where chart or letter say the side or the type.</summary>
public sealed class CodeIsAsSpecificAsTheRecord : ICheck
{
    // Words of a title that name no disease of their own: what is left tells one code from its neighbour.
    private static readonly WordSet Empty = new("unspecified other specified type without with not and of the due to in elsewhere classified side region site uncomplicated status level".Split(' '));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DX-004", Severity.Warning, "Unspecified code with better evidence")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "An unspecified code beside a note that says the side looks careless, and many policies list the specific codes only.",
        Source = "ICD-10-CM Official Guidelines, section I.B.18; “How to write a letter of medical necessity” (clinic guide), component 3 and mistake 2",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => JudgedCode.WhyNone(JudgedCode.All(letter, brief), brief);

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var sets = brief.Library.Codes;
        foreach (var code in JudgedCode.All(letter, brief).Where(code => code.Judged.Status == CodeStatus.Billable && sets.IsUnspecified(code.Code, code.Judged.On)))
        {
            var better = BySide(code, letter, brief) ?? ByChart(code, brief) ?? ByWords(code, brief);
            if (better is { } found)
            {
                yield return new Finding
                {
                    Message = $"{code.Code} leaves open what {found.Who} says ({found.Says}): use {found.Code}{(sets.Judge(found.Code, code.Judged.On, code.Judged.System).Title is { } title ? $" ({title})" : "")}.",
                    Where = code.Where?.Place,
                    Fix = code.Where is not null && found.IsCertain ? found.Code : null,
                };
            }
        }
    }

    /// <summary>The code of the side that letter, diagnosis or chart say of that part of the body, when they say one only.</summary>
    private static Better? BySide(JudgedCode code, LetterReading letter, Brief brief)
    {
        if (code.Judged.Title is not { } title || !title.Contains("unspecified", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var others = brief.Library.Codes.OtherSides(code.Code, code.Judged.On);
        var site = SideReader.In(title.Replace("unspecified", "left", StringComparison.OrdinalIgnoreCase)).Select(side => side.Value.Site).FirstOrDefault(site => site is not null);
        if (others.Count == 0 || site is null)
        {
            return null;
        }

        var said = letter.Sides.Where(side => side.In.IsBody || side.In.Section == SectionIds.Reference).Select(side => (Said: side.Value, Who: "the letter"))
            .Concat(SideReader.In(code.Diagnosis?.Text ?? "").Select(side => (Said: side.Value, Who: "the diagnosis in words")))
            .Concat(ChartWords(brief).SelectMany(words => SideReader.In(words).Select(side => (Said: side.Value, Who: "the chart"))))
            .Where(side => side.Said.Site == site).ToList();
        var sides = said.Select(side => side.Said.Side).Distinct().ToList();
        var side = sides.Count == 1 ? sides[0] : sides.Count > 1 ? Side.Bilateral : (Side?)null;
        return side is { } one && others.FirstOrDefault(other => other.Side == one) is { } sided ? new(sided.Code, said[0].Who, $"{one.ToString().ToLowerInvariant()} {site}", sides.Count == 1) : null;
    }

    /// <summary>The chart's own code for the same disease, when it is a more specific one.</summary>
    private static Better? ByChart(JudgedCode code, Brief brief)
    {
        var specific = brief.Library.Codes.MoreSpecific(code.Code, code.Judged.On);
        return brief.Chart.Of(FactKind.Condition).Where(IsOpen)
            .Select(condition => condition.What.In(CodeSystems.Icd10Cm) is { } own && CodeForm.Diagnosis(own) is { } form && specific.Contains(form) ? new Better(form, "the chart", condition.What.Text, true) : null)
            .FirstOrDefault(better => better is not null);
    }

    /// <summary>The code whose title adds just what the diagnosis in words, or the chart's name of it, says.</summary>
    private static Better? ByWords(JudgedCode code, Brief brief)
    {
        var sets = brief.Library.Codes;
        var own = Words(code.Judged.Title!);
        var said = new[] { (Text: code.Diagnosis?.Text, Who: "the diagnosis in words") }
            .Concat(brief.Chart.Of(FactKind.Condition).Where(condition => IsOpen(condition) && code.Diagnosis is { } diagnosis && DiagnosisLinks.Of(diagnosis, brief.Chart).Contains(condition.Id)).Select(condition => (Text: (string?)condition.What.Text, Who: "the chart")))
            .Where(words => words.Text is { Length: > 0 }).ToList();
        foreach (var (text, who) in said)
        {
            var words = ContentWords.In(text!).ToHashSet(StringComparer.Ordinal);
            var fitting = sets.MoreSpecific(code.Code, code.Judged.On)
                .Select(other => (Code: other, Added: Words(sets.Judge(other, code.Judged.On, code.Judged.System).Title ?? "").Except(own, StringComparer.Ordinal).ToList()))
                .Where(other => other.Added.Count > 0 && other.Added.TrueForAll(words.Contains))
                .OrderByDescending(other => other.Added.Count).ToList();
            if (fitting.Count > 0 && (fitting.Count == 1 || fitting[0].Added.Count > fitting[1].Added.Count))
            {
                return new(fitting[0].Code, who, text!, false);
            }
        }

        return null;
    }

    private static IEnumerable<string> Words(string title) => ContentWords.In(title).Where(word => !Empty.Contains(word));

    private static bool IsOpen(Fact condition) => condition.Status is not ("resolved" or "inactive" or "remission");

    private static IEnumerable<string> ChartWords(Brief brief) =>
        brief.Chart.Facts.Where(fact => fact.Kind is FactKind.Condition or FactKind.Report or FactKind.Procedure or FactKind.Visit)
            .SelectMany(fact => new[] { fact.What.Text, fact.Finding, fact.Detail }).OfType<string>()
            .Concat(brief.Documents.SelectMany(document => document.Pages.Select(page => page.Text)).OfType<string>())
            .Where(words => words.Contains("left", StringComparison.OrdinalIgnoreCase) || words.Contains("right", StringComparison.OrdinalIgnoreCase) || words.Contains("bilateral", StringComparison.OrdinalIgnoreCase));

    private sealed record Better(string Code, string Who, string Says, bool IsCertain);
}
