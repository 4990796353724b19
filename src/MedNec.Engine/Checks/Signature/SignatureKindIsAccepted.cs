using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Signature;

/// <summary>The signature is by hand or electronic; a stamp or a typed name is none, least of all to Medicare.</summary>
public sealed class SignatureKindIsAccepted : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-SIG-004", Severity.Blocker, "Signature kind accepted")
    {
        Why = "Medicare refuses stamped signatures outright; other payers want to see a hand or an audited electronic signature.",
        Source = "Medicare Program Integrity Manual, Pub. 100-08, 3.3.2.4; “How to write a letter of medical necessity” (clinic guide), component 7",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Signature is null ? Skip.NotApplicable("The letter is not signed yet; LMN-SIG-001 says so.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        switch (brief.Signature!.Kind?.Trim().ToLowerInvariant())
        {
            case "electronic" or "wet":
                break;
            case null or "":
                yield return new Finding { Message = "The brief does not say how the letter was signed: electronic or by hand (\"wet\")." };
                break;
            case "stamp" or "stamped" or "rubber stamp" when brief.Coverage?.Line is LineOfBusiness.Medicare or LineOfBusiness.MedicareAdvantage or LineOfBusiness.PartD:
                yield return new Finding { Message = "Medicare does not accept a stamped signature: sign by hand or electronically." };
                break;
            case { } kind:
                yield return new Finding { Message = $"A {kind} signature is not accepted: sign by hand or electronically." };
                break;
        }
    }
}
