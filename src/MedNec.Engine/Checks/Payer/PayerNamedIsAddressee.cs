using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Payer;

/// <summary>The insurer that the letter speaks of is the one it is sent to.</summary>
public sealed partial class PayerNamedIsAddressee : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAY-004", Severity.Blocker, "Payer named in body is the addressee")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "\"The Aetna policy\" in a letter to Cigna argues with the wrong rules, and shows that the letter was copied.",
        Source = "“How to write a letter of medical necessity” (clinic guide), mistake 4; “Letter of Medical Necessity: Clinic Guide & Essentials”, pitfall 4 (copy and paste)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        string.IsNullOrWhiteSpace(brief.Coverage?.Payer) ? Skip.NotApplicable("The payer is not known; LMN-PAY-001 asks for it.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var known = letter.Facts.Entered + " | " + brief.Coverage!.Payer + " | " + brief.Coverage.Plan + " | " + brief.Policy;
        var knownPayers = OrganizationReader.PayersIn(known).Select(payer => payer.Value.Name).Distinct(StringComparer.Ordinal).ToList();
        foreach (var named in letter.Organizations.Where(named => named.In.IsBody))
        {
            if (IsAnotherPayer(named, known, knownPayers) && !OtherCoverage().IsMatch(named.In.Text))
            {
                yield return new Finding
                {
                    Message = $"The letter goes to {brief.Coverage.Payer} and speaks of {named.Text}: name the payer that is asked, or say that {named.Text} is another coverage of the patient.",
                    Where = named.Place,
                };
            }
        }
    }

    private static bool IsAnotherPayer(Mention<WrittenOrganization> named, string known, List<string> knownPayers) =>
        named.Value.IsPayer
            ? !OrganizationReader.IsProgram(named.Value.Name) && !knownPayers.Exists(payer => OrganizationReader.AreOneHouse(payer, named.Value.Name))
            : InsurersName().IsMatch(named.Text) && !known.Contains(named.Text, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?:Health\sPlans?|Insurance(?:\sCompany|\sGroup)?|Benefits?\sAdministrators?|Blue\sCross|Blue\sShield)$", RegexOptions.CultureInvariant)]
    private static partial Regex InsurersName();

    [GeneratedRegex(@"\b(?:secondary|supplement(?:al)?|previous(?:ly)?|prior\s(?:insurer|insurance|plan|carrier)|former(?:ly)?|other\s(?:insurance|coverage|insurer)|coordination\sof\sbenefits|until|changed\s(?:insurance|plans?|coverage))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherCoverage();
}
