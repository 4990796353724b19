using System.Globalization;
using System.Text;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Codes;

/// <summary>An NPPES extract ("npidata_pfile"): one row a provider, found by the names of its columns.</summary>
internal static class ProviderFile
{
    private const int MostTaxonomies = 15;
    private const int RowsBetweenWord = 100_000;

    public static (byte[] Registry, int Providers) Read(Stream content, string edition, Action<int>? progress)
    {
        using var reader = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
        var rows = new CsvRows(reader);
        var heading = Headings.Find(rows, "npi");
        var (npi, kind, organization, credential) = (heading.At("npi"), heading.At("entity type code"), heading.AtLike("provider organization name"), heading.At("provider credential text"));
        int[] name = [heading.At("provider first name"), heading.At("provider middle name"), heading.AtLike("provider last name"), heading.At("provider name suffix text")];
        var (deactivation, reactivation) = (heading.At("npi deactivation date"), heading.At("npi reactivation date"));
        (int Taxonomy, int Number, int State, int Primary)[] taxonomies =
        [
            .. Enumerable.Range(1, MostTaxonomies).Select(number => (
                heading.At($"healthcare provider taxonomy code_{number}"), heading.At($"provider license number_{number}"),
                heading.At($"provider license number state code_{number}"), heading.At($"healthcare provider primary taxonomy switch_{number}"))).Where(columns => columns.Item1 >= 0),
        ];

        var builder = new ProviderRegistryBuilder();
        while (rows.Read())
        {
            if (rows[npi].Length != 10 || !ulong.TryParse(rows[npi], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                throw new CodeSetException($"line {rows.Line}: \"{rows[npi]}\" is no NPI");
            }

            var ended = ItemFiles.Day(rows[deactivation], rows.Line);
            var resumed = ItemFiles.Day(rows[reactivation], rows.Line);
            var isOrganization = rows[kind] == "2";
            builder.Add(
                number,
                isOrganization,
                ended is not null && (resumed is null || resumed < ended) ? ended : null,
                isOrganization ? rows[organization] : string.Join(' ', name.Select(column => rows[column]).Where(part => part.Length > 0)),
                rows[credential],
                taxonomies.OrderByDescending(columns => rows[columns.Primary] == "Y").Select(columns => rows[columns.Taxonomy]).Where(code => code.Length > 0),
                taxonomies.Select(columns => new StateLicense(rows[columns.State], rows[columns.Number])).Where(license => license.State.Length == 2 && license.Number.Length > 0).Distinct());
            if (builder.Count % RowsBetweenWord == 0)
            {
                progress?.Invoke(builder.Count);
            }
        }

        return (builder.Build(edition), builder.Count);
    }
}
