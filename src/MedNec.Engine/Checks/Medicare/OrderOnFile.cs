using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>The written order as the brief and the letter know it.</summary>
internal static partial class OrderOnFile
{
    /// <summary>The order's date: of the order itself, its form, the document, or as the letter says it; null when none says it.</summary>
    public static PartialDate? DateOf(LetterReading letter, Brief brief) =>
        Possible(brief.Order?.Date)
        ?? Possible(brief.RequestForms.FirstOrDefault(IsOrder)?.Date)
        ?? brief.Documents.Where(document => document.Kind == "order").Select(document => Possible(document.Date)).OfType<PartialDate>().OrderDescending().Cast<PartialDate?>().FirstOrDefault()
        ?? Written(letter);

    /// <summary>The order's record: as entered, else as its form shows it; null when only the document or nothing is there.</summary>
    public static Records.Order? RecordOf(Brief brief) =>
        brief.Order ?? (brief.RequestForms.FirstOrDefault(IsOrder) is not { } form ? null : new Records.Order
        {
            Beneficiary = form.Patient,
            Description = form.Lines.Count > 0 ? form.Lines[0].Code : null,
            Quantity = form.Lines.Count > 0 ? form.Lines[0].Quantity : null,
            Date = form.Date,
            Npi = form.Npi,
            SignedOn = form.SignedOn,
        });

    private static bool IsOrder(Records.RequestForm form) => string.Equals(form.Kind, "order", StringComparison.OrdinalIgnoreCase);

    private static PartialDate? Possible(PartialDate? date) => date is { IsExact: true } ? date : null;

    private static PartialDate? Written(LetterReading letter) =>
        letter.Dates.Where(date => date.Value.IsExact && date.In.IsBody && OrderBefore().IsMatch(date.In.Text.AsSpan(0, date.Start))).Select(date => (PartialDate?)date.Value).FirstOrDefault();

    [GeneratedRegex(@"\b(?:order|ordered|prescribed|prescription)\b(?:\s(?:is|was|it|this|dated|of|on|from|written|signed|and))*\s*[:(]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrderBefore();
}
