using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Reimbursing;

/// <summary>What administrators' forms ask for, by the names that mappings use.</summary>
internal static class FormValues
{
    private static readonly Dictionary<string, Func<Brief, string?>> Known = new(StringComparer.Ordinal)
    {
        ["patient.name"] = brief => brief.Subject.Name,
        ["patient.birth-date"] = brief => brief.Subject.BirthDate is { IsPossible: true } born ? born.AsForm() : null,
        ["participant.name"] = brief => brief.Coverage?.Subscriber is { IsSelf: false } holder ? holder.Name : brief.Subject.Name,
        ["participant.relationship"] = brief => brief.Coverage?.Subscriber?.Relationship,
        ["account.administrator"] = brief => brief.Coverage?.Payer,
        ["account.plan"] = brief => brief.Coverage?.Plan,
        ["account.kind"] = brief => brief.Coverage?.Line is LineOfBusiness.Hsa or LineOfBusiness.Fsa or LineOfBusiness.Hra ? brief.Coverage.Line.ToString()!.ToUpperInvariant() : null,
        ["account.member"] = brief => brief.Coverage?.MemberId,
        ["diagnosis.name"] = brief => First(brief)?.Text,
        ["diagnosis.code"] = brief => First(brief)?.Code,
        ["diagnosis.since"] = brief => First(brief)?.Onset is { IsPossible: true } onset ? onset.InWords() : null,
        ["diagnosis.by"] = brief => brief.Expense?.DiagnosedBy,
        ["item.name"] = brief => Item(brief)?.Name ?? brief.Expense?.Description,
        ["item.code"] = brief => Item(brief)?.Code,
        ["item.frequency"] = brief => Item(brief)?.Frequency,
        ["item.quantity"] = brief => Item(brief)?.Quantity is { } quantity ? string.Create(CultureInfo.InvariantCulture, $"{quantity:0.##} {Item(brief)!.Unit}").TrimEnd() : null,
        ["item.dose"] = brief => Item(brief)?.Dose,
        ["period.start"] = brief => Start(brief) is { } start ? PartialDate.Of(start).AsForm() : null,
        ["period.end"] = brief => Start(brief) is { } start && CalendarSpan.Parse(Item(brief)?.Duration) is { } span ? PartialDate.Of(span.LastDayFrom(start)).AsForm() : null,
        ["period.duration"] = brief => CalendarSpan.Parse(Item(brief)?.Duration)?.ToString(),
        ["why.tried"] = brief => brief.Trials.Count == 0 ? null : string.Join("; ", brief.Trials.Select(trial => trial.Treatment).OfType<string>()),
        ["why.function"] = brief => brief.Function.Count == 0 ? null : string.Join("; ", brief.Function),
        ["evaluation.date"] = brief => brief.Expense?.EvaluatedOn is { IsPossible: true } on ? on.AsForm() : null,
        ["evaluation.mode"] = brief => brief.Expense?.Evaluation switch { "visit" => "in person", "telehealth" => "telehealth", _ => null },
        ["expense.kind"] = brief => Reimburser.KindOf(brief)?.Name,
        ["expense.amount"] = brief => Dollars(brief.Expense?.Amount),
        ["expense.usual-price"] = brief => Dollars(brief.Expense?.UsualPrice),
        ["expense.excess"] = brief => brief.Expense is { Amount: { } amount, UsualPrice: { } usual } && amount > usual ? Dollars(amount - usual) : null,
        ["expense.purchased"] = brief => brief.Expense?.PurchaseDate is { IsPossible: true } bought ? bought.AsForm() : null,
        ["expense.seller"] = brief => brief.Expense?.Receipt?.Seller ?? Item(brief)?.Supplier?.Name,
        ["clinician.name"] = brief => brief.Clinician is { Name: { } name } clinician ? clinician.Credentials is { } titles ? $"{name}, {titles}" : name : null,
        ["clinician.license"] = brief => brief.Clinician?.License is { Number: { } number } license ? $"{license.State} {number}".TrimStart() : null,
        ["clinician.npi"] = brief => brief.Clinician?.Npi,
        ["clinician.phone"] = brief => brief.Clinician?.Phone ?? brief.Clinic?.Phone,
        ["clinic.name"] = brief => brief.Clinic?.Name,
        ["clinic.address"] = brief => brief.Clinic?.Address,
        ["signature.by"] = brief => brief.Signature?.By,
        ["signature.date"] = brief => brief.Signature?.On is { IsPossible: true } on ? on.AsForm() : null,
    };

    /// <summary>The names, in the order of a form.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>What <paramref name="brief"/> knows of each.</summary>
    public static Dictionary<string, string?> Of(Brief brief) => Known.ToDictionary(pair => pair.Key, pair => pair.Value(brief), StringComparer.Ordinal);

    private static Diagnosis? First(Brief brief) => brief.Diagnoses.Count > 0 ? brief.Diagnoses[0] : null;

    private static RequestedItem? Item(Brief brief) => brief.Items.Count > 0 ? brief.Items[0] : null;

    private static DateOnly? Start(Brief brief) => Item(brief)?.Start is { IsExact: true } start ? start.Earliest : null;

    private static string? Dollars(decimal? amount) => amount is { } known ? string.Create(CultureInfo.InvariantCulture, $"${known:#,0.00}") : null;
}
