using System.Text.Json.Serialization;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks;

/// <summary>
/// One rule of the catalogue. It looks at a letter and its brief and says what is wrong; it changes nothing. A check is
/// one file: put a public class that implements this into <c>Checks/</c> and the catalogue finds it.
/// </summary>
public interface ICheck
{
    /// <summary>What the check is.</summary>
    CheckInfo Info { get; }

    /// <summary>Why it cannot be decided on this letter; null when it can.</summary>
    Skip? Skips(LetterReading letter, Brief brief) => null;

    /// <summary>The findings; none when the letter passes.</summary>
    IEnumerable<Finding> Run(LetterReading letter, Brief brief);
}

/// <summary>What a check is: the part that lists, pages and findings share.</summary>
/// <param name="Id">The catalogue's id: "LMN-PAT-003".</param>
/// <param name="Severity">What a finding means.</param>
/// <param name="Title">The rule in a few words.</param>
public sealed record CheckInfo(string Id, Severity Severity, string Title)
{
    /// <summary>How it is decided.</summary>
    public CheckKind Kind { get; init; } = CheckKind.Deterministic;

    /// <summary>Why it matters: what happens at the payer when it fails. The catalogue prints it as the reason.</summary>
    [JsonPropertyName("reason")]
    public required string Why { get; init; }

    /// <summary>The regulation, guide or article it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>Which letters it concerns.</summary>
    public Applicability Applies { get; init; } = Applicability.Everywhere;

    /// <summary>Whether it judges a letter in any language: what it looks for is the same in all.</summary>
    [JsonIgnore]
    public bool InAnyLanguage { get; init; }

    /// <summary>
    /// What a check that needs a language model can decide without one: "a sentence of causation is present". When that part
    /// fails, the check has failed; when it passes, the rest still needs a person. Null for checks decided whole, and for those
    /// of which no part runs.
    /// </summary>
    public string? Part { get; init; }
}

/// <summary>What a finding means (handbook 5.1).</summary>
public enum Severity
{
    /// <summary>The letter must not go out.</summary>
    Blocker,

    /// <summary>Somebody must look at it.</summary>
    Warning,

    /// <summary>Shown only.</summary>
    Advice,
}

/// <summary>How a check is decided.</summary>
public enum CheckKind
{
    /// <summary>A pure function of structured data and text.</summary>
    Deterministic,

    /// <summary>Compares what was extracted from the text; the place is shown.</summary>
    DeterministicOnExtractedFields,

    /// <summary>Needs a language model.</summary>
    LanguageModel,
}

/// <summary>Why a check was not decided.</summary>
/// <param name="NeedsPerson">Whether a person must decide; otherwise it does not apply.</param>
/// <param name="Because">The reason, in a sentence.</param>
public sealed record Skip(bool NeedsPerson, string Because)
{
    /// <summary>The check does not concern this letter.</summary>
    public static Skip NotApplicable(string because) => new(false, because);

    /// <summary>The check lacks what it needs: a person must look.</summary>
    public static Skip Person(string because) => new(true, because);
}

/// <summary>Something wrong with a letter.</summary>
public sealed record Finding
{
    /// <summary>The check's id. Filled in by the reviewer.</summary>
    public string Id { get; init; } = "";

    /// <summary>The check's severity, unless the check says otherwise here.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The check's title. Filled in by the reviewer.</summary>
    public string Title { get; init; } = "";

    /// <summary>What is wrong and what to do, naming the thing.</summary>
    public required string Message { get; init; }

    /// <summary>Where in the letter; null when something is missing altogether.</summary>
    public Place? Where { get; init; }

    /// <summary>The words to put in place of <see cref="Place.Quote"/>, when that is certain.</summary>
    public string? Fix { get; init; }

    /// <summary>Where the rule comes from. Filled in by the reviewer.</summary>
    public string Source { get; init; } = "";

    /// <summary>Who settled it and why; null while it counts. Filled in by the reviewer.</summary>
    public Settlement? Resolved { get; init; }

    /// <summary>What a decision about it is about: the words it points at, or else its message.</summary>
    [JsonIgnore]
    public string About => Where?.Quote ?? Message;
}

/// <summary>A place in a letter.</summary>
/// <param name="Section">The section's id.</param>
/// <param name="Statement">The statement's index in its section, from 0.</param>
/// <param name="Start">The first character in the statement's text, from 0.</param>
/// <param name="End">The character after the last.</param>
/// <param name="Quote">The words there.</param>
public sealed record Place(string Section, int Statement, int Start, int End, string Quote)
{
    /// <summary>Whether both share a character.</summary>
    public bool Overlaps(Place other) => Section == other.Section && Statement == other.Statement && Start < other.End && other.Start < End;
}

/// <summary>What a review found.</summary>
public sealed record Review
{
    /// <summary>Whether the letter may go out; what a person settled does not count.</summary>
    public Verdict Verdict => this switch
    {
        _ when Open.Any(finding => finding.Severity == Severity.Blocker) => Verdict.Blocked,
        _ when Open.Any(finding => finding.Severity == Severity.Warning) => Verdict.Warnings,
        _ => Verdict.Clear,
    };

    /// <summary>The findings that nobody settled.</summary>
    [JsonIgnore]
    public IEnumerable<Finding> Open => Findings.Where(finding => finding.Resolved is null);

    /// <summary>The findings: blockers first, then by place in the letter.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Ids of the checks that were decided.</summary>
    public required IReadOnlyList<string> Ran { get; init; }

    /// <summary>Ids of the checks that do not concern this letter.</summary>
    public required IReadOnlyList<string> NotApplicable { get; init; }

    /// <summary>Ids of the checks that a person must decide.</summary>
    public required IReadOnlyList<string> NeedsPerson { get; init; }

    /// <summary>Ids of the checks of which only a part was decided, and passed; they stand under <see cref="NeedsPerson"/> too.</summary>
    public IReadOnlyList<string> Partly { get => field ?? []; init; }

    /// <summary>Ids of the checks that the clinic turned off for such letters; they stand under <see cref="NotApplicable"/> too, and why under <see cref="Skipped"/>.</summary>
    public IReadOnlyList<string> TurnedOff { get => field ?? []; init; }

    /// <summary>Why, for each check that was not decided.</summary>
    public required IReadOnlyDictionary<string, string> Skipped { get; init; }
}

/// <summary>Whether a letter may go out.</summary>
public enum Verdict
{
    /// <summary>Something blocks.</summary>
    Blocked,

    /// <summary>Nothing blocks; something should be looked at.</summary>
    Warnings,

    /// <summary>Nothing to say, but perhaps advice.</summary>
    Clear,
}
