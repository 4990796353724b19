using System.Net;
using MedNec.Cases;

namespace MedNec.Server;

/// <summary>How the program is to run.</summary>
public sealed record ServerOptions
{
    /// <summary>The address when none is given.</summary>
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>Where cases, documents and keys are kept.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Where it listens; several addresses are separated by semicolons. Port 0 takes a free one.</summary>
    public string Urls { get; init; } = DefaultUrls;

    /// <summary>What this process does.</summary>
    public ServerRole Role { get; init; } = ServerRole.Both;

    /// <summary>The day on which letters are judged, instead of the machine's.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The folder of the sample cases that an empty clinic is filled with; null: none.</summary>
    public string? SamplesFolder { get; init; }

    /// <summary>The clock, for tests.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Refuses addresses that other machines can reach: until there is real sign-in, whoever reaches a page is signed in.</summary>
    /// <exception cref="UnreadableInputException">An address is not one of this machine alone.</exception>
    internal void RefuseForeignAddresses()
    {
        foreach (var url in Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var isOurs = Uri.TryCreate(url, UriKind.Absolute, out var address)
                && address.Scheme is "http" or "https"
                && (string.Equals(address?.Host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(address?.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
            if (!isOurs)
            {
                throw new UnreadableInputException(
                    "--urls",
                    url,
                    $"is no address of this machine alone, and until MedNec has real sign-in everyone who reaches it would be signed in; serve on {DefaultUrls} and put a signed-in proxy before it");
            }
        }
    }
}

/// <summary>What a process does.</summary>
public enum ServerRole
{
    /// <summary>Serves pages and the interface for programs.</summary>
    Web,

    /// <summary>Does the work that waits.</summary>
    Worker,

    /// <summary>Both.</summary>
    Both,
}
