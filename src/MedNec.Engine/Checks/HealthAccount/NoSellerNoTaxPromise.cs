using System.Text.RegularExpressions;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.HealthAccount;

/// <summary>The letter for a health account advertises no seller and promises no tax result. Ties that are not written down a person must know.</summary>
public sealed partial class NoSellerNoTaxPromise : ICheck
{
    private static readonly Lazy<Lexicon> Phrases = new(() => Lexicon.Named("seller"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HSA-011", Severity.Warning, "No seller conflict, no tax promise")
    {
        Kind = CheckKind.LanguageModel,
        Part = "no phrase of the list of advertising and promises, and no trademark sign, stands in the letter",
        Why = "A letter that advertises a seller or promises a tax result is evidence against the patient in an audit.",
        Source = "IR-2024-65; “What is a Letter of Medical Necessity and When Do You Need One?”",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.IsForHealthAccount ? null : Skip.NotApplicable("The letter does not go to a health account.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var hit in Phrases.Value.In(letter, brief))
        {
            yield return new Finding { Message = $"\"{hit.Where.Quote}\" does not belong into this letter: {hit.Phrase.Mend}.", Where = hit.Where };
        }

        foreach (var statement in letter.Body)
        {
            if (Branded().Match(statement.Text) is { Success: true } match)
            {
                yield return new Finding { Message = $"\"{match.Value}\" names a brand or a shop: describe the item in general terms.", Where = statement.At(match.Index, match.Index + match.Length) };
            }
        }
    }

    [GeneratedRegex(@"[\p{L}\d-]+\s?[™®]|\b(?:https?://|www\.)(?!\S*(?:doi\.org|nih\.gov|irs\.gov|cms\.gov|pubmed|\.edu|\.gov))\S+|\b\w+\.com\b(?!\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Branded();
}
