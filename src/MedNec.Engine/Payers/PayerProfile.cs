using MedNec.Engine.Letters;

namespace MedNec.Engine.Payers;

/// <summary>What the clinic knows of a payer.</summary>
public sealed record PayerProfile
{
    /// <summary>Legal name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The lines of business it is in; empty where nobody entered them.</summary>
    public IReadOnlyList<LineOfBusiness> Lines { get; init; } = [];

    /// <summary>Fax and telephone numbers, portal addresses and postal addresses that are its own, each with the day it was verified.</summary>
    public IReadOnlyList<PayerAddress> Addresses { get; init; } = [];

    /// <summary>Its departments, each with numbers and addresses of its own.</summary>
    public IReadOnlyList<PayerDepartment> Departments { get; init; } = [];

    /// <summary>The channels it accepts, each with its scope.</summary>
    public IReadOnlyList<AcceptedChannel> Channels { get; init; } = [];

    /// <summary>The forms it demands.</summary>
    public IReadOnlyList<PayerForm> Forms { get; init; } = [];

    /// <summary>Its page for clinics; null where none is known.</summary>
    public string? Website { get; init; }

    /// <summary>The largest file it takes, in megabytes.</summary>
    public decimal? LimitMegabytes { get; init; }

    /// <summary>The most pages it takes.</summary>
    public int? LimitPages { get; init; }

    /// <summary>All numbers and addresses: its own, then those of its departments, each with the department's name and scope.</summary>
    public IEnumerable<PayerAddress> AllAddresses => Addresses.Concat(Departments.SelectMany(department => department.Addresses.Select(address => address with
    {
        Department = department.Name,
        Scope = address.Scope.Narrowness > 0 ? address.Scope : department.Scope,
    })));

    /// <summary>The numbers or addresses of <paramref name="channel"/> that the request of <paramref name="brief"/> may go to: those meant for such requests, else those meant for all.</summary>
    public IReadOnlyList<PayerAddress> AddressesFor(Brief brief, string channel) =>
        PayerScope.Nearest(AllAddresses.Where(address => address.IsOf(channel)), address => address.Scope, brief);

    /// <summary>The channels that it accepts for the request of <paramref name="brief"/>; empty when nobody entered any.</summary>
    public IReadOnlyList<AcceptedChannel> ChannelsFor(Brief brief) => PayerScope.Nearest(Channels, channel => channel.Scope, brief);

    /// <summary>The largest file it takes of the request of <paramref name="brief"/>, in megabytes: by the channel the letter goes out by, else at all; null where nobody entered one.</summary>
    public decimal? LimitMegabytesFor(Brief brief) =>
        ChannelsFor(brief).FirstOrDefault(channel => string.Equals(channel.Channel, brief.Submission?.Channel, StringComparison.OrdinalIgnoreCase))?.LimitMegabytes ?? LimitMegabytes;

    /// <summary>The forms that it demands for the request of <paramref name="brief"/>.</summary>
    public IEnumerable<PayerForm> FormsFor(Brief brief) => Forms.Where(form => form.Scope.Concerns(brief));

    /// <summary>The same payer, with what <paramref name="other"/> knows beside it; what both know is taken from this one.</summary>
    public PayerProfile With(PayerProfile other) => this with
    {
        Aliases = [.. Aliases.Concat(other.Aliases).DistinctBy(PayerName.Key, StringComparer.Ordinal)],
        Lines = [.. Lines.Union(other.Lines)],
        Addresses = [.. Addresses.Concat(other.Addresses).DistinctBy(address => (address.Channel, ContactKey.Of(address.Address), address.Scope))],
        Departments = [.. Departments.Concat(other.Departments).DistinctBy(department => department.Name, StringComparer.OrdinalIgnoreCase)],
        Channels = [.. Channels.Union(other.Channels)],
        Forms = [.. Forms.Union(other.Forms)],
        Website = Website ?? other.Website,
        LimitMegabytes = LimitMegabytes ?? other.LimitMegabytes,
        LimitPages = LimitPages ?? other.LimitPages,
    };
}

/// <summary>A department of a payer.</summary>
/// <param name="Name">Its name, as a letter addresses it: "Prior Authorization".</param>
public sealed record PayerDepartment(string Name)
{
    /// <summary>Which requests it takes.</summary>
    public PayerScope Scope { get; init; } = PayerScope.All;

    /// <summary>Its numbers and addresses; one without a scope of its own has the department's.</summary>
    public IReadOnlyList<PayerAddress> Addresses { get; init; } = [];
}

/// <summary>A number or address of a payer.</summary>
/// <param name="Channel">"fax", "phone", "mail", "portal", "email".</param>
/// <param name="Address">The number or address.</param>
/// <param name="VerifiedOn">When somebody last verified it; null when nobody did.</param>
public sealed record PayerAddress(string Channel, string Address, DateOnly? VerifiedOn)
{
    /// <summary>Which requests it is for.</summary>
    public PayerScope Scope { get; init; } = PayerScope.All;

    /// <summary>The department it belongs to; null for the payer as a whole.</summary>
    public string? Department { get; init; }

    /// <summary>Whether it is of that channel.</summary>
    public bool IsOf(string channel) => string.Equals(Channel, channel, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it was verified within <paramref name="days"/> days before <paramref name="day"/>.</summary>
    public bool IsFresh(DateOnly day, int days) => VerifiedOn is { } verified && day.DayNumber - verified.DayNumber <= days;
}

/// <summary>A channel that a payer accepts.</summary>
/// <param name="Channel">"portal", "fax", "mail", "email", "278", "pas".</param>
public sealed record AcceptedChannel(string Channel)
{
    /// <summary>A channel for one purpose; null for all.</summary>
    public AcceptedChannel(string channel, Purpose? purpose)
        : this(channel) => Scope = new PayerScope { Purpose = purpose };

    /// <summary>For which requests.</summary>
    public PayerScope Scope { get; init; } = PayerScope.All;

    /// <summary>The largest file that it takes, in megabytes; null where the payer's own limit holds.</summary>
    public decimal? LimitMegabytes { get; init; }

    /// <summary>The most pages that it takes; null where the payer's own limit holds.</summary>
    public int? LimitPages { get; init; }

    /// <summary>When somebody last verified it; null when nobody did.</summary>
    public DateOnly? VerifiedOn { get; init; }
}

/// <summary>A form that a payer demands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revision">The revision in use; null where it has none.</param>
public sealed record PayerForm(string Id, string? Revision)
{
    /// <summary>A form for one purpose and kind of service; null for all.</summary>
    public PayerForm(string id, string? revision, Purpose? purpose, Service? service)
        : this(id, revision) => Scope = new PayerScope { Purpose = purpose, Service = service };

    /// <summary>For which requests.</summary>
    public PayerScope Scope { get; init; } = PayerScope.All;

    /// <summary>When somebody last verified that this revision is in use; null when nobody did.</summary>
    public DateOnly? VerifiedOn { get; init; }
}
