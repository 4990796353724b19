using MedNec.Cases.Reviewing;
using MedNec.Cases.Workflow;
using MedNec.Engine.Policies;
using MedNec.Engine.Reading;
using MedNec.Server.Pages;
using MedNec.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MedNec.Server.Policies;

/// <summary>The shelf of payers' policies, and each policy as a person reads it.</summary>
internal static class PolicyPages
{
    public const string Address = "/policies";

    /// <summary>The address of a policy.</summary>
    public static string Href(string id) => $"{Address}/{string.Join('/', id.Split('/').Select(Uri.EscapeDataString))}";

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, (string? q, string? payer, string? status, IClinicKnowledge clinic, Cases.Drafting.Today today) =>
            new RazorComponentResult<PolicyListPage>(new { View = PolicyListView.Of(clinic.Library.Policies, Said(q), Said(payer), Said(status), today.Run()) }));
        app.MapGet(Address + "/{payer}/{item}", Show);
    }

    private static async Task<IResult> Show(string payer, string item, SignedIn me, IClinicKnowledge clinic, Cases.Drafting.Today today, ICaseStore cases, CancellationToken cancel)
    {
        var id = $"{payer}/{item}";
        string? why = null;
        if (clinic.Library.Policies?.TryFind(id, today.Run(), out why) is not { } policy)
        {
            return new RazorComponentResult<SentencePage>(new { Sentence = why ?? $"There is no policy “{id}” here. The list of policies has every one there is." }) { StatusCode = why is null ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity };
        }

        var under = (await cases.List(me.Clinic.Id, cancel)).Where(found => string.Equals(found.Verdict?.Policy, policy.Id, StringComparison.OrdinalIgnoreCase) && found.Stage is not (Stage.Approved or Stage.Denied)).ToList();
        return new RazorComponentResult<PolicyPage>(new { View = new PolicyView(policy, [.. clinic.Library.Policies.All.Where(other => string.Equals(other.Id, policy.Id, StringComparison.OrdinalIgnoreCase))], under, today.Run()) });
    }

    private static string? Said(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

/// <summary>The shelf as the page shows it.</summary>
/// <param name="Policies">The policies that fit, by payer.</param>
/// <param name="Payers">All payers and lines, for the choice.</param>
/// <param name="Faults">What is wrong with files, a sentence each.</param>
/// <param name="Count">How many policies there are.</param>
public sealed record PolicyListView(IReadOnlyList<Policy> Policies, IReadOnlyList<string> Payers, IReadOnlyList<string> Faults, int Count)
{
    /// <summary>The words looked for.</summary>
    public string? Query { get; init; }

    /// <summary>The payer chosen.</summary>
    public string? Payer { get; init; }

    /// <summary>"draft" or "approved"; null for both.</summary>
    public string? Status { get; init; }

    /// <summary>The view of <paramref name="shelf"/> on a day: of each policy the version in force.</summary>
    public static PolicyListView Of(PolicyShelf? shelf, string? query, string? payer, string? status, DateOnly today)
    {
        var all = shelf?.Ids.Select(id => shelf.TryFind(id, today, out _)).OfType<Policy>().ToList() ?? [];
        var words = Folding.Fold(query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(
            [.. all.Where(policy => (payer is null || PolicyView.PayerOf(policy) == payer) && (status is null || policy.IsDraft == (status == "draft")) && Says(policy) is var text && words.All(word => text.Contains(word, StringComparison.Ordinal)))
                .OrderBy(PolicyView.PayerOf, StringComparer.Ordinal).ThenBy(policy => policy.Title, StringComparer.OrdinalIgnoreCase)],
            [.. all.Select(PolicyView.PayerOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. shelf?.Faults ?? []],
            all.Count)
        {
            Query = query,
            Payer = payer,
            Status = status,
        };
    }

    private static string Says(Policy policy) => Folding.Fold($"{policy.Title} {policy.Number} {policy.Id} {PolicyView.PayerOf(policy)} {string.Join(' ', policy.Codes)} {policy.Source?.Document}");
}

/// <summary>A policy as its page shows it.</summary>
/// <param name="Policy">The version in force today.</param>
/// <param name="Versions">All its versions, the oldest first.</param>
/// <param name="Under">The cases under it that are not decided.</param>
/// <param name="Today">The day.</param>
public sealed record PolicyView(Policy Policy, IReadOnlyList<Policy> Versions, IReadOnlyList<Case> Under, DateOnly Today)
{
    /// <summary>The payer, or the lines of business it holds for.</summary>
    public static string PayerOf(Policy policy) => policy.Payer ?? Lines(policy);

    /// <summary>The lines of business in words: "Commercial, ERISA".</summary>
    public static string Lines(Policy policy) => policy.Lines.Count == 0 ? "All payers" : string.Join(", ", policy.Lines.Select(line => line switch
    {
        Engine.Letters.LineOfBusiness.Medicare => "Medicare",
        Engine.Letters.LineOfBusiness.MedicareAdvantage => "Medicare Advantage",
        Engine.Letters.LineOfBusiness.PartD => "Medicare part D",
        Engine.Letters.LineOfBusiness.Medicaid => "Medicaid",
        Engine.Letters.LineOfBusiness.MedicaidManaged => "Medicaid managed care",
        Engine.Letters.LineOfBusiness.Commercial => "Commercial",
        Engine.Letters.LineOfBusiness.Erisa => "Employer plans (ERISA)",
        Engine.Letters.LineOfBusiness.Exchange => "Exchange",
        Engine.Letters.LineOfBusiness.WorkersComp => "Workers’ compensation",
        Engine.Letters.LineOfBusiness.Tricare => "TRICARE",
        var account => account.ToString().ToUpperInvariant(),
    }));

    /// <summary>A way a request may go, in a sentence: "By fax to 614-555-0150, at most 50 pages".</summary>
    public static string Says(PolicyChannel channel)
    {
        var how = channel.Channel switch { "portal" => "Through the portal", "278" => "As an X12 278 request", "pas" => "As a FHIR PAS request", var by => $"By {by}" };
        var limits = new[] { channel.Pages is { } pages ? $"{pages} pages" : null, channel.Megabytes is { } size ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{size} MB") : null }.OfType<string>().ToList();
        return $"{how}{(channel.Address is { } address ? $", {address}" : null)}{(limits.Count == 0 ? null : $", at most {string.Join(" and ", limits)}")}";
    }
}
