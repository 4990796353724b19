using MedNec.Engine.Letters;
using MedNec.Engine.Payers;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Payer;

/// <summary>The payer's own form goes with the letter, in the revision it accepts, with the letter's codes.</summary>
public sealed class RequiredFormIsConsistent : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAY-007", Severity.Blocker, "Required payer form present and consistent")
    {
        Why = "Where the payer demands its form, a letter alone or an old revision is sent back unread; other codes on it open a second, contrary request.",
        Source = "“How to write a letter of medical necessity” (clinic guide), step 2 and Medicaid tip",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { Library.Payers: null } => Skip.Person("No directory of payers was imported: ask whether the payer wants its own form, or bring the directory in with mednec lists import."),
        _ when brief.Library.Payers.Find(brief.Coverage?.Payer) is null => Skip.Person($"The directory {brief.Library.Payers.WhyNot(brief.Coverage?.Payer)}: ask whether the payer wants its own form."),
        _ when !Forms(brief).Any() => Skip.NotApplicable("The payer wants no form for this request."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var form in Forms(brief))
        {
            if (RequiredForms.Entered(brief, form.Id) is not { } entered)
            {
                if (!RequiredForms.IsAttached(brief, form.Id))
                {
                    yield return new Finding { Message = $"The payer's form {form.Id} does not go with the letter: fill it in and attach it." };
                }

                continue;
            }

            if (form.Revision is { } wanted && entered.Revision is { } used && LetterWords.Squeezed(wanted) != LetterWords.Squeezed(used))
            {
                yield return new Finding { Message = $"The form {form.Id} is of revision {used}; the payer takes {wanted}: fill in the one in use." };
            }

            var asked = entered.Lines.Select(line => line.Code?.Trim()).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (asked.Count > 0 && brief.Items.Select(item => item.Code?.Trim()).OfType<string>().ToList() is { Count: > 0 } codes && !asked.SetEquals(codes))
            {
                yield return new Finding { Message = $"The form {form.Id} asks for {string.Join(", ", asked.Order(StringComparer.Ordinal))}, the letter for {string.Join(", ", codes.Order(StringComparer.Ordinal))}: ask for the same on both." };
            }
        }
    }

    private static IEnumerable<PayerForm> Forms(Brief brief) => RequiredForms.Of(brief.Library.Payers!.Find(brief.Coverage?.Payer), brief);
}
