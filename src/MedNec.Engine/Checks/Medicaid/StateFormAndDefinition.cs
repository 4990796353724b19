using MedNec.Engine.Checks.Payer;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicaid;

/// <summary>A letter to Medicaid goes out with the state's own form and cites the state's definition of medical necessity.</summary>
public sealed class StateFormAndDefinition : ICheck
{
    private static readonly Lazy<IReadOnlyList<Row>> Rows = new(() =>
    [
        .. Packs.Yaml("rules/medicaid-states.yaml")["states"].Items.Select(row => new Row(row["state"].Text, row["definition"].Text, row["says"].Texts, row.Find("form")?.Text, row["status"].Text == "draft")),
    ]);

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-MCD-001", Severity.Blocker, "State form and definition")
    {
        Why = "Each state defines medical necessity in its own words and many want their own form; a plain letter is returned without a decision.",
        Source = "“How to write a letter of medical necessity” (clinic guide), Medicaid tip; 42 CFR 440.230(d)",
        Applies = new() { Lines = [LineOfBusiness.Medicaid, LineOfBusiness.MedicaidManaged] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        if (Forms(brief).Any() || Find(brief) is { IsDraft: false })
        {
            return null;
        }

        return Find(brief) switch
        {
            null => Skip.Person($"What Medicaid of {brief.Coverage?.State ?? "this state"} wants is not in the table: look for its form and its definition of medical necessity."),
            var row when !Cites(letter, row) => Skip.Person($"The state's definition of medical necessity may be {row.Definition}: confirm with the payer, cite it, and ask for the state's form."),
            _ when !brief.Documents.Any(document => document.Kind == "request-form") && brief.RequestForms.Count == 0 => Skip.Person("The definition is cited; whether the state wants its own form is not known: ask the payer."),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var form in Forms(brief).Where(form => RequiredForms.Entered(brief, form) is null && !RequiredForms.IsAttached(brief, form)))
        {
            yield return new Finding { Message = $"The state's form {form} does not go with the letter: fill it in and attach it." };
        }

        if (Find(brief) is { IsDraft: false } row && !Cites(letter, row))
        {
            yield return new Finding { Message = $"The letter does not cite the state's definition of medical necessity: add {row.Definition} and show that the request meets it." };
        }
    }

    private static IEnumerable<string> Forms(Brief brief) =>
        RequiredForms.Of(brief.Library.Payers?.Find(brief.Coverage?.Payer), brief).Select(form => form.Id)
            .Concat(Find(brief) is { IsDraft: false, Form: { } own } ? [own] : []);

    private static Row? Find(Brief brief) => Rows.Value.FirstOrDefault(row => string.Equals(row.State, brief.Coverage?.State, StringComparison.OrdinalIgnoreCase));

    private static bool Cites(LetterReading letter, Row row) => row.Says.Any(letter.SaysNumber);

    private sealed record Row(string State, string Definition, IReadOnlyList<string> Says, string? Form, bool IsDraft);
}
