using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Reimbursing;

namespace MedNec.Engine.Checks.HealthAccount;

/// <summary>A membership or subscription that is older than the disease was not bought for it.</summary>
public sealed partial class MembershipFollowsDisease : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HSA-012", Severity.Advice, "Existing membership")
    {
        Why = "Who was a member before falling ill would pay without the illness: the but-for test fails on the seller's own records.",
        Source = "Jacobs v. Commissioner, 62 T.C. 813 (1974); IRS frequently asked questions (March 17, 2023)",
        Applies = new() { HealthAccount = true },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        _ when Since(letter, brief) is null => ExpenseTable.Of(brief) is { IsMembership: false } ? Skip.NotApplicable("The expense is no membership.")
            : Skip.Person("Since when the patient has been a member is not known: ask whether the membership is older than the disease."),
        _ when Began(brief) is null => Skip.Person("When the disease began is not known: compare it with the membership."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var (since, place) = Since(letter, brief)!.Value;
        var began = Began(brief)!.Value;
        if (since.Latest < began.Earliest)
        {
            yield return new Finding
            {
                Message = $"The patient has been a member since {since.InWords()}, before the disease of {began.InWords()}: claim only what is new and bound to the treatment, and say so.",
                Where = place,
            };
        }
    }

    private static (PartialDate Date, Place? Place)? Since(LetterReading letter, Brief brief)
    {
        if (brief.Expense?.MemberSince is { IsPossible: true } known)
        {
            return (known, null);
        }

        var said = letter.Dates.FirstOrDefault(date => date.Value.IsPossible && date.In.IsBody && Member().Match(date.In.Text) is { Success: true } match && date.Start - (match.Index + match.Length) is >= 0 and < 60);
        return said is null ? null : (said.Value, said.Place);
    }

    private static PartialDate? Began(Brief brief) => brief.Diagnoses.Select(diagnosis => diagnosis.Onset).FirstOrDefault(onset => onset is { IsPossible: true });

    [GeneratedRegex(@"\b(?:(?:been|is|was) an? (?:\w+ ){0,3}member\b|member(?:ship)? since|(?:had|has had|held|has held) (?:an?|her|his|their) (?:\w+ ){0,3}(?:membership|subscription) since|(?:membership|subscription)\b[^.]{0,40}\bsince|joined (?:\w+ ){1,5}(?=in\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Member();
}
