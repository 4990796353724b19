using System.Globalization;
using System.Text.Json;
using MedNec.Cases;
using MedNec.Engine;
using MedNec.Engine.Letters;
using MedNec.Engine.Payers;

namespace MedNec.Store.Lists;

/// <summary>
/// Directories of payers in the forms in which consumer projects publish them: insurers with alias patterns (YAML fixtures),
/// Medicaid agencies by state (CSV), help by state (JSON). No such file says when a number was verified, and so none is.
/// </summary>
/// <param name="Payers">The payers taken.</param>
/// <param name="NotTaken">What was not taken, in a sentence; null where all was.</param>
internal sealed record PublishedPayers(IReadOnlyList<PayerProfile> Payers, string? NotTaken)
{
    /// <summary>The columns of the Medicaid agencies by state.</summary>
    public static readonly string[] MedicaidColumns = ["STATE", "AGENCY", "AGENCY_PHONE", "AGENCY_WEBSITE"];

    private const string Company = ".insurancecompany";
    private const string Plan = ".insuranceplan";

    /// <summary>Whether a file is a list of records, each with its model and fields, of which some are insurers.</summary>
    public static bool IsFixture(PackNode root) => root.Items.Count > 0 && root.Items[0].Find("model") is { IsText: true } && root.Items.Any(item => IsOf(item, Company));

    /// <summary>Reads insurers and their plans.</summary>
    public static PublishedPayers FromFixture(PackNode root)
    {
        var plans = root.Items.Where(item => IsOf(item, Plan)).ToLookup(item => item["fields"].Find("insurance_company")?.Text ?? "", StringComparer.Ordinal);
        var (payers, patterns) = (new List<PayerProfile>(), 0);
        foreach (var record in root.Items.Where(item => IsOf(item, Company)))
        {
            var fields = record["fields"];
            var (words, left) = fields.Find("regex") is { IsText: true, Text: { Length: > 0 } pattern } ? AliasPattern.Names(pattern) : ([], 0);
            patterns += left;
            var own = plans[record.Find("pk")?.Text ?? ""].ToList();
            patterns += own.Count(plan => plan["fields"].Find("regex") is not null);
            payers.Add(Insurer(fields, words, own));
        }

        var sentence = patterns == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{patterns} alias patterns say more than plain words and were not taken: enter such names as aliases");
        return new(payers, sentence);
    }

    /// <summary>Reads Medicaid agencies, a row a state.</summary>
    public static PublishedPayers FromMedicaid(CsvRows rows)
    {
        var payers = new List<PayerProfile>();
        while (rows.Next())
        {
            var name = rows.Text("AGENCY") ?? throw rows.Wrong("AGENCY", "is empty");
            payers.Add(Agency(name, rows.Text("STATE"), rows.Text("AGENCY_PHONE"), rows.Text("AGENCY_WEBSITE")));
        }

        return new(payers, "Helplines, waivers and questions of the states are no payer's and were not taken");
    }

    /// <summary>Reads the Medicaid agencies out of a file of help by state.</summary>
    public static PublishedPayers FromStateHelp(string json, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var payers = new List<PayerProfile>();
            foreach (var state in document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.EnumerateObject().Select(property => property.Value).ToList() : [])
            {
                if (state.ValueKind == JsonValueKind.Object && state.TryGetProperty("medicaid", out var medicaid) && Text(medicaid, "agency_name") is { } name)
                {
                    payers.Add(Agency(name, Text(state, "name"), Text(medicaid, "agency_phone"), Text(medicaid, "agency_url")));
                }
            }

            return payers.Count > 0
                ? new(payers, "Regulators, ombudsmen and help lines are no payer's and were not taken")
                : throw new UnreadableInputException(path, null, "is no list we know: JSON is taken where it holds help by state, each with its Medicaid agency");
        }
        catch (JsonException wrong)
        {
            throw new UnreadableInputException(path, $"line {(wrong.LineNumber ?? 0) + 1}", "is no JSON; a comma, bracket or quotation mark is out of place");
        }
    }

    private static PayerProfile Insurer(PackNode fields, IReadOnlyList<string> words, IReadOnlyList<PackNode> plans)
    {
        var name = Form.Text(fields, "name").Trim();
        var appeal = new PayerScope { Purpose = Purpose.Appeal };
        var known = PayerName.Key(name);
        return new PayerProfile
        {
            Name = name,
            Aliases =
            [
                .. Lines(Value(fields, "alt_names")).Concat(words).Select(alias => (alias, key: PayerName.Key(alias)))
                    .Where(pair => pair.key.Length > 0 && pair.key != known).DistinctBy(pair => pair.key, StringComparer.Ordinal).Select(pair => pair.alias),
            ],
            Lines = [.. plans.Select(plan => LineOf(Value(plan["fields"], "plan_name"))).OfType<LineOfBusiness>().Distinct()],
            Website = Value(fields, "website"),
            Addresses = [.. Contacts(fields, appeal), .. plans.SelectMany(plan => Contacts(plan["fields"], appeal with { State = Value(plan["fields"], "state"), Line = LineOf(Value(plan["fields"], "plan_name")) }))],
        };
    }

    private static IEnumerable<PayerAddress> Contacts(PackNode fields, PayerScope scope) =>
        from contact in new[] { ("fax", "appeal_fax_number"), ("phone", "appeal_phone_number"), ("mail", "appeal_address"), ("email", "appeal_email"), ("portal", "appeals_portal_url") }
        let value = Value(fields, contact.Item2)
        where value is not null
        select new PayerAddress(contact.Item1, string.Join(", ", Lines(value)), null) { Scope = scope };

    private static PayerProfile Agency(string name, string? state, string? phone, string? website) => new()
    {
        Name = name,
        Aliases = state is null || PayerName.Key($"{state} Medicaid") == PayerName.Key(name) ? [] : [$"{state} Medicaid"],
        Lines = [LineOfBusiness.Medicaid],
        Website = website,
        Addresses = phone is null ? [] : [new PayerAddress("phone", phone, null)],
    };

    private static LineOfBusiness? LineOf(string? plan) => plan switch
    {
        "Medicaid" => LineOfBusiness.MedicaidManaged,
        "Medicare Advantage" => LineOfBusiness.MedicareAdvantage,
        "Marketplace" => LineOfBusiness.Exchange,
        "Self-Funded" => LineOfBusiness.Erisa,
        "Standard" => LineOfBusiness.Commercial,
        _ => null,
    };

    private static bool IsOf(PackNode item, string model) => item.Find("model") is { IsText: true, Text: var name } && name.EndsWith(model, StringComparison.Ordinal) && item.Find("fields") is not null;

    private static string? Value(PackNode fields, string key) => fields.Find(key) is { IsText: true, Text: var text } && text.Trim() is { Length: > 0 } said and not "null" and not "~" ? said : null;

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Text(JsonElement parent, string name) => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
