using System.Runtime.InteropServices;
using System.Text;
using MedNec.Engine.Codes;

namespace MedNec.Engine.Registries;

/// <summary>Puts providers together into a compact registry; eight million of them fit, so none is kept as an object. Of two with one NPI the later stands.</summary>
internal sealed class ProviderRegistryBuilder
{
    private readonly List<ulong> npis = [];
    private readonly List<byte> kinds = [];
    private readonly List<int> deactivated = [];
    private readonly List<int> starts = [0];
    private readonly List<byte> pool = [];

    public int Count => npis.Count;

    public void Add(ulong npi, bool isOrganization, DateOnly? deactivatedOn, string name, string credential, IEnumerable<string> taxonomies, IEnumerable<StateLicense> licenses)
    {
        npis.Add(npi);
        kinds.Add(isOrganization ? (byte)2 : (byte)1);
        deactivated.Add(deactivatedOn?.DayNumber ?? 0);
        pool.AddRange(Encoding.UTF8.GetBytes(string.Join('\t', Plain(name), Plain(credential), string.Join(' ', taxonomies), string.Join('|', licenses.Select(license => $"{license.State} {Plain(license.Number)}")))));
        if (pool.Count > int.MaxValue / 2)
        {
            throw new CodeSetException("holds more providers than fit; take the extract of your states");
        }

        starts.Add(pool.Count);
    }

    public byte[] Build(string edition)
    {
        int[] order = [.. Enumerable.Range(0, npis.Count)];
        Array.Sort(order, (one, other) => npis[one] != npis[other] ? npis[one].CompareTo(npis[other]) : one.CompareTo(other));
        int[] kept = [.. order.Where((entry, i) => i + 1 == order.Length || npis[order[i + 1]] != npis[entry])];
        var (texts, at) = (new byte[pool.Count], new int[kept.Length + 1]);
        for (var i = 0; i < kept.Length; i++)
        {
            var (start, length) = (starts[kept[i]], starts[kept[i] + 1] - starts[kept[i]]);
            CollectionsMarshal.AsSpan(pool).Slice(start, length).CopyTo(texts.AsSpan(at[i]));
            at[i + 1] = at[i] + length;
        }

        return Compact.Write(
            CompactKind.Providers,
            Encoding.UTF8.GetBytes(edition),
            Compact.Column<ulong>([.. kept.Select(entry => npis[entry])]),
            [.. kept.Select(entry => kinds[entry])],
            Compact.Column<int>([.. kept.Select(entry => deactivated[entry])]),
            Compact.Column<int>(at),
            texts[..at[^1]]);
    }

    private static string Plain(string text) => text.AsSpan().IndexOfAny('\t', '|') < 0 ? text : text.Replace('\t', ' ').Replace('|', ' ');
}
