using System.Globalization;
using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Attachments;

/// <summary>To Medicare, what the letter says of the patient stands in the record too: in the chart, or in a document that goes with it and is independent of the letter (<c>packs/rules/corroboration.yaml</c>).</summary>
public sealed class FactsAreCorroborated : ICheck
{
    private static readonly Lazy<PackNode> Rule = new(() => Packs.Yaml("rules/corroboration.yaml"));
    private static readonly Lazy<IReadOnlySet<string>> Independent = new(() => Rule.Value["independent"].Texts.ToHashSet(StringComparer.Ordinal));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-ATT-009", Severity.Blocker, "Letter facts corroborated in attached record")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "To Medicare a letter of necessity proves nothing by itself: what the contemporaneous record does not show was not so.",
        Source = "Medicare Program Integrity Manual, Pub. 100-08, ch. 5; standard documentation article A55426",
        Applies = new() { Lines = [LineOfBusiness.Medicare, LineOfBusiness.MedicareAdvantage] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        Claims(letter).Any() ? null : Skip.Person("No sentence of the letter was read as a clinical statement: compare it with the record.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (!brief.Documents.Any(IsIndependent))
        {
            yield return new Finding { Message = "No page of the medical record goes with the letter: attach the visit notes and results that show what it says. An order, a form or a supplier's statement does not." };
        }

        var claims = Claims(letter).ToList();
        var alone = claims.Where(claim => !claim.Statement.Facts.Any(id => Shown(id, letter, brief)) && !StandsInTheChart(claim, letter, brief)).ToList();
        if (alone.Count == 0)
        {
            yield break;
        }

        var shown = string.Create(CultureInfo.InvariantCulture, $"{claims.Count - alone.Count} of {claims.Count}");
        if (claims.Count - alone.Count < decimal.Parse(Rule.Value["share"].Text, CultureInfo.InvariantCulture) * claims.Count)
        {
            yield return new Finding { Message = $"Only {shown} clinical statements are shown by the chart or an attached document: attach the pages that show the others, or take them out.", Where = alone[0].Whole };
            yield break;
        }

        foreach (var claim in alone)
        {
            yield return new Finding { Severity = Severity.Warning, Message = "Neither the chart nor an attached document shows this: attach the page that does, or take it out.", Where = claim.Whole };
        }
    }

    /// <summary>The statements that say something of the patient's health: not who asks whom for what.</summary>
    private static IEnumerable<PlacedStatement> Claims(LetterReading letter) =>
        letter.Body.Where(statement => statement.Statement.Role == Role.Fact
            && (statement.Statement.Facts.Count == 0
                ? statement.Section is not (SectionIds.Opening or SectionIds.Request or SectionIds.Criteria or SectionIds.Outcomes or SectionIds.Consequences or SectionIds.Benefit or SectionIds.Closing)
                : statement.Statement.Facts.Select(letter.Facts.Find).OfType<Fact>().Any(IsClinical)));

    private static bool IsClinical(Fact fact) => fact.Kind is FactKind.Condition or FactKind.Medication or FactKind.Procedure or FactKind.Result or FactKind.Report or FactKind.Visit or FactKind.Allergy or FactKind.CarePlan or FactKind.Device
        or FactKind.Diagnosis or FactKind.Trial or FactKind.Function or FactKind.Injury;

    /// <summary>Whether the fact comes from the record, is tied to a fact that does, or is of a kind that an attached document shows.</summary>
    private static bool Shown(string id, LetterReading letter, Brief brief)
    {
        // What was worked out, for example an age or a trend, stands on the facts that its own entry names.
        if (letter.Facts.Find(id) is not { } fact)
        {
            return letter.Letter.Facts.FirstOrDefault(own => own.Id == id) is { } derived && derived.Because.Any(other => letter.Facts.Find(other) is not null && Shown(other, letter, brief));
        }

        return fact.Source.Kind is SourceKind.Fhir or SourceKind.Document
            || (fact.Kind == FactKind.Document && brief.Documents.Any(IsIndependent))
            || fact.Because.Any(other => letter.Facts.Find(other) is { Source.Kind: SourceKind.Fhir or SourceKind.Document })
            || (Rule.Value["shown-by"].Find(JsonNamingPolicy.KebabCaseLower.ConvertName(fact.Kind.ToString())) is { } kinds && brief.Documents.Any(document => document.AllKinds.Any(kinds.Texts.Contains)));
    }

    /// <summary>Whether the record has the sentence's very words (a quotation of two sentences), or a result of its day and value under another name.</summary>
    private static bool StandsInTheChart(PlacedStatement claim, LetterReading letter, Brief brief)
    {
        var words = claim.Text.Trim(' ', '.', '"', '“', '”', '‘', '’');
        return brief.Chart.Facts.Any(fact => words.Length > 12 && (Holds(fact.Finding, words) || Holds(fact.Detail, words)))
            || letter.MeasuresIn[claim].Any(measure => letter.DatesIn[claim].Any(date => brief.Chart.Of(FactKind.Result).Any(result => result.Value is { } value && result.Date is { } taken && date.Value.Agrees(taken) && measure.Value.Gives(value))));
    }

    private static bool Holds(string? text, string words) => text is not null && text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static bool IsIndependent(AttachedDocument document) => document.AllKinds.Any(Independent.Value.Contains);
}
