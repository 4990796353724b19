using MedNec.Engine;
using MedNec.Engine.Letters;
using MedNec.Engine.Payers;

namespace MedNec.Store.Lists;

/// <summary>Payers, as lists hold them: names, departments, numbers, channels, forms, each with its scope and the day it was verified.</summary>
internal static class PayerLists
{
    /// <summary>The channels that have a number or address, in the order in which they are listed.</summary>
    private static readonly string[] Contacts = ["fax", "phone", "mail", "portal", "email"];

    private static readonly string[] Scope = ["purpose", "service", "state", "line", "verified-on"];

    public static IReadOnlyList<PayerProfile> Payers(PackNode root) =>
    [
        .. Form.Entries(root, "payers", "name", "aliases", "lines", "website", "addresses", "departments", "channels", "forms", "limit-megabytes", "limit-pages").Select(entry => new PayerProfile
        {
            Name = Form.Text(entry, "name"),
            Aliases = Form.Texts(entry, "aliases"),
            Lines = [.. (entry.Find("lines")?.Items ?? []).Select(Form.Word<LineOfBusiness>)],
            Website = Form.Maybe(entry, "website"),
            Addresses = [.. Form.Parts(entry, "addresses", ["channel", "address", .. Scope]).Select(Address)],
            Departments = [.. Form.Parts(entry, "departments", ["name", .. Contacts, .. Scope]).Select(Department)],
            Channels = [.. Form.Parts(entry, "channels", ["channel", "limit-megabytes", "limit-pages", .. Scope]).Select(part => new AcceptedChannel(Form.Text(part, "channel"))
            {
                Scope = ScopeOf(part),
                LimitMegabytes = Form.Number(part, "limit-megabytes"),
                LimitPages = Form.Whole(part, "limit-pages"),
                VerifiedOn = Form.Day(part, "verified-on"),
            })],
            Forms = [.. Form.Parts(entry, "forms", ["id", "revision", .. Scope]).Select(part => new PayerForm(Form.Text(part, "id"), Form.Maybe(part, "revision")) { Scope = ScopeOf(part), VerifiedOn = Form.Day(part, "verified-on") })],
            LimitMegabytes = Form.Number(entry, "limit-megabytes"),
            LimitPages = Form.Whole(entry, "limit-pages"),
        }),
    ];

    private static PayerAddress Address(PackNode part)
    {
        var channel = Form.Text(part, "channel");
        return Contacts.Contains(channel, StringComparer.Ordinal)
            ? new PayerAddress(channel, Form.Text(part, "address"), Form.Day(part, "verified-on")) { Scope = ScopeOf(part) }
            : throw part["channel"].Wrong($"\"{channel}\" has no number or address; take {string.Join(", ", Contacts)}");
    }

    private static PayerDepartment Department(PackNode part) => new(Form.Text(part, "name"))
    {
        Scope = ScopeOf(part),
        Addresses = [.. Contacts.Where(channel => part.Find(channel) is not null).Select(channel => new PayerAddress(channel, Form.Text(part, channel), Form.Day(part, "verified-on")))],
    };

    private static PayerScope ScopeOf(PackNode part) => new()
    {
        Purpose = Form.Word<Purpose>(part, "purpose"),
        Service = Form.Word<Service>(part, "service"),
        State = Form.Maybe(part, "state"),
        Line = Form.Word<LineOfBusiness>(part, "line"),
    };
}
