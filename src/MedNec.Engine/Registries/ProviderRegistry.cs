using System.Text;
using MedNec.Engine.Codes;

namespace MedNec.Engine.Registries;

/// <summary>
/// The providers of an imported NPPES extract, by NPI. Columns: 0 edition, 1 NPIs in order, 2 kind (1 person, 2 organization),
/// 3 day of deactivation (0 when active), 4–5 texts: name, credential, taxonomies and licences, parted by tabs.
/// </summary>
public sealed class ProviderRegistry
{
    private readonly Compact table;

    private ProviderRegistry(Compact table) => this.table = table;

    /// <summary>Which extract it is.</summary>
    public string Edition => table.WholeText(0);

    /// <summary>How many providers it holds.</summary>
    public int Count => table.Numbers<ulong>(1).Length;

    /// <summary>Opens a compact registry.</summary>
    /// <exception cref="CodeSetException">The bytes are no such registry.</exception>
    public static ProviderRegistry Open(byte[] bytes) => new(Compact.Open(bytes, CompactKind.Providers));

    /// <summary>The provider with that NPI (ten figures; blanks and hyphens are passed over); null when the registry holds none.</summary>
    public Provider? Find(string npi)
    {
        ulong number = 0;
        var figures = 0;
        foreach (var sign in npi)
        {
            if (char.IsAsciiDigit(sign))
            {
                (number, figures) = ((number * 10) + (uint)(sign - '0'), figures + 1);
            }

            if (figures > 10 || !(char.IsAsciiDigit(sign) || sign is ' ' or '-' or '\u00A0'))
            {
                return null;
            }
        }

        var at = figures == 10 ? table.Numbers<ulong>(1).BinarySearch(number) : -1;
        return at < 0 ? null : Read(at);
    }

    private Provider Read(int at)
    {
        var parts = table.Text(4, at).Split('\t');
        return new()
        {
            Npi = table.Numbers<ulong>(1)[at].ToString("D10", System.Globalization.CultureInfo.InvariantCulture),
            IsOrganization = table.Numbers<byte>(2)[at] == 2,
            DeactivatedOn = table.Numbers<int>(3)[at] is var day and not 0 ? DateOnly.FromDayNumber(day) : null,
            Name = parts[0],
            Credential = parts[1].Length == 0 ? null : parts[1],
            Taxonomies = parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Licenses = [.. parts[3].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(license => new StateLicense(license[..2], license[3..]))],
        };
    }
}

/// <summary>A person or organization with an NPI.</summary>
public sealed record Provider
{
    /// <summary>The National Provider Identifier, ten figures.</summary>
    public required string Npi { get; init; }

    /// <summary>Whether it is an organization (entity type 2); else a person.</summary>
    public required bool IsOrganization { get; init; }

    /// <summary>The person's first, middle and last name, or the organization's legal name, as the registry writes it; empty when withheld after deactivation.</summary>
    public required string Name { get; init; }

    /// <summary>The person's credential as the registry writes it: "M.D."; null when none.</summary>
    public string? Credential { get; init; }

    /// <summary>NUCC taxonomy codes, the primary one first.</summary>
    public IReadOnlyList<string> Taxonomies { get; init; } = [];

    /// <summary>State licences, as far as the extract holds them.</summary>
    public IReadOnlyList<StateLicense> Licenses { get; init; } = [];

    /// <summary>The day the NPI was deactivated and not reactivated since; null when it is active.</summary>
    public DateOnly? DeactivatedOn { get; init; }
}

/// <summary>A licence of a state.</summary>
/// <param name="State">Its two letters.</param>
/// <param name="Number">Its number, as the registry writes it.</param>
public sealed record StateLicense(string State, string Number);
