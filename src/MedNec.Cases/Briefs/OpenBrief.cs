using MedNec.Engine.Charts;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Briefs;

/// <summary>Opens a brief: its own fields, the charts it names, and the day on which it is judged.</summary>
public sealed class OpenBrief(IChartReader charts)
{
    /// <summary>Opens the brief in <paramref name="file"/> of <paramref name="folder"/>.</summary>
    /// <exception cref="UnreadableInputException">The brief, or a chart that it names, cannot be used.</exception>
    public Brief Run(IBriefFolder folder, string file, DateOnly today)
    {
        var brief = BriefText.Read(folder.Read(file, null), file);
        var read = new List<Chart>();
        foreach (var (path, i) in brief.ChartFiles.Select((path, i) => (path, i)))
        {
            read.Add(charts.Read(folder.Read(path, $"chart[{i}]"), path));
        }

        foreach (var (document, i) in brief.Documents.Select((document, i) => (document, i)))
        {
            if (document.File is { } path && !folder.Has(path, $"documents[{i}].file"))
            {
                throw new UnreadableInputException(file, $"documents[{i}].file", $"names {path}, which is not there; put the file beside the brief or take the entry out");
            }
        }

        var opened = brief with { Chart = MergeCharts.Of(read, file), Today = today };
        return opened.Subject.Name is null && opened.Patient is null && opened.Chart.Patient is null
            ? throw new UnreadableInputException(file, null, "names no patient; add \"patient\", or a chart that holds one")
            : opened;
    }
}
