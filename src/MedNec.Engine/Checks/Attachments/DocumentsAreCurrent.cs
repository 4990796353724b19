using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Views;
using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Rules;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Attachments;

/// <summary>Each document is as young as the policy demands, else as payers usually do (<c>packs/rules/document-ages.yaml</c>).</summary>
public sealed class DocumentsAreCurrent : ICheck
{
    private static readonly Lazy<IReadOnlyList<Row>> Rows = new(() => [.. Packs.Yaml("rules/document-ages.yaml")["rows"].Items.Select(row => new Row(
        row["kinds"].Texts, RuleScope.Of(row), RuleStanding.Of(row), int.Parse(row["days"].Text, CultureInfo.InvariantCulture), row.Find("lasting")?.Texts ?? []))]);

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-ATT-006", Severity.Warning, "Documents current")
    {
        Why = "A result of years ago says nothing of today; the reviewer asks for a new one, and the request waits.",
        Source = "“How to write a letter of medical necessity” (clinic guide), step 5; 8 CCR 9792.6.1(u)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Documents.Count == 0 ? Skip.NotApplicable("No document goes with the letter.")
        : !brief.LetterDate.IsPossible ? Skip.Person("The letter's date is no date.")
        : !brief.Documents.Any(document => document.Date is { IsPossible: true }) ? Skip.Person("No document has a date: enter the dates.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var verdict = JudgedPolicy.Of(brief);
        foreach (var stale in verdict?.GoesStale ?? [])
        {
            if (stale.Facts is [{ Kind: FactKind.Document } document, ..] && stale.Ground?.FreshThrough is { } through)
            {
                yield return new Finding
                {
                    Severity = Severity.Advice,
                    Message = $"{document.What.Text} serves {verdict!.Policy.Number} until {PartialDate.Of(through).InWords()}, and the item begins later: have a newer one by then, or begin before.",
                };
            }
        }

        var policy = verdict?.Policy;
        var rows = Rows.Value.Where(row => row.Standing.Holds(brief.LetterDate.Earliest) && row.Scope.Concerns(brief)).ToList();
        foreach (var document in brief.Documents.Where(document => document.Date is { IsPossible: true }))
        {
            if (Window(document, policy, rows) is { } window && Age(document, brief) > window.Days && !HasYounger(document, window.Days, brief))
            {
                yield return new Finding
                {
                    Message = $"{document.Label} of {document.Date!.Value.InWords()} is older than the {window.Days.ToString(CultureInfo.InvariantCulture)} days of {window.Rule}: attach a current one, or say in the letter why this one still holds.{window.Confirm}",
                };
            }
        }
    }

    private static (int Days, string Rule, string Confirm)? Window(AttachedDocument document, Policy? policy, List<Row> rows)
    {
        var kinds = document.OwnKinds;
        if (policy?.Views.Documents.FirstOrDefault(demanded => kinds.Contains(demanded.Kind)) is { } demand)
        {
            return demand.WithinDays is { } days ? (days, $"the policy {policy.Number}", "") : null;
        }

        return rows.Find(row => row.Kinds.Any(kinds.Contains) && !row.Lasting.Any(word => document.Label.Contains(word, StringComparison.OrdinalIgnoreCase))) is { } row
            ? (row.Days, row.Standing.Citation, row.Standing.Confirm)
            : null;
    }

    // A document dated to the month may be of its last day.
    private static int Age(AttachedDocument document, Brief brief) => brief.LetterDate.Earliest.DayNumber - document.Date!.Value.Latest.DayNumber;

    private static bool HasYounger(AttachedDocument document, int days, Brief brief) =>
        brief.Documents.Any(other => !ReferenceEquals(other, document) && other.Date is { IsPossible: true } && other.OwnKinds.Intersect(document.OwnKinds, StringComparer.Ordinal).Any() && Age(other, brief) <= days);

    private sealed record Row(IReadOnlyList<string> Kinds, RuleScope Scope, RuleStanding Standing, int Days, IReadOnlyList<string> Lasting);
}
