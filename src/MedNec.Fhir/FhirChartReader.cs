using System.Globalization;
using MedNec.Cases;
using MedNec.Cases.Briefs;
using MedNec.Engine.Charts;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;
using MedNec.Fhir.Resources;

namespace MedNec.Fhir;

/// <summary>
/// Reads a patient's record from FHIR R4 JSON (https://hl7.org/fhir/R4/): a Bundle of any type, one resource alone, an
/// array of resources, or one resource a line. What the record holds and we do not use is counted in
/// <see cref="Chart.NotUsed"/>. Same bytes, same chart. Holds no state: one reader serves all threads.
/// </summary>
public sealed class FhirChartReader : IChartReader
{
    /// <summary>
    /// The largest file we read, in bytes: eighteen times the largest of our test charts. Parsing needs up to twelve
    /// times the file's size in memory when it is nothing but brackets, so this also keeps a hostile file under 1 GB.
    /// </summary>
    public const int LargestFile = 64_000_000;

    /// <summary>Refuses a file by its length, so that a caller can ask before it reads the bytes.</summary>
    /// <param name="length">The file's length in bytes.</param>
    /// <param name="name">The file as the person knows it.</param>
    /// <exception cref="UnreadableInputException">It is larger than <see cref="LargestFile"/>.</exception>
    public static void RefuseIfTooLarge(long length, string name)
    {
        if (length > LargestFile)
        {
            throw new UnreadableInputException(name, null, string.Create(
                CultureInfo.InvariantCulture,
                $"is {length / 1_000_000:N0} MB, and the largest chart read is {LargestFile / 1_000_000} MB; export fewer years, or leave attached documents out"));
        }
    }

    /// <inheritdoc/>
    public Chart Read(ReadOnlyMemory<byte> bytes, string name)
    {
        RefuseIfTooLarge(bytes.Length, name);
        using var json = JsonFile.Open(bytes, name);
        var record = FhirRecord.Of(json.Roots, name);
        OtherVersions.Refuse(record);
        var chart = new ChartDraft(record, RecordSubject.Of(record));
        foreach (var resource in record.Resources)
        {
            ResourceTable.Read(resource, chart);
        }

        return chart.Finish();
    }
}
