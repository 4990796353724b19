using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Signature;

/// <summary>Who signed is the clinician named in the letter's head.</summary>
public sealed partial class SignerIsTheAuthor : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-SIG-005", Severity.Blocker, "Signer is the author named")
    {
        Why = "A letter in one clinician's name and another's hand attests to nothing; an assistant's signature is no clinician's.",
        Source = "“How to write a letter of medical necessity” (clinic guide), step 6",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        string.IsNullOrWhiteSpace(brief.Clinician?.Name) ? Skip.Person("The brief does not say whose letter it is.")
        : string.IsNullOrWhiteSpace(brief.Signature?.By) && !Signed(letter).Any() ? Skip.NotApplicable("The letter is not signed yet; LMN-SIG-001 says so.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var author = FullName.Parse(brief.Clinician!.Name!);
        if (brief.Signature?.By is { Length: > 0 } signer && !author.IsSameAs(FullName.Parse(signer)))
        {
            yield return new Finding { Message = $"The letter is {brief.Clinician.Name}'s, but {signer} signed it: {brief.Clinician.Name} signs, or the letter is written in the signer's name." };
        }

        foreach (var (statement, name) in Signed(letter))
        {
            if (!author.IsSameAs(FullName.Parse(name.Value)) && !(brief.Signature?.By is { } on && FullName.Parse(on).IsSameAs(FullName.Parse(name.Value))))
            {
                yield return new Finding
                {
                    Message = $"The letter is {brief.Clinician.Name}'s, but bears the signature of {name.Value}: {brief.Clinician.Name} signs, or the letter is written in the signer's name.",
                    Where = statement.At(name.Index, name.Index + name.Length),
                };
            }
        }
    }

    private static IEnumerable<(PlacedStatement Statement, Group Name)> Signed(LetterReading letter) =>
        from statement in letter.SignatureBlock()
        let match = SignedBy().Match(statement.Text)
        where match.Success
        select (statement, match.Groups["name"]);

    [GeneratedRegex(@"(?i:\bsigned by:?)\s{1,2}(?<name>(?:Dr\.?\s)?\p{Lu}[\p{L}'’-]+(?:\s(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+)){1,3})")]
    private static partial Regex SignedBy();
}
