using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Signature;

/// <summary>The signature has a date that is not before the letter's and not in the future.</summary>
public sealed class SignatureDateIsValid : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-SIG-003", Severity.Blocker, "Signature date valid")
    {
        Why = "A signature without a date, or before the letter, does not attest to what the letter says.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 7; “What is a Letter of Medical Necessity and When Do You Need One?”, mistake 4",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Signature is null ? Skip.NotApplicable("The letter is not signed yet; LMN-SIG-001 says so.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (brief.Signature!.On is not { } on)
        {
            yield return new Finding { Message = "The signature has no date: the signer dates it." };
        }
        else if (!on.IsPossible)
        {
            yield return new Finding { Message = $"The signature is dated {on}, which is no date: correct it." };
        }
        else if (on.Earliest > brief.Today)
        {
            yield return new Finding { Message = $"The signature is dated {on.InWords()}, in the future: the signer dates it on the day of signing." };
        }
        else if (brief.Date is { IsPossible: true } dated && on.Latest < dated.Earliest)
        {
            yield return new Finding { Message = $"The signature of {on.InWords()} is older than the letter of {dated.InWords()}: sign the letter as it now stands." };
        }
    }
}
