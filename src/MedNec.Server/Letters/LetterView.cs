using System.Text.Json.Serialization;
using MedNec.Cases.Drafting;
using MedNec.Cases.Workflow;
using MedNec.Engine.Charts;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;

namespace MedNec.Server.Letters;

/// <summary>A letter as the editor knows it: its words, what stands behind each, and what is wrong with them.</summary>
/// <param name="Version">The version; the editor names it when it saves.</param>
/// <param name="Editable">Whether its words may be changed in this stage.</param>
/// <param name="SavedAt">When this version was kept.</param>
/// <param name="SavedBy">By whom.</param>
/// <param name="Standing">How many findings of each kind.</param>
/// <param name="Sections">The parts.</param>
/// <param name="Findings">What is wrong, blockers first.</param>
/// <param name="Facts">The facts its statements stand on.</param>
/// <param name="Undecided">The checks that a person must decide, and those turned off.</param>
public sealed record LetterView(
    int Version,
    bool Editable,
    DateTimeOffset SavedAt,
    string SavedBy,
    Standing Standing,
    IReadOnlyList<SectionView> Sections,
    IReadOnlyList<FindingView> Findings,
    IReadOnlyList<FactView> Facts,
    IReadOnlyList<UndecidedView> Undecided)
{
    private static readonly Dictionary<string, CheckInfo> Checks = Catalogue.All.ToDictionary(check => check.Info.Id, check => check.Info, StringComparer.Ordinal);

    /// <summary>The view of a letter that was just kept, or opened.</summary>
    public static LetterView Of(Case found, Draft draft, Review review, IEnumerable<Fact> facts) => new(
        draft.Version,
        Moves.Of(Verb.Reword).From.Contains(found.Stage),
        draft.At,
        draft.By,
        Standings.Of(review),
        [.. draft.Sections.Select(section => new SectionView(section.Id, section.Heading, [.. section.Statements.Select(Of)]))],
        // As they are listed, so that "next" walks down the page: what the signature mends comes behind, what is settled last.
        [.. review.Findings.OrderBy(finding => finding.Resolved is not null).ThenBy(Standings.IsMendedBySigning).Select(finding => Of(finding, draft, found))],
        [.. facts.Select(fact => FactView.Of(found.Id, fact))],
        UndecidedView.Of(review));

    private static StatementView Of(DraftStatement placed) => new(
        placed.Key,
        placed.Statement.Text,
        placed.Statement.Role,
        placed.Statement.Facts,
        placed.Statement.Layout,
        placed.Statement.Author,
        placed.Statement.Gap?.Needs,
        CriterionSlot.IdOf(placed.Statement.Slot));

    private static FindingView Of(Finding finding, Draft draft, Case found)
    {
        var place = finding.Where;
        var statements = draft.Sections.FirstOrDefault(section => section.Id == place?.Section)?.Statements;
        var key = place is not null && statements is not null && place.Statement < statements.Count ? statements[place.Statement].Key : null;
        return new FindingView(
            finding.Id,
            finding.Severity ?? Severity.Blocker,
            Standings.IsMendedBySigning(finding),
            finding.Title,
            finding.Message,
            Checks.GetValueOrDefault(finding.Id)?.Why,
            finding.Source,
            finding.Fix,
            place?.Section,
            key,
            place?.Start ?? 0,
            place?.End ?? 0,
            place?.Quote,
            finding.About,
            finding.Resolved is { } resolved ? SettledView.Of(resolved, found.Settled.LastOrDefault(settled => settled.IsAbout(finding.Id, finding.About))) : null);
    }
}

/// <summary>A part.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Heading">Its heading, if it carries one.</param>
/// <param name="Statements">Its sentences and lines.</param>
public sealed record SectionView(string Id, string? Heading, IReadOnlyList<StatementView> Statements);

/// <summary>A sentence or line.</summary>
/// <param name="Key">The key by which the editor names it.</param>
/// <param name="Text">The words.</param>
/// <param name="Role">What kind of sentence it is.</param>
/// <param name="Facts">The facts it stands on.</param>
/// <param name="Layout">How it is set.</param>
/// <param name="Author">Whose words they are.</param>
/// <param name="Gap">What it asks for, when it is no sentence yet.</param>
/// <param name="Demand">The number of the payer's demand that it answers; null where it answers none.</param>
public sealed record StatementView(string Key, string Text, Role Role, IReadOnlyList<string> Facts, Layout Layout, Author Author, string? Gap, string? Demand);

