using System.Globalization;

namespace MedNec.Engine.Codes;

/// <summary>Ages and sexes that a diagnosis supposes, from <c>packs/codes/edits.yaml</c>.</summary>
public static class CodeEdits
{
    /// <summary>All edits, in the order of the file.</summary>
    public static IReadOnlyList<CodeEdit> All => field ??= [.. Packs.Yaml("codes/edits.yaml")["edits"].Items.Select(Read)];

    /// <summary>The edits that a diagnosis falls under; none for another form.</summary>
    public static IReadOnlyList<CodeEdit> For(string code) => CodeForm.Diagnosis(code) is { } diagnosis && CodeSets.Packed(diagnosis) is var packed
        ? [.. All.Where(edit => edit.Codes.Any(range => range.Holds(packed)) && !edit.Except.Any(range => range.Holds(packed)))]
        : [];

    private static CodeEdit Read(PackNode entry) => new()
    {
        Id = entry["id"].Text,
        Codes = Ranges(entry["codes"]),
        Except = entry.Find("except") is { } except ? Ranges(except) : [],
        Sex = entry.Find("sex")?.Text,
        FromYears = Years(entry.Find("from-years")),
        ToYears = Years(entry.Find("to-years")),
        Says = entry["says"].Text,
        Source = entry["source"].Text,
        IsDraft = entry.Find("status")?.Text == "draft",
    };

    private static IReadOnlyList<CodeRange> Ranges(PackNode node) =>
        [.. node.Words.Select(words => words.Split('-') is [var first, var last] ? new CodeRange(first, last) : new CodeRange(words, words))];

    private static int? Years(PackNode? node) => node is null ? null : int.Parse(node.Text, CultureInfo.InvariantCulture);
}

/// <summary>One edit: whom a group of diagnoses can belong to.</summary>
public sealed record CodeEdit
{
    /// <summary>A name for it: "maternity".</summary>
    public required string Id { get; init; }

    /// <summary>The codes it holds for.</summary>
    public required IReadOnlyList<CodeRange> Codes { get; init; }

    /// <summary>Codes among them for which it does not hold.</summary>
    public IReadOnlyList<CodeRange> Except { get; init; } = [];

    /// <summary>"female" or "male"; null when either.</summary>
    public string? Sex { get; init; }

    /// <summary>The youngest age in completed years; null when open.</summary>
    public int? FromYears { get; init; }

    /// <summary>The oldest age in completed years; null when open.</summary>
    public int? ToYears { get; init; }

    /// <summary>The rule in a sentence.</summary>
    public required string Says { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>Whether somebody still has to confirm it: then a check warns and does not block.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether a patient of that age may have it; null where the age is unknown.</summary>
    public bool AllowsAge(int? years) => years is not { } age || ((FromYears is null || age >= FromYears) && (ToYears is null || age <= ToYears));

    /// <summary>Whether a patient of that sex may have it; an unknown or other sex is allowed.</summary>
    public bool AllowsSex(string? sex) => Sex is null || sex is not ("female" or "male") || sex == Sex;
}
