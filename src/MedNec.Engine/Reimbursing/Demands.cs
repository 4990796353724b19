using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;

namespace MedNec.Engine.Reimbursing;

/// <summary>What a letter to a health account must hold (handbook 4.2) and what the claim needs beside it (4.5), each answered from the brief.</summary>
internal static partial class Demands
{
    /// <summary>What the letter for an expense of that kind must hold.</summary>
    public static IEnumerable<Demand> OfLetter(Brief brief, ExpenseKind kind)
    {
        var (expense, item) = (brief.Expense, brief.Items.Count > 0 ? brief.Items[0] : null);
        var disease = Disease.Wanting(brief);
        yield return Known("patient", brief.Subject.Name, "The patient's name is missing: enter it.");
        if (brief.Coverage?.Subscriber is { IsSelf: false } holder)
        {
            yield return Known("participant", holder.Name, "The name of the participant who holds the account is missing: enter it.");
        }

        yield return new Demand("diagnosis", disease?.Answer ?? Answer.Met) { Says = disease?.Says, Forbids = disease?.Answer == Answer.NotMet };
        yield return DiagnosedBy(brief, kind);
        yield return Known("item", item?.Name ?? expense?.Description, "What is to be bought is not said: enter the item or service.");
        yield return item?.Quantity is not null ? Met("frequency") : Known("frequency", item?.Frequency, "How often, or how many, is not said: enter frequency or quantity.");
        yield return brief.Trials.Count > 0 || brief.Function.Count > 0 || brief.Chart.Of(FactKind.Result).Any() || brief.Citations.Count > 0
            ? Met("why")
            : Missing("why", "Nothing says why the item helps this disease: enter what was tried, a finding, or a guideline.");
        yield return Purpose(disease, item, expense);
        yield return ButFor(brief);
        yield return Period(brief, item);
        var evaluation = Evaluation.Wanting(brief);
        yield return new Demand("evaluation", evaluation?.Answer ?? Answer.Met) { Says = evaluation?.Says, Forbids = evaluation?.Forbids ?? false };
        var signer = Signer.Wanting(brief, kind);
        yield return new Demand("signer", signer?.Answer ?? Answer.Met) { Says = signer?.Says, Forbids = signer?.Answer == Answer.NotMet };
        yield return Known("license", brief.Clinician?.Npi ?? brief.Clinician?.License?.Number, "The signer's NPI or licence number is missing: enter it.");
        yield return brief.Signature is { By: { Length: > 0 }, On.IsPossible: true } ? Met("signature") : Missing("signature", "The letter is not signed and dated yet.");
        if (expense?.PurchaseDate is { IsPossible: true } bought && brief.LetterDate.IsPossible)
        {
            yield return brief.LetterDate.Earliest > bought.Latest
                ? new Demand("letter-before-purchase", Answer.NotMet) { Says = $"The purchase of {bought.InWords()} is older than the letter of {brief.LetterDate.InWords()}: ask the administrator whether it accepts a later letter, or claim only what is bought from now on." }
                : Met("letter-before-purchase");
        }
        else
        {
            yield return Missing("letter-before-purchase", "The day of the purchase is not known: buy after the date of the letter.");
        }

        if (kind.InsteadOf is { } ordinary)
        {
            yield return Excess(expense, ordinary);
        }

        if (kind.IsMembership)
        {
            yield return Membership(brief);
        }
    }

    /// <summary>What the claim needs from independent third parties; asked for once something was bought.</summary>
    public static IEnumerable<Demand> OfClaim(Brief brief, ExpenseKind kind)
    {
        foreach (var document in kind.Documents)
        {
            yield return brief.Documents.Any(known => ValueStatement().IsMatch($"{known.Title} {known.File}")) ? Met("value-statement") : Missing("value-statement", $"The claim needs {document}.");
        }

        if (brief.Expense is not { } expense || (expense.Receipt is null && !(expense.PurchaseDate is { IsPossible: true } bought && bought.Latest <= brief.Today)))
        {
            yield break;
        }

        yield return Receipt(brief, expense);
        if (brief.Coverage?.Line != LineOfBusiness.Hsa)
        {
            yield return expense.Receipt?.Certified switch
            {
                true => Met("certification"),
                false => new Demand("certification", Answer.NotMet) { Says = "The patient has not certified that nobody else paid the expense: have the certification signed." },
                null => Missing("certification", "Whether the patient certified that nobody else paid the expense is not recorded."),
            };
        }
    }

    /// <summary>The prescription, for what is paid with one.</summary>
    public static Demand Prescription(Brief brief) =>
        brief.Order is { SignedOn.IsPossible: true } or { Date.IsPossible: true } || brief.Documents.Any(document => document.Kind is "order" or "prescription")
            ? Met("prescription")
            : Missing("prescription", "No prescription is on record: attach it, or enter the order.");

    private static Demand DiagnosedBy(Brief brief, ExpenseKind kind)
    {
        var who = brief.Expense?.DiagnosedBy;
        return kind.NeedsPhysician switch
        {
            _ when string.IsNullOrWhiteSpace(who) => Missing("diagnosed-by", kind.NeedsPhysician ? $"{kind.Name} wants a disease that a physician diagnosed: enter who diagnosed it, with MD or DO." : "Who made the diagnosis is not said: enter the clinician."),
            true when !Physicians.Holds(who, brief.Clinician) => new Demand("diagnosed-by", Answer.NotMet) { Says = $"{kind.Name} wants a disease that a physician diagnosed, and {who} is not shown to be one: name the physician with MD or DO, or have one confirm the diagnosis." },
            true when !brief.Diagnoses.Any(diagnosis => diagnosis.Onset is { IsPossible: true }) => Missing("diagnosed-by", "The day of the diagnosis is missing: enter when the physician made it."),
            _ => Met("diagnosed-by"),
        };
    }

