using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MedNec.Engine.Payers;

namespace MedNec.Store.Lists;

/// <summary>Writes payers in the form in which <see cref="PayerLists"/> reads them.</summary>
internal static class PayerText
{
    public static string Of(IReadOnlyList<PayerProfile> payers)
    {
        var text = new StringBuilder("payers:\n");
        foreach (var payer in payers)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - name: {Quoted(payer.Name)}\n");
            Line(text, "aliases", payer.Aliases.Select(Quoted), ('[', ']'));
            Line(text, "lines", payer.Lines.Select(line => Word(line.ToString())), ('[', ']'));
            if (payer.Website is { } website)
            {
                text.Append(CultureInfo.InvariantCulture, $"    website: {Quoted(website)}\n");
            }

            Parts(text, "addresses", payer.Addresses.Select(address => Fields([("channel", address.Channel), ("address", address.Address), ("verified-on", address.VerifiedOn?.ToString("O", CultureInfo.InvariantCulture)), .. Scope(address.Scope)])));
            Parts(text, "departments", payer.Departments.Select(department => Fields(
                [("name", department.Name), .. department.Addresses.Select(address => (address.Channel, (string?)address.Address)), ("verified-on", department.Addresses.Select(address => address.VerifiedOn).FirstOrDefault()?.ToString("O", CultureInfo.InvariantCulture)), .. Scope(department.Scope)])));
        }

        return text.ToString();
    }

    private static IEnumerable<(string Name, string? Value)> Scope(PayerScope scope) =>
        [("purpose", scope.Purpose is { } purpose ? Word(purpose.ToString()) : null), ("service", scope.Service is { } service ? Word(service.ToString()) : null), ("state", scope.State), ("line", scope.Line is { } line ? Word(line.ToString()) : null)];

    private static string Fields(IEnumerable<(string Name, string? Value)> fields) =>
        string.Join(", ", fields.Where(field => field.Value is not null).Select(field => $"{field.Name}: {Quoted(field.Value!)}"));

    private static void Parts(StringBuilder text, string key, IEnumerable<string> parts)
    {
        var all = parts.ToList();
        if (all.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {key}:\n").AppendJoin('\n', all.Select(part => $"      - {{ {part} }}")).Append('\n');
        }
    }

    private static void Line(StringBuilder text, string key, IEnumerable<string> values, (char Open, char Close) bracket)
    {
        var all = values.ToList();
        if (all.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {key}: {bracket.Open}{string.Join(", ", all)}{bracket.Close}\n");
        }
    }

    private static string Word(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    // A JSON string is a YAML string; only what JSON itself must escape is escaped, and that YAML reads the same way.
    private static string Quoted(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
