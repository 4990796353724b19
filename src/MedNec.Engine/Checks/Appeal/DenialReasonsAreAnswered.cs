using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Appeal;

/// <summary>
/// Each reason of the denial is taken up in the letter, by its code or its words. Whether the answer convinces is not
/// decided here: this is the part of the rule that needs no judgment.
/// </summary>
public sealed class DenialReasonsAreAnswered : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-APP-001", Severity.Blocker, "Each denial reason answered")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "An appeal is decided reason by reason; the one that is not answered stands.",
        Source = "“How to write a letter of medical necessity” (clinic guide), stage 5",
        Applies = new() { Purposes = [Purpose.Appeal] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { Denial: null or { Reasons.Count: 0 } } => Skip.Person("The brief does not give the reasons of the denial: compare the notice with the letter."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        from reason in brief.Denial!.Reasons
        where (reason.Code ?? reason.Text) is { Length: > 0 } && !IsTakenUp(letter, reason)
        select new Finding { Message = $"The letter does not answer the denial reason {Named(reason)}: add a paragraph that names it and the fact that answers it." };

    private static string Named(DenialReason reason) => (reason.Code, reason.Text) switch
    {
        ({ Length: > 0 } code, { Length: > 0 } text) => $"{code} (\"{text.TrimEnd('.')}\")",
        ({ Length: > 0 } code, _) => code,
        (_, var text) => $"\"{text!.TrimEnd('.')}\"",
    };

    private static bool IsTakenUp(LetterReading letter, DenialReason reason)
    {
        if (reason.Code is { Length: > 0 } code && letter.SaysNumber(code))
        {
            return true;
        }

        // Half of the reason's own longer words in one statement: the letter speaks of it in its own words.
        var words = LetterWords.Split(reason.Text ?? "").Where(word => word.Text.Length > 4).Select(word => word.Text[..Math.Min(word.Text.Length, 7)]).Distinct().ToList();
        return (words.Count > 0 && letter.Words.Lines.Any(line => words.Count(stem => line.Words.Any(word => word.Text.StartsWith(stem, StringComparison.Ordinal))) * 2 > words.Count))
            || (reason.Answer is { Length: > 0 } answer && letter.Says(answer));
    }
}
