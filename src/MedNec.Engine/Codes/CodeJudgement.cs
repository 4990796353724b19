namespace MedNec.Engine.Codes;

/// <summary>What a code is on a date, and by which release that was judged.</summary>
public sealed record CodeJudgement
{
    /// <summary>The code as systems write it ("M54.59", "E0601"); what was asked when it has no form of a code.</summary>
    public required string Code { get; init; }

    /// <summary>The day it was judged on.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The code system (<see cref="Charts.CodeSystems"/>, "CARC", "RARC"); null when the form is none we know.</summary>
    public required string? System { get; init; }

    /// <summary>What it is.</summary>
    public required CodeStatus Status { get; init; }

    /// <summary>Its words in the release; for a code of other days, the last it had; null when it is unknown or its words are licensed.</summary>
    public string? Title { get; init; }

    /// <summary>For a heading: the billable codes below it, in order; found when first read.</summary>
    public IReadOnlyList<string> Children { get; init; } = [];

    /// <summary>The codes that took its place, where that is known.</summary>
    public IReadOnlyList<string> Successor { get; init; } = [];

    /// <summary>The release it was judged by: "FY2026"; null when there is none for that system.</summary>
    public string? Release { get; init; }

    /// <summary>Whether the release of that day is not at hand, and the nearest one was taken in its place.</summary>
    public bool Assumed { get; init; }

    /// <summary>The set it was judged by: "starter set", or "imported".</summary>
    public required string Set { get; init; }

    /// <summary>
    /// Whether <see cref="CodeStatus.Unknown"/> means that the code never existed. False where the set is not the whole
    /// system: then nobody can tell, and no check may call the code wrong.
    /// </summary>
    public required bool CanTell { get; init; }
}

/// <summary>One code that a search found.</summary>
/// <param name="Code">The code as systems write it.</param>
/// <param name="System">Its code system.</param>
/// <param name="Title">Its words.</param>
/// <param name="Status">What it is on the day of the search.</param>
/// <param name="Matched">The words that matched when they are not the title's: a term of the alphabetical index or a synonym.</param>
public sealed record CodeMatch(string Code, string System, string Title, CodeStatus Status, string? Matched = null);
