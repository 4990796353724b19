using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.HealthAccount;

/// <summary>A letter to a health account holds what its administrator must see: disease, item, how often, how long, evaluation, writer, signature, date.</summary>
public sealed class ElementsOfALetter : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HSA-001", Severity.Blocker, "Ten IRS elements")
    {
        Why = "The administrator checks a list; one empty line and the claim is refused, or the payment becomes taxable.",
        Source = "“What is a Letter of Medical Necessity and When Do You Need One?”, contents; FSAFEDS letter of medical necessity form",
        Applies = new() { HealthAccount = true },
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var (clinician, expense) = (brief.Clinician, brief.Expense);
        var code = brief.Diagnoses.Select(diagnosis => diagnosis.Code).FirstOrDefault(code => !string.IsNullOrWhiteSpace(code));
        var item = brief.Items.Count > 0 ? brief.Items[0] : null;
        var name = item?.Name ?? expense?.Description;
        var license = clinician?.Npi ?? clinician?.License?.Number;
        return new[]
        {
            Part("patient's name", brief.Subject.Name, name => letter.Says(name) || letter.SaysLike(name)),
            Part("diagnosis with its ICD-10-CM code", code, letter.SaysNumber),
            Part("name of the physician who diagnosed it", expense?.DiagnosedBy ?? clinician?.Name, who => SaysPerson(letter, who)),
            Part("item or service", name, said => letter.Says(said) || letter.SaysLike(said)),
            Frequency(letter, item),
            Duration(letter, item),
            Part("date of the evaluation", expense?.EvaluatedOn is { IsPossible: true } on ? on.InWords() : null, _ => letter.SaysDate(expense!.EvaluatedOn!.Value)),
            Part("writer's name and credentials", clinician is { Name: { } who, Credentials: { } titles } ? $"{who}, {titles}" : null, letter.Says),
            Part("writer's NPI or licence number", license, number => letter.SaysNumber(number) || (clinician?.License?.Number is { } own && letter.SaysNumber(own))),
        }.OfType<Finding>();
    }

    private static Finding? Frequency(LetterReading letter, RequestedItem? item) =>
        item?.Frequency is { Length: > 0 } often ? Part("frequency", often, said => Request.Terms.SaysFrequency(letter, said))
        : item?.Quantity is not null || Request.Terms.SaysSomeFrequency(letter, item) ? null
        : Part("frequency or quantity", null, _ => false);

    private static Finding? Duration(LetterReading letter, RequestedItem? item) =>
        item?.Duration is { Length: > 0 } span ? Part("duration", Charts.CalendarSpan.Parse(span)?.ToString() ?? span, _ => Request.Terms.SaysDuration(letter, item))
        : Request.Terms.SaysSomeDuration(letter, item) ? null
        : Part("duration", null, _ => false);

    private static bool SaysPerson(LetterReading letter, string who)
    {
        var name = FullName.Parse(who);
        return letter.Words.Lines.Any(line => line.Words.Any(word => word.Text == name.Family));
    }

    private static Finding? Part(string what, string? known, Func<string, bool> isSaid) =>
        string.IsNullOrWhiteSpace(known) ? new Finding { Message = $"The {what} is missing: enter it and add it to the letter." }
        : isSaid(known) ? null
        : new Finding { Message = $"The letter does not give the {what}: add \"{known}\"." };
}
