using MedNec.Cases.Reviewing;
using MedNec.Cases.Workflow;
using MedNec.Engine.Checks;
using MedNec.Server.Pages;
using MedNec.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MedNec.Server.Settings;

/// <summary>The page on which a clinic turns checks on and off, for all payers and for single ones.</summary>
internal static class CheckSettingsPages
{
    public const string Address = "/settings/checks";

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, async (string? payer, string? show, SignedIn me, IClinicSettings settings, IClinicKnowledge clinic, ICaseStore cases, CancellationToken cancel) =>
            new RazorComponentResult<CheckSettingsPage>(new { View = await View(payer, show, me, settings, clinic, cases, cancel) }));
        app.MapPost(Address, Change);
    }

    private static async Task<IResult> Change(
        IFormCollection form, SignedIn me, ChangeCheck change, ReviewAgain again, IClinicSettings settings, IClinicKnowledge clinic, ICaseStore cases, CancellationToken cancel)
    {
        var (payer, show) = (Said(form, "Payer"), Said(form, "Show"));
        var severity = Enum.TryParse<Severity>(Said(form, "Severity"), ignoreCase: true, out var weighed) && Enum.IsDefined(weighed) ? weighed : (Severity?)null;
        var wish = new CheckWish(Said(form, "Check") ?? "", payer, Said(form, "State") switch { "off" => true, "on" => false, _ => null }, severity, Said(form, "Reason"));
        switch (await change.Run(me.Clinic.Id, wish, me.Staff, cancel))
        {
            case Done<ClinicRules>:
                await again.Run(me.Clinic.Id, cancel);
                return Results.Redirect($"{Href(payer, show)}#{wish.Check}");

            case Refused<ClinicRules>(var because):
                var view = await View(payer, show, me, settings, clinic, cases, cancel);
                return new RazorComponentResult<CheckSettingsPage>(new { View = view with { Wrong = (wish, because) } }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

            default:
                return new RazorComponentResult<SentencePage>(new { Sentence = "There is no such check. The list of checks has every one there is." }) { StatusCode = StatusCodes.Status404NotFound };
        }
    }

    /// <summary>The page's address for a payer and a part of the list.</summary>
    public static string Href(string? payer, string? show)
    {
        var query = string.Join('&', new[] { payer is null ? null : $"payer={Uri.EscapeDataString(payer)}", show is "off" or "changed" ? $"show={show}" : null }.OfType<string>());
        return query.Length == 0 ? Address : $"{Address}?{query}";
    }

    private static async Task<CheckSettingsView> View(string? payer, string? show, SignedIn me, IClinicSettings settings, IClinicKnowledge clinic, ICaseStore cases, CancellationToken cancel)
    {
        var rules = settings.Rules;
        var payers = (await cases.List(me.Clinic.Id, cancel)).Select(found => found.Payer)
            .Concat(clinic.Library.Payers?.All.Select(known => known.Name) ?? [])
            .Concat(rules.Switches.Select(one => one.Payer).OfType<string>())
            .Concat(string.IsNullOrWhiteSpace(payer) ? [] : [payer])
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);
        return new CheckSettingsView(string.IsNullOrWhiteSpace(payer) ? null : payer, show, [.. payers], rules);
    }

    private static string? Said(IFormCollection form, string field) => form[field].ToString().Trim() is { Length: > 0 } said ? said : null;
}

/// <summary>What the page shows.</summary>
/// <param name="Payer">The payer it is about; null for all.</param>
/// <param name="Show">"off": those turned off only; "changed": those that stand otherwise than in the catalogue.</param>
/// <param name="Payers">The payers that the clinic knows.</param>
/// <param name="Rules">What it decided so far.</param>
public sealed record CheckSettingsView(string? Payer, string? Show, IReadOnlyList<string> Payers, ClinicRules Rules)
{
    private static readonly (string Part, string Name)[] Groups =
    [
        ("PAT", "Patient"), ("PAY", "Payer and coverage"), ("DX", "Diagnosis"), ("REQ", "Request"), ("HX", "History"), ("PTX", "Earlier treatments"), ("JUS", "Justification"),
        ("LNG", "Language"), ("DAT", "Dates"), ("CON", "Consistency"), ("PRV", "Provider"), ("SIG", "Signature"), ("ATT", "Attachments"), ("OUT", "Outcomes"), ("BEN", "Benefits"),
        ("DRG", "Drugs"), ("THR", "Therapy"), ("MCR", "Medicare"), ("MCD", "Medicaid"), ("WC", "Workers’ compensation"), ("HSA", "Health accounts"), ("APP", "Appeals"), ("DL", "Deadlines"),
        ("PHI", "Privacy"), ("AI", "Drafted by machine"),
    ];

    /// <summary>What was refused, and why.</summary>
    public (CheckWish Wish, string Because)? Wrong { get; init; }

    /// <summary>The checks by part of the letter.</summary>
    public IEnumerable<(string Name, IReadOnlyList<CheckInfo> Checks)> Parts =>
        from check in Catalogue.All.Concat(Rules.Own)
        where Shows(check.Info)
        let order = Array.FindIndex(Groups, named => check.Info.Id.StartsWith($"LMN-{named.Part}-", StringComparison.Ordinal))
        group check.Info by order into part
        orderby part.Key < 0 ? int.MaxValue : part.Key
        select (part.Key < 0 ? "The clinic’s own" : Groups[part.Key].Name, (IReadOnlyList<CheckInfo>)[.. part]);

    /// <summary>How many checks there are.</summary>
    public int Count => Catalogue.All.Count + Rules.Own.Count;

    /// <summary>How many are off for this payer, or for all.</summary>
    public int Off => Catalogue.All.Concat(Rules.Own).Count(check => IsOff(check.Info));

    /// <summary>Whether a check is off for this payer, or for all.</summary>
    public bool IsOff(CheckInfo check) => Rules.Of(check.Id, Payer) is { IsOff: true };

    /// <summary>What a finding means here.</summary>
    public Severity SeverityOf(CheckInfo check) => Rules.SeverityOf(check.Id, Payer) ?? check.Severity;

    /// <summary>The decisions about a check that hold here, and those for other payers.</summary>
    public IEnumerable<CheckSwitch> About(CheckInfo check) => Rules.Switches.Where(one => one.Check == check.Id && (Payer is null || one.Payer is null || string.Equals(one.Payer, Payer, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The decision made at exactly this place.</summary>
    public IEnumerable<CheckSwitch> Here(CheckInfo check) => Rules.Switches.Where(one => one.Check == check.Id && string.Equals(one.Payer, Payer, StringComparison.OrdinalIgnoreCase));

    private bool Shows(CheckInfo check) => Show switch
    {
        "off" => IsOff(check),
        "changed" => Rules.Switches.Any(one => one.Check == check.Id),
        _ => true,
    };
}
