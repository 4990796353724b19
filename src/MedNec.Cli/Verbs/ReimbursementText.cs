using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedNec.Engine.Policies;
using MedNec.Engine.Reimbursing;

namespace MedNec.Cli.Verbs;

/// <summary>The answer about an expense, for a person.</summary>
internal static class ReimbursementText
{
    /// <summary>JSON with its text as people write it, and not as escapes.</summary>
    public static string Readable(JsonNode json)
    {
        var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    public static string Of(Reimbursement judged, FilledForm? form)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{judged.Name} ({judged.Expense}): {Status(judged.Status)}\n");
        text.Append(CultureInfo.InvariantCulture, $"Letter: {Letter(judged)}\n\n");
        foreach (var reason in judged.Reasons)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {reason}\n");
        }

        if (judged.MustHold.Count > 0)
        {
            text.Append("\nWhat letter and claim must hold\n");
            foreach (var demand in judged.MustHold)
            {
                text.Append($"  {demand.Answer.InWords(),-14}  {demand.What,-22}  {(demand.Answer == Answer.NotDocumented ? demand.Says : "")}".TrimEnd()).Append('\n');
            }
        }

        text.Append(CultureInfo.InvariantCulture, $"\nSource: {judged.Citation}\n");
        if (form is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{form.Title}\n");
            foreach (var field in form.Fields)
            {
                text.Append($"  {field.Label}: {field.Value ?? (field.Needed is { } needed ? $"[Needed: {needed}]" : "")}".TrimEnd()).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Status(ExpenseAnswer status) => status switch
    {
        ExpenseAnswer.Eligible => "eligible, no letter needed",
        ExpenseAnswer.EligibleWithLetter => "eligible with a letter of medical necessity",
        ExpenseAnswer.Prescription => "eligible with a prescription",
        ExpenseAnswer.Limited => "eligible in part",
        _ => "not eligible",
    };

    private static string Letter(Reimbursement judged) => judged.Letter switch
    {
        LetterNeed.NotNeeded => "not needed",
        LetterNeed.Needed when judged.ValidUntil is { } until => string.Create(CultureInfo.InvariantCulture, $"needed; valid until {until:yyyy-MM-dd}, renew from {judged.RenewOn:yyyy-MM-dd} on"),
        LetterNeed.Needed => "needed",
        _ => "refused",
    };
}