/// <summary>Something wrong.</summary>
/// <param name="Id">The check's id.</param>
/// <param name="Severity">What it means.</param>
/// <param name="AtSigning">Whether the signature will mend it.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="Fix">The words to put in place of the quote.</param>
/// <param name="Section">The part; null when it has no place.</param>
/// <param name="Key">The statement.</param>
/// <param name="Start">The first character in it.</param>
/// <param name="End">The character after the last.</param>
/// <param name="Quote">The words there.</param>
/// <param name="About">What a decision about it is about: the quote, or the message.</param>
/// <param name="Settled">Who settled it and why; null while it counts.</param>
public sealed record FindingView(
    string Id, Severity Severity, bool AtSigning, string Title, string Message, string? Why, string Source, string? Fix, string? Section, string? Key, int Start, int End, string? Quote, string About, SettledView? Settled);

/// <summary>How a finding was settled.</summary>
/// <param name="Kind">"override" or "acknowledge".</param>
/// <param name="By">By whom.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">The moment; null when it came with the brief, where it is changed.</param>
/// <param name="On">The day, when it came with the brief.</param>
public sealed record SettledView(string Kind, string By, string? Reason, DateTimeOffset? At, string? On)
{
    /// <summary>The view of <paramref name="resolved"/>; <paramref name="here"/> is what was decided at this desk, if it was.</summary>
    public static SettledView Of(Settlement resolved, SettledFinding? here) =>
        new(resolved.Kind, resolved.By, resolved.Reason, here?.At, here is null && resolved.On is { } on ? Dates.Of(on) : null);
}

/// <summary>A fact, and where to see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What kind of thing is known.</param>
/// <param name="What">What it is about, with its value where that is short.</param>
/// <param name="Text">All that is known, in one line.</param>
/// <param name="Date">When it was so.</param>
/// <param name="Source">Its source, as a reader would say it.</param>
/// <param name="Href">The page that shows the source.</param>
public sealed record FactView(string Id, string Kind, string What, string Text, string? Date, string Source, string Href)
{
    /// <summary>The view of <paramref name="fact"/> in a case.</summary>
    public static FactView Of(CaseId id, Fact fact) => new(
        fact.Id,
        KindName(fact.Kind),
        (fact.Value?.ToString() ?? fact.Finding) is { Length: < 80 } said ? $"{fact.What.Text}: {said}" : fact.What.Text,
        fact.Text,
        fact.Date is { } date ? Dates.Of(date) : null,
        SourceName(fact.Source),
        Sources.SourcePages.Href(id, fact.Id));

    /// <summary>A kind of fact in the desk's words.</summary>
    public static string KindName(FactKind kind) => kind switch
    {
        FactKind.CarePlan => "Care plan",
        _ => kind.ToString(),
    };

    private static string SourceName(Source source) => source.Kind switch
    {
        SourceKind.Brief => "entered by the clinic",
        SourceKind.Derived => "worked out",
        _ => source.Page is { } page ? $"{source.File}, p. {page}" : source.File ?? source.Reference,
    };
}

/// <summary>What the editor sends when it saves.</summary>
/// <param name="BasedOn">The version it knows.</param>
/// <param name="Sections">What stands in it.</param>
/// <param name="FixOf">The check whose fix was accepted, when that is what changed.</param>
public sealed record DraftPost(int BasedOn, IReadOnlyList<EditedSection> Sections, string? FixOf = null);

/// <summary>The answer when somebody else saved in between.</summary>
/// <param name="Say">What to tell the person.</param>
/// <param name="Theirs">What the other saved.</param>
public sealed record Conflict(string Say, LetterView Theirs);

/// <summary>An answer of one sentence.</summary>
/// <param name="Say">The sentence.</param>
public sealed record Sentence(string Say);

/// <summary>The JSON between the pages and this program.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(Kebab<Role>), typeof(Kebab<Layout>), typeof(Kebab<Author>), typeof(Kebab<Severity>), typeof(Kebab<UndecidedKind>)])]
[JsonSerializable(typeof(LetterView))]
[JsonSerializable(typeof(DraftPost))]
[JsonSerializable(typeof(SettlePost))]
[JsonSerializable(typeof(Conflict))]
[JsonSerializable(typeof(Demands.JudgedView))]
[JsonSerializable(typeof(Sentence))]
public sealed partial class DeskJson : JsonSerializerContext;
