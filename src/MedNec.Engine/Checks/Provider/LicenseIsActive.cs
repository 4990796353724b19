using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Provider;

/// <summary>The signer's state licence has a number and does not expire before the letter is signed.</summary>
public sealed class LicenseIsActive : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PRV-005", Severity.Warning, "Licence active on signing date")
    {
        Why = "A letter signed on a lapsed licence is not a clinician's letter, and every claim that stands on it can be taken back.",
        Source = "“What is a Letter of Medical Necessity and When Do You Need One?” (licensed provider); state licensing law",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.Clinician?.License switch
    {
        null => Skip.Person("The brief does not give the clinician's licence: look it up at the state board."),
        { Number: { Length: > 0 }, Expires: null } => Skip.Person("The brief does not say when the licence expires: look it up at the state board."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var (who, license) = (brief.Clinician!.Name ?? "the clinician", brief.Clinician.License!);
        if (string.IsNullOrWhiteSpace(license.Number))
        {
            yield return new Finding { Message = $"The licence of {who} has no number: enter it." };
        }

        var signed = brief.Signature?.On is { IsPossible: true } on ? on : brief.LetterDate;
        if (license.Expires is { IsPossible: false } wrong)
        {
            yield return new Finding { Message = $"The licence of {who} is said to expire on {wrong}, which is no date: correct it." };
        }
        else if (license.Expires is { } expires && signed.IsPossible && expires.Latest < signed.Earliest)
        {
            yield return new Finding { Message = $"The licence of {who} expired on {expires.InWords()}, before {signed.InWords()}: renew it, correct the date, or let another clinician sign." };
        }
    }
}
