using System.Globalization;
using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;

namespace MedNec.Engine.Reimbursing;

/// <summary>
/// Judges an expense for a health account (HSA, FSA, HRA): may it be paid, does it need a letter, may one be written.
/// Rules: <c>packs/rules/expenses.yaml</c>; the test of the letter: IRC 213(d), 26 CFR 1.213-1(e)(1)(ii) and Jacobs v.
/// Commissioner, 62 T.C. 813. It says what the tax law and administrators ask, and promises no result.
/// </summary>
public static class Reimburser
{
    /// <summary>The kind of the expense of <paramref name="brief"/>; null when it names none, or none that the table holds: see <see cref="Wanting"/>.</summary>
    public static ExpenseKind? KindOf(Brief brief) => ExpenseTable.Of(brief);

    /// <summary>What the brief must say before its expense can be judged, as a sentence with the nearest kinds.</summary>
    public static string Wanting(Brief brief)
    {
        if (brief.Expense is not { } expense)
        {
            return "\"expense\" is missing: say what is to be reimbursed.";
        }

        var kind = expense.Kind?.Trim();
        var near = ExpenseSearch.Nearest(kind) is { Count: > 0 } byCode ? byCode : ExpenseSearch.Nearest(expense.Description ?? (brief.Items.Count > 0 ? brief.Items[0].Name : null));
        var said = string.IsNullOrEmpty(kind) ? "\"expense.kind\" is missing" : $"\"{kind}\" (expense.kind) is no kind of expense that the table holds";
        return near.Count == 0
            ? $"{said}, and nothing in the description tells it: take a code of the table in packs/rules/expenses.yaml."
            : $"{said}: the nearest {(near.Count == 1 ? "is" : "are")} {ExpenseSearch.Named(near)}.";
    }

    /// <summary>Judges the expense of <paramref name="brief"/>, which is of that kind.</summary>
    public static Reimbursement Judge(Brief brief, ExpenseKind kind)
    {
        var barred = Barred(brief, kind);
        var isPayable = kind.Answer != ExpenseAnswer.NotEligible && barred is null;
        IReadOnlyList<Demand> demands = !isPayable ? [] :
        [
            .. kind.NeedsLetter ? Demands.OfLetter(brief, kind) : [],
            .. kind.Answer == ExpenseAnswer.Prescription ? [Demands.Prescription(brief)] : Array.Empty<Demand>(),
            .. Demands.OfClaim(brief, kind),
        ];
        var letter = !isPayable || demands.Any(demand => demand.Forbids) ? LetterNeed.Refused : kind.NeedsLetter ? LetterNeed.Needed : LetterNeed.NotNeeded;
        var until = letter == LetterNeed.Needed ? ValidUntil(brief) : null;
        var renew = until is { } end && end.DayNumber > ExpenseTable.RenewalDays ? end.AddDays(-ExpenseTable.RenewalDays) : until;
        return new Reimbursement
        {
            Expense = kind.Code,
            Status = kind.Answer,
            Letter = letter,
            Reasons =
            [
                .. StatusOf(kind), .. barred is null ? AccountBounds(brief, kind) : [barred],
                .. demands.Where(demand => demand.Answer == Answer.NotMet).OrderByDescending(demand => demand.Forbids).Select(demand => demand.Says!).Distinct(StringComparer.Ordinal),
                .. until is { } last ? [$"The letter holds until {PartialDate.Of(last).InWords()}; ask for a new one from {PartialDate.Of(renew!.Value).InWords()} on if the treatment goes on."] : Array.Empty<string>(),
                .. isPayable ? [kind.IsDraft ? "This kind is disputed or not settled: confirm with the account's administrator before anything is bought." : "The account's administrator decides, and may ask for more than the tax law."] : Array.Empty<string>(),
            ],
            MustHold = demands,
            ValidUntil = until,
            RenewOn = renew,
            Citation = kind.Cite,
        };
    }

