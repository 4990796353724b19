using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Patient;

/// <summary>The member number has the form its payer gives, and the letter says the number that the coverage has.</summary>
public sealed partial class MemberIdHasItsForm : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAT-007", Severity.Blocker, "Member ID format")
    {
        Why = "A request under a wrong member number reaches no file, or somebody else's. A wrong policy number delays a decision by weeks.",
        Source = "“How to write a letter of medical necessity” (clinic guide), mistake 3; CMS, Understanding the Medicare Beneficiary Identifier Format",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        string.IsNullOrWhiteSpace(brief.Coverage?.MemberId) ? Skip.NotApplicable("The brief gives no member number; LMN-PAT-001 asks for it where one is needed.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var coverage = brief.Coverage!;
        var known = coverage.MemberId!;
        var bare = LetterWords.Squeezed(known);
        if (OldMedicareNumber().IsMatch(known.Trim()))
        {
            yield return new Finding { Message = $"The member number {known} has the form of a Social Security number: use the number on the card." };
        }
        else if (coverage.Line == LineOfBusiness.Medicare && !BeneficiaryIdentifier().IsMatch(bare))
        {
            yield return new Finding
            {
                Message = $"The Medicare number {known} is not a Medicare Beneficiary Identifier: eleven characters such as 1EG4-TE5-MK73, without S, L, O, I, B and Z. Copy it from the card.",
            };
        }

        var own = new[] { bare, LetterWords.Squeezed(coverage.Subscriber?.MemberId ?? "") };
        foreach (var statement in letter.Statements)
        {
            foreach (Match match in Labelled().Matches(statement.Text))
            {
                var written = match.Groups["id"];
                if (!own.Contains(LetterWords.Squeezed(written.Value)))
                {
                    yield return new Finding
                    {
                        Message = $"The member number in the letter is {written.Value}; the coverage says {known}.",
                        Where = statement.At(written.Index, written.Index + written.Length),
                        Fix = known,
                    };
                }
            }
        }
    }

    // Positions: 1 number 1-9; 2, 5, 8, 9 letter; 3, 6 letter or number; 4, 7, 10, 11 number; no S, L, O, I, B, Z.
    [GeneratedRegex(@"^[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y]{2}[0-9]{2}$")]
    private static partial Regex BeneficiaryIdentifier();

    [GeneratedRegex(@"^\d{3}-\d{2}-\d{4}[A-Z]?\d?$|^\d{9}[A-Z]\d?$", RegexOptions.IgnoreCase)]
    private static partial Regex OldMedicareNumber();

    [GeneratedRegex(@"\b(?:member|beneficiary|medicare|medicaid|subscriber|insurance|policy|MBI)\s{0,2}(?:ID|identification|number|no\.|#|identifier)(?:\s{0,2}(?:number|no\.|#))?\s{0,3}(?:\([^()]{1,24}\))?\s{0,3}(?:is|:|#|\.)?\s{0,3}(?<id>(?=[A-Z0-9-]{0,20}\d)[A-Z0-9](?:[A-Z0-9]|-(?=[A-Z0-9])){4,24})", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();
}
