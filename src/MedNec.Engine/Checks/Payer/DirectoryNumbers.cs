using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Payers;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Payer;

/// <summary>The fax number and postal address that a letter and its brief give for the payer, held against the directory of payers (<c>packs/rules/recipients.yaml</c> says how old an entry may be).</summary>
internal static partial class DirectoryNumbers
{
    private static readonly Lazy<int> DirectoryDays = new(() => int.Parse(Packs.Yaml("rules/recipients.yaml")["directory-days"].Text, CultureInfo.InvariantCulture));

    /// <summary>What is wrong with them.</summary>
    public static IEnumerable<Finding> Wrong(LetterReading letter, Brief brief)
    {
        if (brief.Library.Payers is not { } directory || brief.Coverage is not { Payer: { Length: > 0 } name } coverage)
        {
            return [];
        }

        if (directory.Candidates(name) is { Count: > 1 })
        {
            return [new Finding { Severity = Severity.Warning, Message = $"The payer directory {directory.WhyNot(name)}: give the payer's legal name." }];
        }

        if (directory.Find(name) is not { } payer)
        {
            return [];
        }

        var found = new List<Finding>();
        if (coverage.Fax is { Length: > 0 } fax)
        {
            found.AddRange(Judged(payer, "fax", fax, brief, Places(letter, fax).FirstOrDefault()));
        }

        if (coverage.Address is { Length: > 0 } address)
        {
            found.AddRange(Judged(payer, "mail", address, brief, null));
        }

        foreach (var (number, place) in OtherFaxNumbers(letter, brief))
        {
            found.AddRange(Judged(payer, "fax", number, brief, place));
        }

        return found;
    }

    private static IEnumerable<Finding> Judged(PayerProfile payer, string channel, string given, Brief brief, Place? place)
    {
        var own = payer.AllAddresses.Where(address => address.IsOf(channel)).ToList();
        if (own.Count == 0)
        {
            yield break;
        }

        var what = channel == "fax" ? "fax number" : "address";
        var meant = payer.AddressesFor(brief, channel);
        var entries = own.Where(address => channel == "mail" ? ContactKey.AreOnePlace(address.Address, given) : ContactKey.AreSame(address.Address, given)).ToList();
        if (entries.Count == 0)
        {
            yield return new Finding { Message = $"{OneLine(given)} is no {what} of {payer.Name} in the directory: {Use(meant, what)}.", Where = place, Fix = Right(meant, place) };
            yield break;
        }

        var entry = entries.FirstOrDefault(meant.Contains) ?? entries[0];
        if (!meant.Contains(entry) && meant.Count > 0)
        {
            yield return new Finding { Message = $"{OneLine(given)} is the {what} of {payer.Name}{Belongs(entry)}, and not for this request: {Use(meant, what)}.", Where = place, Fix = Right(meant, place) };
        }
        else if (brief.Submission?.Address is { Length: > 0 } sent && ContactKey.AreSame(sent, given))
        {
            // Whether the number of this very sending is verified, LMN-PHI-008 says.
        }
        else if (!entry.IsFresh(brief.Today, DirectoryDays.Value))
        {
            yield return new Finding
            {
                Severity = Severity.Warning,
                Message = entry.VerifiedOn is { } verified
                    ? $"{OneLine(given)}, the {what} of {payer.Name}, was last verified on {PartialDate.Of(verified).InWords()}, more than {DirectoryDays.Value.ToString(CultureInfo.InvariantCulture)} days ago: verify it with the payer."
                    : $"{OneLine(given)}, the {what} of {payer.Name}, stands in the directory and was never verified: verify it with the payer.",
                Where = place,
            };
        }
    }

    private static string Use(IReadOnlyList<PayerAddress> meant, string what) =>
        meant.Count == 0 ? $"ask the payer for the {what}" : $"use {string.Join(" or ", meant.Select(address => OneLine(address.Address) + (address.Department is { } department ? $" ({department})" : "")))}";

    private static string? Right(IReadOnlyList<PayerAddress> meant, Place? place) => place is not null && meant is [var only] ? only.Address : null;

    private static string Belongs(PayerAddress entry) =>
        entry.Department is { } department ? $"'s department {department}"
        : entry.Scope.Purpose is { } purpose ? $" for {purpose switch
        {
            Purpose.PriorAuthorization => "prior authorization",
            Purpose.Appeal => "appeals",
            Purpose.InformationRequest => "requests for information",
            Purpose.Renewal => "renewals",
            Purpose.BenefitException => "benefit exceptions",
            _ => "reimbursement",
        }}"
        : entry.Scope.State is { } state ? $" for {state}" : "";

    // A number after "fax" in the address block; or above the salutation, where the clinic's own is known and another.
    private static IEnumerable<(string Number, Place Place)> OtherFaxNumbers(LetterReading letter, Brief brief)
    {
        var known = new[] { brief.Coverage?.Fax, brief.Clinic?.Fax, brief.Clinic?.Phone, brief.Clinician?.Phone }.OfType<string>().ToList();
        foreach (var statement in letter.Statements)
        {
            if (statement.Section == SectionIds.Salutation || statement.Text.StartsWith("Dear ", StringComparison.OrdinalIgnoreCase))
            {
                yield break;
            }

            if (statement.Section != SectionIds.Recipient && (brief.Clinic?.Fax is null || statement.Section == SectionIds.Letterhead))
            {
                continue;
            }

            foreach (Match match in FaxNumber().Matches(statement.Text))
            {
                var number = match.Groups[1];
                if (!known.Exists(own => ContactKey.AreSame(own, number.Value)))
                {
                    yield return (number.Value, statement.At(number.Index, number.Index + number.Length));
                }
            }
        }
    }

    private static IEnumerable<Place> Places(LetterReading letter, string number) =>
        from statement in letter.Statements
        from Match match in Number().Matches(statement.Text)
        where ContactKey.AreSame(match.Value, number)
        select statement.At(match.Index, match.Index + match.Length);

    private static string OneLine(string address) => address.ReplaceLineEndings(", ");

    [GeneratedRegex(@"\bfax\b[^0-9(+]{0,20}((?:\+?1[ .-]?)?(?:\([2-9]\d\d\)|[2-9]\d\d)[ .-]?\d{3}[ .-]?\d{4})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FaxNumber();

    [GeneratedRegex(@"(?<!\d)(?:\+?1[ .-]?)?(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .-]?)?\d{3}[ .-]?\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