    /// <summary>What holds for a kind of expense whatever the patient: its status first, then its bounds and exceptions.</summary>
    public static IEnumerable<string> StatusOf(ExpenseKind kind)
    {
        yield return kind.Answer switch
        {
            ExpenseAnswer.Eligible => $"No letter is needed: {Inside(kind.Name)} counts as medical care.",
            ExpenseAnswer.EligibleWithLetter => $"{kind.Name}: payable only with a letter of medical necessity for a diagnosed disease.",
            ExpenseAnswer.Prescription => $"{kind.Name}: payable with a prescription; no letter is needed.",
            ExpenseAnswer.Limited => $"{kind.Name}: only a part is payable, {(kind.NeedsLetter ? "with a letter of medical necessity" : "and no letter is needed for it")}. {kind.Part}".TrimEnd(),
            _ => $"{kind.Name}: a health account cannot pay it, and no letter can cure that.",
        };
        if (kind.Note is { } note && note != kind.Part && kind.Answer is not ExpenseAnswer.NotEligible)
        {
            yield return note;
        }
        else if (kind is { Answer: ExpenseAnswer.NotEligible, Exception: null, Note: { } bound })
        {
            yield return bound;
        }

        foreach (var more in new[] { kind.Exception, kind.Stricter }.OfType<string>())
        {
            yield return more;
        }
    }

    /// <summary>Why this very account pays nothing of it; null where it may.</summary>
    private static string? Barred(Brief brief, ExpenseKind kind)
    {
        if (kind.Answer == ExpenseAnswer.NotEligible)
        {
            return null;
        }

        var account = AccountOf(brief);
        if (brief.Coverage?.Plan is { } plan && !kind.IsOfLimitedPurpose && ExpenseTable.LimitedPurposePlans.Any(words => plan.Contains(words, StringComparison.OrdinalIgnoreCase)))
        {
            return $"\"{plan}\" is an account for teeth, eyes and prevention only: a letter for {Inside(kind.Name)} is useless there.";
        }

        if (kind.Accounts.FirstOrDefault(rule => rule.Account == account) is { IsNever: true })
        {
            return $"An {account!.ToUpperInvariant()} never pays {Inside(kind.Name)}.";
        }

        var first = kind.Caps.Where(cap => cap.Account == account).Select(cap => cap.Year).DefaultIfEmpty(int.MinValue).Min();
        return first > Year(brief) ? string.Create(CultureInfo.InvariantCulture, $"An {account!.ToUpperInvariant()} pays {Inside(kind.Name)} from {first} on; the expense is of {Year(brief)}.") : null;
    }

    private static IEnumerable<string> AccountBounds(Brief brief, ExpenseKind kind)
    {
        var account = AccountOf(brief);
        foreach (var rule in kind.Accounts.Where(rule => account is null || rule.Account == account))
        {
            yield return rule.IsNever ? $"Never from an {rule.Account.ToUpperInvariant()}." : $"From an {rule.Account.ToUpperInvariant()}: {rule.Says}.";
        }

        var year = Year(brief);
        if (kind.Caps.FirstOrDefault(cap => cap.Account == account && cap.Year == year) is { } found)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"The cap for {year}: {found.Says}.");
        }
        else if (kind.Caps.Any(cap => cap.Account == account))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"The cap for {year} is not in the table: ask the administrator.");
        }
    }

    // The earlier of twelve months and the time asked for (LMN-DAT-002).
    private static DateOnly? ValidUntil(Brief brief)
    {
        if (brief.LetterDate is not { IsPossible: true } written)
        {
            return null;
        }

        // A letter of 20 November holds on 20 November of the next year too; the calendar ends with the year 9999.
        var last = new CalendarSpan(ExpenseTable.ValidMonths, CalendarUnit.Month).LastDayFrom(written.Earliest);
        var year = last < DateOnly.MaxValue ? last.AddDays(1) : last;
        var stated = brief.Items.Select(item => CalendarSpan.Parse(item.Duration)?.LastDayFrom(item.Start is { IsPossible: true } start ? start.Earliest : written.Earliest)).OfType<DateOnly>().DefaultIfEmpty(DateOnly.MaxValue).Max();
        return stated < year ? stated : year;
    }

    private static string? AccountOf(Brief brief) => brief.Coverage?.Line is { } line and (LineOfBusiness.Hsa or LineOfBusiness.Fsa or LineOfBusiness.Hra) ? JsonNamingPolicy.KebabCaseLower.ConvertName(line.ToString()) : null;

    private static int Year(Brief brief) =>
        brief.Expense?.PurchaseDate is { IsPossible: true } bought ? bought.Latest.Year : brief.LetterDate is { IsPossible: true } written ? written.Latest.Year : brief.Today.Year;

    // "Massage therapy" within a sentence; "CPAP device" and "COVID" keep their capitals.
    private static string Inside(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
