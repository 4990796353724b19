using System.Text;
using System.Text.RegularExpressions;

namespace MedNec.Engine.Codes;

/// <summary>Tells by its beginning what a publisher's file is; its name only names the release.</summary>
public static partial class PublisherFiles
{
    /// <summary>How many bytes of a file are enough to tell what it is.</summary>
    public const int HeadLength = 8192;

    /// <summary>What the file that begins with <paramref name="head"/> holds; null when we do not know it.</summary>
    public static PublisherFileKind? Recognise(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head.StartsWith("\uFEFF"u8) ? head[3..] : head);
        var first = text.AsSpan().TrimStart("\r\n").ToString().Split('\n')[0].TrimEnd('\r');
        return first switch
        {
            ['<', ..] => text.Contains("<ICD10CM.tabular", StringComparison.Ordinal) ? PublisherFileKind.Tabular
                : text.Contains("<ICD10CM.index", StringComparison.Ordinal) ? PublisherFileKind.IndexXml
                : null,
            _ when OrderLine().IsMatch(first) => PublisherFileKind.DiagnosisOrder,
            _ when RecordLine().IsMatch(first) => PublisherFileKind.ItemRecords,
            _ when PlainCodeLine().IsMatch(first) || AddendaLine().IsMatch(first) => PublisherFileKind.PassedOver,
            _ => Rows(text.Split('\n').Take(6).Select(line => line.Replace("\"", "", StringComparison.Ordinal).TrimEnd('\r'))),
        };
    }

    private static PublisherFileKind? Rows(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var names = line.ToLowerInvariant().Split(',').Select(name => name.Trim()).ToHashSet(StringComparer.Ordinal);
            PublisherFileKind? kind = names switch
            {
                _ when names.Contains("npi") && names.Contains("entity type code") => PublisherFileKind.Providers,
                _ when names.Contains("npi") && names.Any(name => name.StartsWith("provider other organization", StringComparison.Ordinal) || name.StartsWith("provider secondary practice", StringComparison.Ordinal) || name == "endpoint type") => PublisherFileKind.PassedOver,
                _ when names.Contains("term") && names.Contains("level") && names.Contains("code") => PublisherFileKind.IndexRows,
                _ when names.Any(name => name.StartsWith("mue_units", StringComparison.Ordinal) || name.Contains("mue values", StringComparison.Ordinal)) => PublisherFileKind.UnitLimits,
                _ when names.Contains("mod_code") => PublisherFileKind.Modifiers,
                _ when names.Contains("pos_code") => PublisherFileKind.Places,
                _ when names.Contains("adj_code") && names.Contains("adj_description") => PublisherFileKind.Reasons,
                _ when names.Contains("hcpcs") && names.Contains("term_date") => PublisherFileKind.Unclassified,
                _ when names.Contains("hcpcs_code") && names.Contains("date_term") => PublisherFileKind.ItemRows,
                _ when names.Contains("hcpc") && names.Contains("term dt") => PublisherFileKind.ItemRows,
                _ => null,
            };
            if (kind is not null)
            {
                return kind;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\d{5} [A-Z]\d[0-9A-Z][0-9A-Z ]{4} [01] \S")]
    private static partial Regex OrderLine();

    [GeneratedRegex(@"^(?:[A-Z0-9]\d{4}|   [A-Z0-9]{2})\d{5}[3478].{80}")]
    private static partial Regex RecordLine();

    [GeneratedRegex(@"^[A-Z]\d[0-9A-Z][0-9A-Z ]{4} ? \S")]
    private static partial Regex PlainCodeLine();

    [GeneratedRegex("^(?:Add|Delete|Revise from|Revise to|No change|Title)[: ]", RegexOptions.IgnoreCase)]
    private static partial Regex AddendaLine();
}
