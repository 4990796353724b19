namespace MedNec.Engine.Charts;

/// <summary>Where a fact was read: what a person opens to see the proof.</summary>
public sealed record Source
{
    /// <summary>What kind of thing it is.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>The file, as the brief names it ("chart.fhir.json"); null for a fact typed into the brief.</summary>
    public string? File { get; init; }

    /// <summary>The FHIR resource ("Observation/ahi-2026"), or the path in the brief ("trials[0]").</summary>
    public required string Reference { get; init; }

    /// <summary>The page of a document, counted from 1.</summary>
    public int? Page { get; init; }

    /// <summary>The words of the source that say it, as they stand there.</summary>
    public string? Quote { get; init; }

    /// <summary>As a reader would say it: "Observation/ahi-2026 in chart.fhir.json".</summary>
    public override string ToString() => (Kind, File, Page) switch
    {
        (SourceKind.Brief, _, _) => $"brief, {Reference}",
        (_, null, _) => Reference,
        (_, _, null) => $"{Reference} in {File}",
        _ => $"{Reference} in {File}, p. {Page}",
    };
}

/// <summary>The kinds of source.</summary>
public enum SourceKind
{
    /// <summary>A resource of a FHIR chart.</summary>
    Fhir,

    /// <summary>A page of a document.</summary>
    Document,

    /// <summary>The clinic's own entry in the brief.</summary>
    Brief,

    /// <summary>Worked out from other facts, for example an age from a birth date; the reference names them.</summary>
    Derived,
}
