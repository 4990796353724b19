using MedNec.Engine.Letters;
using MedNec.Engine.Payers;
using MedNec.Engine.Records;

namespace MedNec.Engine.Checks.Payer;

/// <summary>The forms that a payer demands for a letter, and whether they go with it.</summary>
internal static class RequiredForms
{
    /// <summary>The forms that <paramref name="payer"/> demands for the purpose and services of <paramref name="brief"/>.</summary>
    public static IEnumerable<PayerForm> Of(PayerProfile? payer, Brief brief) =>
        payer?.FormsFor(brief) ?? [];

    /// <summary>What was entered from that form; null when nobody has entered it.</summary>
    public static RequestForm? Entered(Brief brief, string id) => brief.RequestForms.FirstOrDefault(form => form.Form is { } name && IsNamed(name, id));

    /// <summary>Whether a document of that form goes with the letter.</summary>
    public static bool IsAttached(Brief brief, string id) => brief.Documents.Any(document => IsNamed($"{document.Title} {document.File}", id));

    // "MAP-9", "MAP 9" and "Form MAP-9 (rev. 2026)" are one form.
    private static bool IsNamed(string text, string id) => LetterWords.Squeezed(text).Contains(LetterWords.Squeezed(id), StringComparison.Ordinal);
}
