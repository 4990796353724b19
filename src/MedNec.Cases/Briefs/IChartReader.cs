using MedNec.Engine.Charts;

namespace MedNec.Cases.Briefs;

/// <summary>Reads one record of a patient into a chart.</summary>
public interface IChartReader
{
    /// <summary>Reads <paramref name="bytes"/>, the content of the file that the person knows as <paramref name="name"/>.</summary>
    /// <exception cref="UnreadableInputException">It is no record we can read, or holds more than one patient.</exception>
    Chart Read(ReadOnlyMemory<byte> bytes, string name);
}
