using MedNec.Cases.Audit;
using MedNec.Cases.Workflow;
using MedNec.Engine.Checks;

namespace MedNec.Cases.Reviewing;

/// <summary>What a clinic wants of a check.</summary>
/// <param name="Check">The check's id.</param>
/// <param name="Payer">For letters to that payer; null for all.</param>
/// <param name="IsOff">Off, or on; null as the catalogue says, and for a payer as for all.</param>
/// <param name="Severity">What a finding means; null as the catalogue says.</param>
/// <param name="Reason">Why.</param>
public sealed record CheckWish(string Check, string? Payer, bool? IsOff, Severity? Severity, string? Reason);

/// <summary>Turns a check on or off or weighs it otherwise, for all payers or for one: with a reason where it blocks, by a named person, audited.</summary>
public sealed class ChangeCheck(IClinicSettings settings, IAuditTrail trail, TimeProvider clock)
{
    private const int LongestReason = 300;

    /// <summary>Does what <paramref name="wish"/> says.</summary>
    public async Task<Outcome<ClinicRules>> Run(ClinicId clinic, CheckWish wish, Staff by, CancellationToken cancel)
    {
        var check = Catalogue.All.Concat(settings.Rules.Own).FirstOrDefault(check => check.Info.Id == wish.Check)?.Info;
        if (check is null)
        {
            return new Missing<ClinicRules>();
        }

        var reason = string.IsNullOrWhiteSpace(wish.Reason) ? null : wish.Reason.Trim();
        if (check.Severity == Severity.Blocker && (wish.IsOff == true || wish.Severity is not null and not Severity.Blocker) && reason?.Any(char.IsLetter) != true)
        {
            return new Refused<ClinicRules>($"“{check.Title}” blocks letters. Write why the clinic does without it; the reason is shown in every review.");
        }

        if (reason?.Length > LongestReason)
        {
            return new Refused<ClinicRules>($"Give the reason in at most {LongestReason} characters.");
        }

        var at = clock.GetUtcNow();
        // "On, for all payers" is what the catalogue says anyway: it needs no line of its own, unless it is weighed otherwise.
        var isOff = wish is { IsOff: false, Payer: null } ? null : wish.IsOff;
        var severity = wish.Severity == check.Severity && wish.Payer is null ? null : wish.Severity;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).DateTime);
        settings.Change(before =>
        [
            .. before.Where(one => one.Check != wish.Check || !string.Equals(one.Payer, wish.Payer, StringComparison.OrdinalIgnoreCase)),
            .. isOff is null ? [] : new[] { new CheckSwitch(wish.Check, wish.Payer) { IsOff = isOff, Reason = reason, By = by.Name, On = day } },
            .. severity is null ? [] : new[] { new CheckSwitch(wish.Check, wish.Payer) { Severity = severity, Reason = reason, By = by.Name, On = day } },
        ]);
        await trail.Note(clinic, new AuditEvent(by.Id, at, What(isOff, severity), wish.Check, string.Join(": ", new[] { wish.Payer, reason }.OfType<string>())), cancel);
        return new Done<ClinicRules>(settings.Rules);
    }

    private static string What(bool? isOff, Severity? severity) => (isOff, severity) switch
    {
        (true, _) => "check.turned-off",
        (_, { } weighed) => $"check.counts-as-{weighed.ToString().ToLowerInvariant()}",
        (false, _) => "check.turned-on",
        _ => "check.as-catalogue",
    };
}
