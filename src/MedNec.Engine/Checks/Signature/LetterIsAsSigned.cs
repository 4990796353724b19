using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Signature;

/// <summary>The letter is, letter for letter, the one that was signed.</summary>
public sealed class LetterIsAsSigned : ICheck
{
    private const int Digits = 64;

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-SIG-006", Severity.Blocker, "Document unchanged since signing")
    {
        Why = "A sentence changed after the signature puts words into the clinician's mouth, and a payer that finds one doubts every letter of the clinic.",
        Source = "45 CFR 164.312(c); CMS-0053-F (digital signatures of attachments)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Signature is not { } signature ? Skip.NotApplicable("The letter is not signed yet; LMN-SIG-001 says so.")
        : string.IsNullOrWhiteSpace(signature.LetterHash) ? Skip.Person("The signature keeps no hash of the letter as signed: compare it with the signed copy.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var signed = Bare(brief.Signature!.LetterHash!);
        if (signed.Length != Digits || !signed.All(char.IsAsciiHexDigit))
        {
            yield return new Finding { Message = "The signature's hash is no SHA-256 of 64 hexadecimal digits: sign the letter again." };
        }
        else if (!string.Equals(signed, LetterHash.Of(letter.Letter), StringComparison.OrdinalIgnoreCase))
        {
            yield return new Finding { Message = $"The letter was changed after {brief.Signature.By ?? "the signer"} signed it: the signer reads it as it now stands and signs again." };
        }
    }

    private static string Bare(string hash)
    {
        var bare = hash.Trim();
        return bare.StartsWith("sha256:", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("sha256-", StringComparison.OrdinalIgnoreCase) ? bare[7..].Trim() : bare;
    }
}
