using System.Text;
using System.Text.Json;
using MedNec.Cases.Drafting;
using MedNec.Cases.Printing;
using MedNec.Cases.Workflow;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Cases.Sources;

/// <summary>Opens what a fact was read from: the resource of the chart, the document at its words, or the clinic's own entry.</summary>
public sealed class OpenSource(ICaseStore cases, IDocumentStore documents, ReadRecords records, ILetterFileReader files)
{
    /// <summary>The source of fact <paramref name="factId"/>; null when the case or the fact is not there.</summary>
    public async Task<OpenedSource?> Run(ClinicId clinic, CaseId id, string factId, CancellationToken cancel)
    {
        if (await cases.Find(clinic, id, cancel) is not { } found || await cases.Records(clinic, id, cancel) is not { } kept)
        {
            return null;
        }

        var facts = BriefFacts.Of(records.Run(kept));
        return facts.Find(factId) is { } fact ? Read(found, fact, facts, kept) : null;
    }

    private OpenedSource Read(Case found, Fact fact, BriefFacts facts, CaseRecords kept)
    {
        var opened = new OpenedSource(found, fact) { Related = [.. fact.Because.Select(facts.Find).OfType<Fact>()] };
        var file = kept.Files.FirstOrDefault(file => file.Path == fact.Source.File);
        return fact.Source.Kind switch
        {
            SourceKind.Fhir when (file is null ? kept.Files.Where(file => file.Path.EndsWith(".json", StringComparison.Ordinal)) : [file])
                .Select(chart => Resource(documents.Read(chart.Hash), fact.Source.Reference)).FirstOrDefault(lines => lines.Count > 0) is { } lines => opened with { Lines = lines },
            SourceKind.Document when file is not null => opened with { Pages = Blocks(file) },
            SourceKind.Brief when Document(fact, kept) is { } attached => opened with { Lines = Entry(kept.Brief, fact.Source.Reference), Pages = Blocks(attached) },
            SourceKind.Brief => opened with { Lines = Entry(kept.Brief, fact.Source.Reference) },
            _ => opened,
        };
    }

    private IReadOnlyList<WrittenBlock> Blocks(CaseFile file) => files.Extensions.Contains(Path.GetExtension(file.Path).ToLowerInvariant())
        ? files.Read(documents.Read(file.Hash), file.Path).Blocks
        : [];

    // The entry of a document in the brief proves little; the document itself does.
    private static CaseFile? Document(Fact fact, CaseRecords kept)
    {
        if (fact.Kind != FactKind.Document)
        {
            return null;
        }

        using var brief = JsonDocument.Parse(kept.Brief);
        return JsonPlace.Find(brief.RootElement, fact.Source.Reference) is { ValueKind: JsonValueKind.Object } entry && entry.TryGetProperty("file", out var path)
            ? kept.Files.FirstOrDefault(file => file.Path == path.GetString())
            : null;
    }

    private static IReadOnlyList<ReadableLine> Entry(string brief, string path)
    {
        using var json = JsonDocument.Parse(brief);
        return JsonPlace.Find(json.RootElement, path) is { } part ? ReadableJson.Lines(part) : [];
    }

    private static IReadOnlyList<ReadableLine> Resource(byte[] chart, string reference)
    {
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(chart).TrimStart('\uFEFF'));
        return JsonPlace.FindResource(json.RootElement, reference) is { } resource ? ReadableJson.Lines(resource) : [];
    }
}

/// <summary>A fact and what it was read from.</summary>
/// <param name="Case">The case.</param>
/// <param name="Fact">The fact.</param>
public sealed record OpenedSource(Case Case, Fact Fact)
{
    /// <summary>The resource or entry, line by line.</summary>
    public IReadOnlyList<ReadableLine> Lines { get; init; } = [];

    /// <summary>The text of the document.</summary>
    public IReadOnlyList<WrittenBlock> Pages { get; init; } = [];

    /// <summary>Facts that it belongs to.</summary>
    public IReadOnlyList<Fact> Related { get; init; } = [];
}