    // First prong of Jacobs v. Commissioner, 62 T.C. 813: an essential element of the treatment of a disease.
    private static Demand Purpose((Answer Answer, string Says)? disease, RequestedItem? item, Expense? expense) => disease switch
    {
        { Answer: Answer.NotMet } => new Demand("purpose", Answer.NotMet) { Says = "Without a disease, the purpose is general health, and that is a personal expense." },
        null when item?.Name is not null || expense?.Description is not null => Met("purpose"),
        _ => Missing("purpose", "The letter must say that the item treats the named disease and does not serve general health."),
    };

    // Second prong: it would not have been bought otherwise. The patient says so, or the signer under the composed sentence.
    private static Demand ButFor(Brief brief) => brief.Expense?.WouldBuyAnyway switch
    {
        true => new Demand("but-for", Answer.NotMet) { Says = "The patient would buy it without the disease too: then it is a personal expense (Jacobs v. Commissioner, 62 T.C. 813).", Forbids = true },
        false => Met("but-for"),
        null when brief.Signature is { By: { Length: > 0 } } => Met("but-for"),
        null => Missing("but-for", "Whether the patient would buy it without the disease is not said: ask, or let the signer state it."),
    };

    private static Demand Period(Brief brief, RequestedItem? item)
    {
        if (string.IsNullOrWhiteSpace(item?.Duration))
        {
            return Missing("period", "How long it is needed is not said: enter a duration of at most twelve months.");
        }

        var start = item.Start is { IsPossible: true } begins ? begins.Earliest : brief.LetterDate is { IsPossible: true } written ? written.Earliest : brief.Today;
        return CalendarSpan.Parse(item.Duration)?.LastDayFrom(start) is not { } end
            ? new Demand("period", Answer.NotMet) { Says = $"\"{item.Duration}\" is no time with an end: ask for at most twelve months, and renew the letter." }
            : end > new CalendarSpan(ExpenseTable.ValidMonths, CalendarUnit.Month).LastDayFrom(start)
                ? new Demand("period", Answer.NotMet) { Says = $"It is asked for until {PartialDate.Of(end).InWords()}, longer than twelve months: ask for at most twelve, and renew the letter." }
                : Met("period");
    }

    private static Demand Excess(Expense? expense, string ordinary) => expense switch
    {
        { UsualPrice: { } usual, Amount: { } amount } when usual >= amount => new Demand("excess-cost", Answer.NotMet) { Says = $"It costs {Dollars(amount)}, no more than {ordinary} at {Dollars(usual)}: nothing of it is medical." },
        { UsualPrice: > 0, Amount: > 0 } => Met("excess-cost"),
        _ => Missing("excess-cost", $"Only the cost above {ordinary} counts: enter the price and the price of {ordinary}."),
    };

    private static Demand Membership(Brief brief)
    {
        var onset = brief.Diagnoses.Select(diagnosis => diagnosis.Onset).FirstOrDefault(date => date is { IsPossible: true });
        return brief.Expense?.MemberSince is not { IsPossible: true } since ? Missing("new-membership", "Since when the patient has been a member is not known: ask whether the membership is older than the disease.")
            : onset is not { } began ? Missing("new-membership", "When the disease began is not known: compare it with the membership.")
            : since.Latest < began.Earliest ? new Demand("new-membership", Answer.NotMet) { Says = $"The patient has been a member since {since.InWords()}, before the disease of {began.InWords()}: claim only what is new and bound to the treatment." }
            : Met("new-membership");
    }

    private static Demand Receipt(Brief brief, Expense expense)
    {
        if (expense.Receipt is not { } receipt)
        {
            var papers = brief.Documents.Where(document => document.Kind == "receipt").ToList();
            return papers.Exists(paper => Receipts.ShowsPaymentOnly($"{paper.Title} {paper.File}"))
                ? new Demand("receipt", Answer.NotMet) { Says = $"\"{papers[0].Label}\" shows a payment and not what was bought: attach the seller's itemized receipt." }
                : Missing("receipt", papers.Count > 0 ? "What the receipt says is not entered: what was sold, when, for how much, by whom." : "The seller's itemized receipt is missing: attach it.");
        }

        var missing = Receipts.Missing(receipt).ToList();
        return missing.Count > 0 ? new Demand("receipt", Answer.NotMet) { Says = $"The receipt does not say {string.Join(" and ", missing)}: ask the seller for an itemized receipt." }
            : receipt.Seller is { } seller && brief.Subject.Name is { } patient && string.Equals(seller, patient, StringComparison.OrdinalIgnoreCase) ? new Demand("receipt", Answer.NotMet) { Says = "The receipt is the patient's own: a receipt of an independent third party is needed." }
            : Met("receipt");
    }

    [GeneratedRegex(@"\b(?:apprais\w*|value[ -](?:added|statement)|contractor\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ValueStatement();

    private static Demand Met(string what) => new(what, Answer.Met);

    private static Demand Missing(string what, string says) => new(what, Answer.NotDocumented) { Says = says };

    private static Demand Known(string what, string? value, string says) => string.IsNullOrWhiteSpace(value) ? Missing(what, says) : Met(what);

    private static string Dollars(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"${amount:#,0.##}");
}
